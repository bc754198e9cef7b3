/** The texts of the panels in English: each other language has the same keys. */
export const en = {
  status: {
    panel: 'Agent status',
    unheard: 'No status was heard yet: it shows here when the agent chooses one.',
    loggedOut: 'Logged out',
    since: 'since',
  },
};
