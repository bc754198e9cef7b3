import type { SimulatedInteraction } from './interaction.js';
import { hasCall } from './interaction.js';
import type { Phase } from './states.js';

interface Rule {
  /** The phases that it is possible in. */
  phases: readonly Phase[];
  /** It takes a call. */
  call?: true;
  /** A further objection, as a sentence. */
  against?: (interaction: SimulatedInteraction) => string | false | undefined;
}

const CONNECTED = ['connected', 'held'] as const;
const ONGOING = ['alerting', 'dialing', ...CONNECTED] as const;
const NOT_DONE = [...ONGOING, 'wrap-up'] as const;

const consulting = ({ consult }: SimulatedInteraction): string | false =>
  !!consult && 'A consult transfer is under way.';

/** The rule of each command about one interaction. */
const RULES = {
  pickup: { phases: ['alerting'] },
  answer: { phases: ['dialing'] },
  noAnswer: { phases: ['alerting', 'dialing'] },
  disconnect: { phases: ONGOING },
  hold: { phases: CONNECTED, call: true },
  mute: { phases: CONNECTED, call: true },
  securePause: {
    phases: CONNECTED,
    call: true,
    against: ({ record }) =>
      record.recordingState === 'none' && 'Nothing is recorded, so that there is nothing to pause.',
  },
  setRecording: {
    phases: CONNECTED,
    call: true,
    against: ({ record }) => record.securePause && 'Its recording is in a secure pause.',
  },
  blindTransfer: { phases: CONNECTED, against: consulting },
  consultTransfer: { phases: CONNECTED, call: true, against: consulting },
  concludeTransfer: {
    phases: CONNECTED,
    against: ({ consult }) => !consult && 'There is no consult transfer to conclude.',
  },
  endConsult: {
    phases: CONNECTED,
    against: ({ consult }) => !consult && 'There is no consult transfer to end.',
  },
  transferBack: {
    phases: ['done'],
    against: ({ transferred }) => !transferred && 'It was not transferred.',
  },
  secureSession: {
    phases: CONNECTED,
    call: true,
    against: ({ secureSession }) => !!secureSession && 'It is in a secure flow already.',
  },
  endSecureSession: {
    phases: CONNECTED,
    against: ({ secureSession }) => !secureSession && 'It is in no secure flow.',
  },
  createConference: { phases: CONNECTED, call: true },
  placeCallback: {
    phases: ['connected'],
    against: ({ kind, callbackCall }) =>
      kind !== 'callback' ? 'It is no callback.' : callbackCall && 'Its call is placed already.',
  },
  endCallbackCall: {
    phases: CONNECTED,
    against: ({ callbackCall }) => !callbackCall && 'It has no call of a callback.',
  },
  completeWrapUp: { phases: ['wrap-up'] },
  select: { phases: NOT_DONE },
  say: {
    phases: CONNECTED,
    against: interaction =>
      interaction.kind === 'email'
        ? 'Emails have no transcript.'
        : interaction.kind === 'callback' && !hasCall(interaction) && 'Its call is not placed yet.',
  },
  addCustomAttributes: { phases: NOT_DONE },
  addAssociation: { phases: NOT_DONE },
} satisfies Readonly<Record<string, Rule>>;

/** A command about one interaction. */
export type InteractionCommand = keyof typeof RULES;

/** Gives the reason for which a Genesys client refuses a command; `undefined` where it does not. */
export function findObjection(
  command: InteractionCommand,
  interaction: SimulatedInteraction | undefined,
): string | undefined {
  if (!interaction) return 'There is no such interaction.';
  const { phases, call, against }: Rule = RULES[command];
  if (!phases.includes(interaction.phase)) {
    return `It is ${interaction.phase}: ${command} takes one that is ${phases.join(' or ')}.`;
  }
  if (call && !hasCall(interaction)) return `It is no call: ${command} takes one.`;
  return against?.(interaction) || undefined;
}
