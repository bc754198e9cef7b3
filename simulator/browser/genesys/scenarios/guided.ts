import type { Scenario } from './scenario.js';

/** The first call that somebody sees: short, and it names a record. */
export const guided: Scenario = {
  name: 'guided',
  title: 'First call, 15 seconds',
  about: 'a short call: it pops the customer’s case, is held, and is wrapped up',
  steps: [
    { after: 500, do: 'setStatus', with: ['ON_QUEUE'] },
    {
      after: 1000,
      do: 'offer',
      as: 'call',
      with: {
        remoteName: 'Priya Nair',
        phone: '+13175550147',
        queueName: 'Billing',
        attributes: {
          'Participant.recordId': '500000000000002AAA',
          'Participant.caseId': '00001027',
          'Participant.reason': 'Invoice',
        },
      },
    },
    { after: 3500, do: 'pickup', on: 'call' },
    { after: 200, do: 'select', on: 'call' },
    { after: 3000, do: 'hold', on: 'call' },
    { after: 2300, do: 'hold', on: 'call' },
    { after: 2000, do: 'disconnect', on: 'call', with: ['remote'] },
    { after: 2500, do: 'completeWrapUp', on: 'call' },
  ],
};
