import { transferTo } from '../../../../src/index.js';
import type { Scenario } from './scenario.js';

/** A consult transfer, after a colleague who had no time. */
export const transfer: Scenario = {
  name: 'transfer',
  title: 'Consult transfer',
  about: 'the first colleague has no time, the second takes the call over',
  steps: [
    { after: 1000, do: 'setStatus', with: ['ON_QUEUE'] },
    {
      after: 1500,
      do: 'offer',
      as: 'call',
      with: { remoteName: 'Tomás Rivera', phone: '+13175550168', queueName: 'Orders' },
    },
    { after: 3000, do: 'pickup', on: 'call' },
    { after: 4000, do: 'addCustomAttributes', on: 'call', with: [{ topic: 'Warranty' }] },
    {
      after: 3000,
      do: 'consultTransfer',
      on: 'call',
      with: [transferTo.user('0b5f7c1e-0000-4000-8000-000000000101')],
    },
    { after: 5000, do: 'endConsult', on: 'call' },
    { after: 3000, do: 'consultTransfer', on: 'call', with: [transferTo.phone('+13175550190')] },
    { after: 6000, do: 'concludeTransfer', on: 'call' },
    { after: 4000, do: 'completeWrapUp', on: 'call' },
  ],
};
