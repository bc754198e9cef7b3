/**
 * What the last words imply, worked out afresh from all that arrived: each field is looked for from the end. It shares
 * nothing with the store but what both are to say.
 */
import type { Message } from '../support/calls.js';
import type { Told } from '../support/desk.js';

/** Something that arrived: when, and the record in it. */
export interface Word extends Message {
  readonly at: number;
  readonly told: Told | undefined;
}

/** What is so of an interaction at the end. */
export interface Implied {
  readonly record: Told;
  readonly phases: readonly { phase: string; began: number }[];
}

/** All words on one life of an id, and what they claim to be its phase. */
interface Life {
  readonly words: Word[];
  readonly phases: { phase: string; began: number }[];
  over: boolean;
}

/** What the last record that has a field says of it, and the last attributes that have a key. */
function lastWords(words: readonly Word[]): Told {
  const records = words.flatMap(({ told }) => (told ? [told] : [])).reverse();
  const last = (of: readonly object[]): object =>
    Object.fromEntries(
      of.flatMap(Object.keys).map(key => [key, (of.find(each => key in each) as Told)[key]]),
    );
  const attributes = records.flatMap(each => (each.attributes ? [each.attributes] : []));
  return {
    ...last(records),
    ...(attributes.length && { attributes: last(attributes) }),
    id: (words[0] as Word).id,
  };
}

/** The table of the specification, as it is put in words: the end counts more than the state. */
function phaseIn(record: Told | undefined): string | undefined {
  if (record?.isDone) return 'done';
  if (record?.isDisconnected) return 'disconnected';
  if (['ALERTING', 'DIALING', 'CONNECTED', 'HELD', 'DISCONNECTED'].includes(record?.state as string))
    return (record?.state as string).toLowerCase();
  return record?.isConnected ? 'connected' : undefined;
}

const PHASE_TOLD_BY: { readonly [Says in Message['says']]?: string } = {
  connected: 'connected',
  disconnected: 'disconnected',
  acwRequired: 'wrap-up',
  acwCompleted: 'done',
  deallocate: 'done',
  loggedOut: 'done',
};

const END = ['disconnected', 'wrap-up', 'done'];
const isEnd = (phase: string | undefined): boolean => END.includes(String(phase));

const lastOf = ({ phases }: Life): string | undefined => phases[phases.length - 1]?.phase;

function claim(life: Life, phase: string | undefined, at: number): void {
  const now = lastOf(life);
  const isNoWord = phase === undefined || phase === now || now === 'done';
  if (isNoWord || (isEnd(phase) && END.indexOf(phase) < END.indexOf(String(now)))) return;
  const { connectedTime } = lastWords(life.words);
  const since =
    now === undefined && phase === 'connected' && typeof connectedTime === 'string'
      ? Date.parse(`${connectedTime.replace('Z', '')}Z`)
      : at;
  life.phases.push({ phase, began: Math.min(since, at) });
}

/** Whether a word begins another life of an id. */
export const begins = ({ says, told }: Word): boolean => says === 'add' && !isEnd(phaseIn(told));

function hear(life: Life, word: Word): void {
  const before = life.words.length ? phaseIn(lastWords(life.words)) : undefined;
  life.words.push(word);
  const after = phaseIn(lastWords(life.words));
  if (after !== before) claim(life, after, word.at);
  claim(life, PHASE_TOLD_BY[word.says], word.at);
  life.over = word.says === 'loggedOut';
}

/** What is so of each interaction once all words have arrived. */
export function implied(words: readonly Word[]): Map<string, Implied> {
  const ids = new Set(words.flatMap(({ id }) => (id ? [id] : [])));
  const found = new Map<string, Implied>();
  for (const id of ids) {
    let life: Life | undefined;
    for (const word of words) {
      if (word.says === 'loggedOut') {
        if (life && lastOf(life) !== 'done') hear(life, word);
      } else if (word.id === id) {
        if (!life || life.over || (isEnd(lastOf(life)) && begins(word)))
          life = { words: [], phases: [], over: false };
        hear(life, word);
      }
    }
    if (life) found.set(id, { record: lastWords(life.words), phases: life.phases });
  }
  return found;
}
