/* global GenesysConsole, sforce */
// The script of a Visualforce page for agents. It comes after toolkit.js.
(function () {
  const REMIND_AFTER = 60000;

  const client = GenesysConsole.connect();
  const { interactions } = client;
  const element = id => document.getElementById(id);
  let reminder;

  client.on('UPDATE_STATUS', ({ status, sub_status }) => {
    element('status').textContent = sub_status || status;
  });

  interactions.on('phase', ({ interaction, phase, previous }) => {
    if (phase === 'connected' && previous !== 'held') popScreen(interaction.record);
    clearTimeout(reminder);
    element('reminder').textContent = '';
    if (phase === 'wrap-up') reminder = setTimeout(remind, REMIND_AFTER);
    show(interactions.current());
  });

  element('hold').onclick = () => {
    const { id, phase } = interactions.current();
    client.setHeld(id, phase !== 'held').catch(complain);
  };

  element('reason').onchange = ({ target }) => {
    const { id } = interactions.current();
    client.addCustomAttributes({ id, attributes: { call_reason: target.value } }).catch(complain);
  };

  function popScreen({ ani, remoteName }) {
    const search = `/_ui/search/ui/UnifiedSearchResults?str=${encodeURIComponent(ani)}`;
    sforce.console.openPrimaryTab(null, search, true, remoteName);
  }

  function remind() {
    element('reminder').textContent = 'Please complete the wrap-up.';
  }

  function complain(error) {
    element('problem').textContent = error.message;
  }

  function show(call) {
    element('caller').textContent = call ? call.record.remoteName : '';
    element('reason').disabled = !call;
    element('hold').disabled = !call || !['connected', 'held'].includes(call.phase);
    element('hold').textContent = call && call.phase === 'held' ? 'Take back' : 'Hold';
  }

  show(interactions.current());
})();
