import type { Fields } from '../protocol/json.js';

const KINDS: readonly (readonly [flag: string, kind: string])[] = [
  ['isChat', 'chat'],
  ['isEmail', 'email'],
  ['isMessage', 'message'],
  ['isVoicemail', 'voicemail'],
  ['isCallback', 'callback'],
];

/** The fields by which an agent tells interactions apart: `Inbound, 555-0100`. Empty where none is known. */
export function about(record: Fields): string {
  const { direction, displayAddress, phone, ani, remoteName, name } = record;
  const kind = KINDS.find(([flag]) => record[flag] === true)?.[1];
  const who = [displayAddress, phone, ani, remoteName, name].find(isText);
  return list(kind, direction, who);
}

/** Lists the texts, `A, B`, each to a length that people read. */
export const list = (...parts: readonly unknown[]): string =>
  parts
    .filter(isText)
    .map(part => part.slice(0, 80))
    .join(', ');

/** Whether a value is a text that says something. */
export const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
