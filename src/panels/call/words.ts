import type { Interaction, InteractionPhase } from '../../index.js';
import { messages } from '../messages/index.js';

/** The kinds of interactions, as far as words and buttons differ. */
export type Kind = 'call' | 'chat' | 'email' | 'message' | 'voicemail' | 'callback';

const FLAGS: readonly (readonly [flag: string, kind: Kind])[] = [
  ['isChat', 'chat'],
  ['isEmail', 'email'],
  ['isMessage', 'message'],
  ['isVoicemail', 'voicemail'],
  ['isCallback', 'callback'],
];

/** The kind of an interaction, by its record's flags. */
export const kindOf = ({ record }: Interaction): Kind =>
  FLAGS.find(([flag]) => record[flag] === true)?.[1] ?? 'call';

/** The longest text of a record that is shown in one place. */
const LONGEST = 80;

/** The first text among values, to a length that people read, without control characters that turn text around. */
function firstText(...values: readonly unknown[]): string {
  const found = values.find((value): value is string => typeof value === 'string' && value.trim() !== '');
  return (found ?? '')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim()
    .slice(0, LONGEST);
}

/** The number or address of the remote side; empty where none is known. */
export const numberOf = ({ record: { displayAddress, phone, ani } }: Interaction): string =>
  firstText(displayAddress, phone, ani).replace(/^tel:/, '');

/** The name of the remote side, else its number; empty where neither is known. */
export const knownNameOf = (interaction: Interaction): string =>
  firstText(interaction.record.remoteName, interaction.record.name) || numberOf(interaction);

/** The name of the remote side in any case. */
export const nameOf = (interaction: Interaction): string =>
  knownNameOf(interaction) || messages().call.unknownName[kindOf(interaction)];

/** The queue that an interaction came over; empty where none is known. */
export function queueOf({ record: { queueName, participants } }: Interaction): string {
  const found: unknown[] = Array.isArray(participants) ? participants : [];
  const names = found.map(each => (each as { queueName?: unknown } | null)?.queueName);
  return firstText(queueName, ...names);
}

/** The direction in words; empty where none is known. */
export function directionOf({ record: { direction } }: Interaction): string {
  const { inbound, outbound } = messages().call;
  if (typeof direction !== 'string') return '';
  return { inbound, outbound }[direction.toLowerCase()] ?? '';
}

/** A phase in a word. Calls are talked to, anything else is open. */
export function phaseWord(phase: InteractionPhase | undefined, kind: Kind): string {
  const { phases, open } = messages().call;
  if (!phase) return phases.unknown;
  return phase === 'connected' && kind !== 'call' ? open : phases[phase];
}
