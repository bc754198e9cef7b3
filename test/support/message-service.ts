import { createFakeMessageService } from '../../src/testing/index.js';
import type { FakeMessageService, MessageServiceQuirks } from '../../src/testing/index.js';

/** A value of `{!$MessageChannel.purecloud__ClientEvent__c}` in a Visualforce page. */
export const CHANNEL = 'lmc_purecloud__ClientEvent__c_0Mtest';

/** The kit's message service where all happens within the call, and only subscriptions of the whole application hear. */
export const messageService = (given: Partial<MessageServiceQuirks> = {}): FakeMessageService =>
  createFakeMessageService({ delivery: 'sync', inFront: false, ...given });
