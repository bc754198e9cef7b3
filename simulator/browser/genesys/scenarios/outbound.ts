import type { Scenario } from './scenario.js';

/** Two calls that the agent places: nobody is there at first. */
export const outbound: Scenario = {
  name: 'outbound',
  title: 'Outbound call',
  about: 'the agent calls a contact, who answers at the second attempt',
  steps: [
    { after: 1000, do: 'setStatus', with: ['BUSY'] },
    {
      after: 1000,
      do: 'offer',
      as: 'first attempt',
      with: { direction: 'Outbound', remoteName: 'Priya Nair', phone: '+13175550147', queueName: '' },
    },
    { after: 6000, do: 'noAnswer', on: 'first attempt' },
    {
      after: 3000,
      do: 'offer',
      as: 'call',
      with: { direction: 'Outbound', remoteName: 'Priya Nair', phone: '+13175550147', queueName: '' },
    },
    { after: 4000, do: 'answer', on: 'call' },
    { after: 3000, do: 'mute', on: 'call' },
    { after: 3000, do: 'mute', on: 'call' },
    { after: 2000, do: 'setRecording', on: 'call', with: [false] },
    { after: 2000, do: 'addCustomAttributes', on: 'call', with: [{ callOutcome: 'Appointment made' }] },
    { after: 3000, do: 'disconnect', on: 'call' },
    { after: 4000, do: 'completeWrapUp', on: 'call' },
    { after: 1000, do: 'setStatus', with: ['AVAILABLE'] },
  ],
};
