export const CallDeskController = {
  /** @param {string} id */
  findCaller: id => ({ Name: `<Ada> & ${id.length}`, Cases: [{ CaseNumber: '00001026' }] }),
  /** @param {string} id */
  saveNote: async id => `saved for <${id}>`,
};
