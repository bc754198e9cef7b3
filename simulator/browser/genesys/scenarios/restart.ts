import type { Scenario } from './scenario.js';

/** The client loads again while a customer is on hold. */
export const restart: Scenario = {
  name: 'restart',
  title: 'Client restart in mid-call',
  about: 'the client loads again: subscriptions are gone, and the call on hold is told anew',
  steps: [
    { after: 500, do: 'subscribe', with: [{ type: 'UserAction', categories: ['status', 'view'] }] },
    { after: 500, do: 'setStatus', with: ['ON_QUEUE'] },
    {
      after: 1500,
      do: 'offer',
      as: 'call',
      with: { remoteName: 'Morgan Ellis', phone: '+13175550123', queueName: 'Shop support' },
    },
    { after: 2500, do: 'pickup', on: 'call' },
    { after: 2000, do: 'announce', with: ['UserAction', 'view', 'CallLog'] },
    { after: 2000, do: 'hold', on: 'call' },
    { after: 3000, do: 'restart' },
    { after: 1500, do: 'announce', with: ['UserAction', 'view', 'CallLog'] },
    { after: 2500, do: 'hold', on: 'call' },
    { after: 4000, do: 'disconnect', on: 'call', with: ['remote'] },
    { after: 4000, do: 'completeWrapUp', on: 'call' },
  ],
};
