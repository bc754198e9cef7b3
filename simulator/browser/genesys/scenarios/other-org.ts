import type { Scenario } from './scenario.js';

/** A call with the habits of other orgs' clients, which a page that is used in more than one org has to bear. */
export const otherOrg: Scenario = {
  name: 'other-org',
  title: 'Call in another org',
  about: 'states in German, tel: phones, a wrap-up that ticks, { new: record }, statuses by name',
  steps: [
    {
      after: 500,
      do: 'behave',
      with: {
        states: { ALERTING: 'Klingelt', CONNECTED: 'Verbunden', HELD: 'Gehalten', DISCONNECTED: 'Getrennt' },
        phoneForm: 'tel',
        recordForm: 'mixed',
        statusForm: 'name',
        wrapUpTicks: true,
        changeAtHangUp: true,
        acwAtStart: true,
      },
    },
    { after: 500, do: 'setStatus', with: ['ON_QUEUE'] },
    {
      after: 1500,
      do: 'offer',
      as: 'call',
      with: {
        remoteName: 'Priya Nair',
        phone: '+13175550147',
        queueName: 'Shop support',
        attributes: { 'Participant.caseId': '00001026', 'Participant.language': null },
      },
    },
    { after: 3000, do: 'pickup', on: 'call' },
    { after: 500, do: 'select', on: 'call' },
    { after: 3000, do: 'hold', on: 'call' },
    { after: 3000, do: 'hold', on: 'call' },
    { after: 2000, do: 'addCustomAttributes', on: 'call', with: [{ reason: 'Card reader' }] },
    { after: 2000, do: 'addCustomAttributes', on: 'call', with: [{ reason: null }] },
    { after: 2000, do: 'deselect' },
    { after: 2000, do: 'disconnect', on: 'call', with: ['remote'] },
    { after: 5000, do: 'completeWrapUp', on: 'call' },
    { after: 1000, do: 'setStatus', with: ['AVAILABLE', 'Available In Office'] },
  ],
};
