import type { Finding } from '../errors.js';
import type { ActionName } from '../protocol/actions.js';
import type { UnrecognizedMessage } from '../protocol/events.js';
import { otherSurfaceIn } from '../protocol/foreign-messages.js';
import type { SentAction } from './actions.js';

/** The evidence that a client gathers for `diagnose()`. */
export interface Evidence {
  /** Notes a message that could not be read: it may be in another surface's form. */
  unrecognized(message: UnrecognizedMessage): void;
  /** Notes an action that was handed to the surface. */
  sent(action: SentAction): void;
  /** Notes that something was heard. */
  heard(): void;
  /** Whether anything was heard. */
  hasHeard(): boolean;
  findings(): Finding[];
}

interface Unanswered {
  readonly name: string;
  readonly at: number;
  readonly timeout: number;
}

/** Creates the evidence of a client that has heard nothing yet. */
export function createEvidence(): Evidence {
  let otherSurface: Finding | undefined;
  let heard = false;
  /** The first action since something was heard of which an event would tell. */
  let unanswered: Unanswered | undefined;

  return {
    unrecognized({ message }) {
      otherSurface ??= otherSurfaceIn(message);
    },

    sent({ name, request, timeout }) {
      if (isTold(name, request)) unanswered ??= { name, at: Date.now(), timeout };
    },

    heard() {
      heard = true;
      unanswered = undefined;
    },

    hasHeard: () => heard,

    findings: () => [
      ...(otherSurface ? [otherSurface] : []),
      ...(unanswered && Date.now() - unanswered.at >= unanswered.timeout ? [nothingHeard(unanswered)] : []),
    ],
  };
}

/** Whether an event tells of an action. */
const isTold = (name: ActionName, request: object): boolean =>
  name === 'changestate'
    ? (request as { action: string }).action !== 'mute'
    : name === 'changestatus' || name === 'addCustomAttributes';

const nothingHeard = ({ name, at }: Unanswered): Finding => ({
  code: 'NOTHING_CONFIRMED',
  message: `${name} was sent at ${new Date(at).toISOString()}, and nothing was heard of the Genesys client since.`,
  remedy: 'Open the Genesys Cloud softphone, log in, and look at its Client Event Settings.',
  audience: 'administrator',
});

/** Nothing was subscribed to, on a surface where nothing arrives unasked. */
export const NOTHING_SUBSCRIBED: Finding = {
  code: 'NOTHING_SUBSCRIBED',
  message: 'This page has subscribed to no events, and none arrived.',
  remedy: 'Add a handler with client.on(), or choose events under Client Event Types.',
  audience: 'developer',
};
