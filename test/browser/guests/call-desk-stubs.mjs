export const CallDeskController = {
  /** @param {string} id */
  findCaller: id => ({
    Name: `<Ada> & ${id.length}`,
    Cases: [{ Id: '500000000000002AAA', CaseNumber: '00001027' }],
  }),
  /** @param {string} id */
  saveNote: async id => `saved for <${id}>`,
};
