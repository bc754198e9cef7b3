/**
 * The state of interactions by DESIGN section 6, worked out afresh from all that arrived: each field is looked for from the
 * end, each life by going over its words again. It shares nothing with the store but the rules that both follow.
 */
import type { Arrival } from '../support/calls.js';
import type { Told } from '../support/speech.js';

/** Something that arrived: when, and the record in it. */
export interface Word extends Arrival {
  readonly at: number;
  readonly told: Told | undefined;
}

/** The expected state of an interaction at the end. */
export interface Expected {
  readonly record: Told;
  readonly phases: readonly Begin[];
}

interface Begin {
  readonly phase: string;
  readonly began: number;
}

/** All words on one life of an id, and the phases that they told. */
interface Life {
  readonly words: Word[];
  readonly phases: Begin[];
  doneAt: number;
  /** Set where it ended because the agent logged out. */
  loggedOut: boolean;
}

const ENDS = ['disconnected', 'wrap-up', 'done'];
const isEnd = (phase: string | undefined): boolean => phase !== undefined && ENDS.includes(phase);

// ------------------------------------------------------------------------------------------------ the last word on each field

interface Mention {
  readonly has: boolean;
  readonly value?: unknown;
}

/** The word on a field of some object in a message; `undefined` where there is none. */
function mention(now: object | undefined, old: object | undefined, key: string): Mention | undefined {
  if (now && Object.keys(now).includes(key)) return { has: true, value: (now as Told)[key] };
  // The word's old has it and its new has not: it is gone.
  return now && old && Object.keys(old).includes(key) ? { has: false } : undefined;
}

function lastWords(pairs: readonly (readonly [now: object | undefined, old: object | undefined])[]): object {
  const keys = new Set(pairs.flatMap(([now]) => Object.keys(now ?? {})));
  const found: [string, unknown][] = [];
  for (const key of keys) {
    const last = pairs
      .map(([now, old]) => mention(now, old, key))
      .filter(each => each !== undefined)
      .pop();
    if (last?.has) found.push([key, last.value]);
  }
  return Object.fromEntries(found);
}

function recordOf({ words }: Life): Told {
  const attributesOf = (record: Told | undefined) => record?.attributes as object | undefined;
  const attributes = lastWords(words.map(({ told, old }) => [attributesOf(told), attributesOf(old)]));
  const record = lastWords(words.map(({ told, old }) => [told, old]));
  const id = words[0]?.id ?? '';
  return { ...record, ...('attributes' in record && { attributes }), id };
}

// ----------------------------------------------------------------------------------------------------------------- the phases

const WORDS = [
  [/^(alerting|offering)$/i, 'alerting'],
  [/^(dialing|contacting)$/i, 'dialing'],
  [/^connected$/i, 'connected'],
  [/^held$/i, 'held'],
  [/^(disconnected|terminated)$/i, 'disconnected'],
] as const;

const flags = (record: Told): unknown[] => [record.isDone, record.isDisconnected, record.isConnected];

/** The table of the design, row by row. */
function phaseIn(record: Told | undefined): string | undefined {
  if (!record) return undefined;
  if (record.isDone === true) return 'done';
  if (record.isDisconnected === true) return 'disconnected';
  for (const [word, phase] of WORDS) if (word.test(String(record.state))) return phase;
  if (record.isConnected === true) return 'connected';
  if (!flags(record).some(flag => typeof flag === 'boolean')) return undefined;
  return String(record.direction).toLowerCase() === 'outbound' ? 'dialing' : 'alerting';
}

const OWN_PHASES: { readonly [Says in Word['says']]?: string } = {
  connected: 'connected',
  disconnected: 'disconnected',
  acwRequired: 'wrap-up',
  acwCompleted: 'done',
  deallocate: 'done',
  loggedOut: 'done',
};

const phaseOf = ({ phases }: Life): string | undefined => phases[phases.length - 1]?.phase;

const time = (value: unknown): number | undefined =>
  typeof value === 'string' && value ? Date.parse(`${value.replace('Z', '')}Z`) : undefined;

/** The phases of an interaction that was first heard of in one of them. */
function firstPhases(record: Told, phase: string, at: number): Begin[] {
  const notLater = (value: unknown): number => Math.min(time(value) ?? at, at);
  if (phase === 'alerting' || phase === 'dialing') return [{ phase, began: at }];
  if (phase === 'connected') return [{ phase, began: notLater(record.connectedTime) }];
  const began = phase === 'held' ? at : notLater(record.endTime);
  const isWrapUp = phase === 'disconnected' && typeof record.dispositionDurationSeconds === 'number';
  const last = { phase: isWrapUp ? 'wrap-up' : phase, began };
  if (time(record.connectedTime) === undefined) return [last];
  return [{ phase: 'connected', began: Math.min(notLater(record.connectedTime), began) }, last];
}

function claim(life: Life, phase: string | undefined, at: number): void {
  const now = phaseOf(life);
  if (phase === undefined || phase === now) return;
  // After an end, only what is further over.
  if (isEnd(now) && ENDS.indexOf(phase) <= ENDS.indexOf(now as string)) return;
  life.phases.push(...(now === undefined ? firstPhases(recordOf(life), phase, at) : [{ phase, began: at }]));
  if (phaseOf(life) === 'done') life.doneAt = at;
}

// ------------------------------------------------------------------------------------------------------------------ the lives

const LIFE_TIMES = ['startTime', 'connectedTime'] as const;

/** A record may have a later time than all that were known. */
function hasLaterTime(life: Life, told: Told): boolean {
  return LIFE_TIMES.some(name => {
    const known = life.words.flatMap(word => time(word.told?.[name]) ?? []);
    const now = time(told[name]);
    return known.length > 0 && now !== undefined && known.every(each => each < now);
  });
}

/** The rules by which a word begins another life of an id that has one. */
export function begins(life: Life, { says, told, at }: Word): boolean {
  if (!isEnd(phaseOf(life)) || isEnd(OWN_PHASES[says]) || isEnd(phaseIn(told))) return false;
  if (says === 'add') return true;
  if (life.loggedOut) return told !== undefined || says === 'connected';
  const isLong = phaseOf(life) === 'done' && at - life.doneAt > 2000;
  if (says === 'connected' && isLong) return true;
  if (told === undefined || (says !== 'change' && says !== 'connected')) return false;
  const isTelling = !!told.state || flags(told).some(flag => typeof flag === 'boolean');
  return isTelling && (isLong || hasLaterTime(life, told));
}

function hear(life: Life, word: Word): void {
  const before = life.words.length ? phaseIn(recordOf(life)) : undefined;
  life.words.push(word);
  const after = phaseIn(recordOf(life));
  if (after !== before) claim(life, after, word.at);
  claim(life, OWN_PHASES[word.says], word.at);
}

const newLife = (): Life => ({ words: [], phases: [], doneAt: 0, loggedOut: false });

/** The expected state of each interaction once all words have arrived. */
export function expected(words: readonly Word[]): Map<string, Expected> {
  const lives = new Map<string, Life>();
  for (const word of words) {
    if (word.says === 'loggedOut') {
      for (const life of lives.values()) {
        if (phaseOf(life) === 'done') continue;
        claim(life, 'done', word.at);
        life.loggedOut = true;
      }
      continue;
    }
    const last = lives.get(word.id);
    const life = last && !begins(last, word) ? last : newLife();
    lives.set(word.id, life);
    hear(life, word);
  }
  return new Map([...lives].map(([id, life]) => [id, { record: recordOf(life), phases: life.phases }]));
}
