import type { Scenario } from './scenario.js';

/** The caller tells the card number to a flow, which neither the agent nor the recording hears. */
export const secureIvr: Scenario = {
  name: 'secure-ivr',
  title: 'Secure IVR',
  about: 'a caller pays in a secure flow and comes back; the next one is handed over to it for good',
  steps: [
    { after: 1000, do: 'setStatus', with: ['ON_QUEUE'] },
    {
      after: 1500,
      do: 'offer',
      as: 'payer',
      with: { remoteName: 'Tomás Rivera', phone: '+13175550168', queueName: 'Payments' },
    },
    { after: 2500, do: 'pickup', on: 'payer' },
    {
      after: 4000,
      do: 'secureSession',
      on: 'payer',
      with: [{ flowId: '5ec0f10e-0000-4000-8000-000000000001', userData: 'invoice=2026-117' }],
    },
    { after: 8000, do: 'endSecureSession', on: 'payer' },
    { after: 2000, do: 'addCustomAttributes', on: 'payer', with: [{ payment: 'Authorized' }] },
    { after: 2000, do: 'disconnect', on: 'payer', with: ['remote'] },
    { after: 3000, do: 'completeWrapUp', on: 'payer' },
    {
      after: 1500,
      do: 'offer',
      as: 'renewal',
      with: { remoteName: 'Priya Nair', phone: '+13175550147', queueName: 'Payments' },
    },
    { after: 2500, do: 'pickup', on: 'renewal' },
    {
      after: 4000,
      do: 'secureSession',
      on: 'renewal',
      with: [
        {
          flowId: '5ec0f10e-0000-4000-8000-000000000001',
          userData: 'contract=renewal',
          disconnect: true,
        },
      ],
    },
    { after: 3000, do: 'completeWrapUp', on: 'renewal' },
  ],
};
