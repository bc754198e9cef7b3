/** The toolkit's log as it ships: toolkit.js and panels.js ran before this. */
document.body.append(document.createElement('genesys-event-log'));
