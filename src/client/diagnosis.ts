import type { Finding } from '../errors.js';
import type { UnrecognizedMessage } from '../protocol/events.js';
import { otherSurfaceIn } from '../protocol/foreign-messages.js';

/** The evidence that a client gathers for `diagnose()`. */
export interface Evidence {
  /** Notes a message that could not be read: it may be in another surface's form. */
  unrecognized(message: UnrecognizedMessage): void;
  /** Notes the end of a wait for an event that confirms an action. */
  unconfirmed(label: string, sentAt: number): void;
  /** Notes that something was heard. */
  heard(): void;
  /** Whether anything was heard. */
  hasHeard(): boolean;
  findings(): Finding[];
}

/** Creates the evidence of a client that has heard nothing yet. */
export function createEvidence(): Evidence {
  let otherSurface: Finding | undefined;
  let silence: Finding | undefined;
  let heardAt = 0;

  return {
    unrecognized({ message }) {
      otherSurface ??= otherSurfaceIn(message);
    },

    unconfirmed(label, sentAt) {
      if (heardAt < sentAt) silence = nothingConfirmed(label, sentAt);
    },

    heard() {
      heardAt = Date.now();
      silence = undefined;
    },

    hasHeard: () => heardAt > 0,

    findings: () => [otherSurface, silence].filter(finding => finding !== undefined),
  };
}

const nothingConfirmed = (label: string, sentAt: number): Finding => ({
  code: 'NOTHING_CONFIRMED',
  message: `${label} was sent at ${new Date(sentAt).toISOString()}, and nothing was heard of the Genesys client since.`,
  remedy:
    'See that the Genesys Cloud softphone is open and logged in. If it is, look under Client Event Settings of its call centre settings whether events are sent to this surface.',
  audience: 'administrator',
});

/** Nothing was subscribed to, on a surface where nothing arrives unasked. */
export const NOTHING_SUBSCRIBED: Finding = {
  code: 'NOTHING_SUBSCRIBED',
  message: 'This page has subscribed to no events, and none arrived.',
  remedy:
    'Add a handler with client.on(), call client.subscribe(), or choose events under Client Event Types in the call centre settings.',
  audience: 'developer',
};

/** The browser refuses what keepInteractions needs. */
export const NOTHING_KEPT: Finding = {
  code: 'STORAGE_BLOCKED',
  message: "The page's sessionStorage is blocked or full: no interactions are kept over a reload.",
  remedy: 'Allow third-party cookies and storage for your Salesforce domains in the browser.',
  audience: 'administrator',
};
