import type { Scenario } from './scenario.js';

/** A whole call, as most of them go. */
export const inbound: Scenario = {
  name: 'inbound',
  title: 'Inbound call',
  about: 'a whole call: it rings, is held, paused while a card number is told, and wrapped up',
  steps: [
    { after: 1000, do: 'setStatus', with: ['ON_QUEUE'] },
    {
      after: 1500,
      do: 'offer',
      as: 'call',
      with: {
        remoteName: 'Morgan Ellis',
        phone: '+13175550123',
        queueName: 'Shop support',
        attributes: { 'Participant.caseId': '00001026', 'Participant.language': 'en-US' },
      },
    },
    { after: 4000, do: 'pickup', on: 'call' },
    { after: 500, do: 'select', on: 'call' },
    {
      after: 5000,
      do: 'addCustomAttributes',
      on: 'call',
      with: [{ reason: 'Card reader', product: 'T-200' }],
    },
    {
      after: 1500,
      do: 'addAssociation',
      on: 'call',
      with: { type: 'contact', id: '003000000000001AAA', text: 'Morgan Ellis' },
    },
    {
      after: 500,
      do: 'addAssociation',
      on: 'call',
      with: { type: 'relation', id: '500000000000001AAA', text: '00001026', select: true },
    },
    { after: 3000, do: 'hold', on: 'call' },
    { after: 6000, do: 'hold', on: 'call' },
    { after: 4000, do: 'securePause', on: 'call' },
    { after: 5000, do: 'securePause', on: 'call' },
    { after: 4000, do: 'addCustomAttributes', on: 'call', with: [{ outcome: 'Replacement sent' }] },
    { after: 2000, do: 'disconnect', on: 'call', with: ['remote'] },
    { after: 5000, do: 'completeWrapUp', on: 'call' },
  ],
};
