import type { Scenario } from './scenario.js';

/** Three calls become one conversation. */
export const conference: Scenario = {
  name: 'conference',
  title: 'Conference of three',
  about: 'a customer, a courier and a colleague hear each other; they leave one by one',
  steps: [
    { after: 1000, do: 'setStatus', with: ['ON_QUEUE'] },
    {
      after: 1500,
      do: 'offer',
      as: 'customer',
      with: { remoteName: 'Morgan Ellis', phone: '+13175550123', queueName: 'Shop support' },
    },
    { after: 2500, do: 'pickup', on: 'customer' },
    { after: 4000, do: 'hold', on: 'customer' },
    {
      after: 1500,
      do: 'offer',
      as: 'courier',
      with: {
        direction: 'Outbound',
        remoteName: 'Fleet Couriers',
        phone: '+13175550181',
        queueName: '',
        wrapUp: 'none',
      },
    },
    { after: 3000, do: 'answer', on: 'courier' },
    { after: 3000, do: 'hold', on: 'courier' },
    {
      after: 1500,
      do: 'offer',
      as: 'colleague',
      with: {
        direction: 'Outbound',
        remoteName: 'Sam Okafor',
        phone: '+13175550112',
        queueName: '',
        internal: true,
        wrapUp: 'none',
      },
    },
    { after: 2500, do: 'answer', on: 'colleague' },
    { after: 3000, do: 'createConference', on: ['customer', 'courier', 'colleague'] },
    { after: 8000, do: 'disconnect', on: 'courier', with: ['remote'] },
    { after: 3000, do: 'disconnect', on: 'colleague', with: ['remote'] },
    { after: 3000, do: 'disconnect', on: 'customer' },
    { after: 4000, do: 'completeWrapUp', on: 'customer' },
  ],
};
