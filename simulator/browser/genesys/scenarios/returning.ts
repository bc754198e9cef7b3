import { transferTo } from '../../../../src/index.js';
import type { Scenario } from './scenario.js';

/** A transferred call comes back to the agent under its id. */
export const returning: Scenario = {
  name: 'returning',
  title: 'Call that comes back',
  about: 'a call is transferred and wrapped up, then comes back under its old id',
  steps: [
    { after: 1000, do: 'setStatus', with: ['ON_QUEUE'] },
    {
      after: 1500,
      do: 'offer',
      as: 'call',
      with: { remoteName: 'Tomás Rivera', phone: '+13175550168', queueName: 'Orders' },
    },
    { after: 3000, do: 'pickup', on: 'call' },
    { after: 500, do: 'select', on: 'call' },
    {
      after: 2000,
      do: 'addAssociation',
      on: 'call',
      with: { type: 'relation', id: '500000000000001AAA', text: '00001026' },
    },
    { after: 2000, do: 'blindTransfer', on: 'call', with: [transferTo.queue('Second line')] },
    { after: 3000, do: 'completeWrapUp', on: 'call' },
    { after: 6000, do: 'transferBack', on: 'call' },
    { after: 500, do: 'select', on: 'call' },
    { after: 3000, do: 'hold', on: 'call' },
    { after: 2000, do: 'hold', on: 'call' },
    { after: 3000, do: 'disconnect', on: 'call', with: ['remote'] },
    { after: 4000, do: 'completeWrapUp', on: 'call' },
  ],
};
