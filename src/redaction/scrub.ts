import { digitsOf, MOST_DIGITS, NUMBER_DIGITS, TELLING_DIGITS } from './stand-ins.js';
import type { Kind, StandIns } from './stand-ins.js';
import { isBetween, WORDS } from './patterns.js';

/** Finds in free text what fields told, and what can be told by its looks. */
export interface Scrubber {
  /** Remembers what a field held, to find it in texts. */
  learn(kind: Kind, value: string, standIn: string): void;
  /**
   * Gives a text with stand-ins.
   *
   * @param byLooks - Leaves what fields told, other than numbers, where it is: for texts that are words of the vendor's.
   */
  scrub(text: string, byLooks?: boolean): string;
}

/** What is known, word by word: a path from the root spells a value. */
interface Node {
  standIn?: string;
  next?: Map<string, Node>;
}

/** A word of a text, and where it stands. */
interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly looks: Partial<Record<'address' | 'standIn' | 'uuid' | 'time' | 'number' | 'host', string>>;
}

/** Longer values are replaced where they are a field's, and not looked for elsewhere. */
const MOST_WORDS = 32;

/** Shorter values are not looked for in texts: they would be found everywhere. */
const LEAST_LETTERS: Readonly<Record<Kind, number>> = { phone: 4, name: 3, address: 4, value: 4, id: 4 };

const ENDS_IN_WORD = /(?:[\p{L}\p{N}@]|%40)$/u;
const BEGINS_AS_WORD = /^(?:[\p{L}\p{N}@]|%40)/u;

/** Makes a scrubber that knows nothing yet. */
export function createScrubber(standIns: () => StandIns): Scrubber {
  const root: Node = {};
  /** The parts of people's names, which stand alone in what is said. */
  const nameParts = new Map<string, string>();

  function replaceNumber(written: string, mustGo: boolean): string {
    const { knows, number, partOf } = standIns();
    // Two numbers, one after the other, are no number.
    const pieces = written.split(/[\s,]+/);
    const digits = digitsOf(written);
    const count = digits.length;
    const isLong = digits.replace(/^0+/, '').length > MOST_DIGITS;
    if (
      pieces.length > 1 &&
      pieces.every(piece => knows(piece) || (isLong && digitsOf(piece).length >= NUMBER_DIGITS))
    )
      return written.replace(/[^\s,]+/g, piece => number(piece));
    if (count >= NUMBER_DIGITS || (mustGo && count >= TELLING_DIGITS)) return number(written);
    return (count >= TELLING_DIGITS && partOf(written)) || written;
  }

  /** The longest value that begins with a word, and how many words it has. */
  function find(words: readonly Word[], from: number): { standIn: string; count: number } | undefined {
    let node: Node | undefined = root;
    let found: { standIn: string; count: number } | undefined;
    for (let at = from; (node = node.next?.get(words[at]?.key ?? '')); at++) {
      if (node.standIn) found = { standIn: node.standIn, count: at - from + 1 };
    }
    return found;
  }

  return {
    learn(kind, value, standIn) {
      const words = wordsOf(value);
      const letters = words.reduce((sum, { key }) => sum + (/\p{Ideo}/u.test(key) ? 2 : key.length), 0);
      if (letters < LEAST_LETTERS[kind] || words.length > MOST_WORDS) return;
      let node = root;
      for (const { key } of words) {
        node.next ??= new Map();
        let child = node.next.get(key);
        if (!child) node.next.set(key, (child = {}));
        node = child;
      }
      node.standIn ??= standIn;
      if (kind !== 'name' || words.length < 2) return;
      for (const { key, start } of words) {
        const isName = /^[\p{Lu}\p{Lo}]/u.test(value.slice(start));
        if (isName && key.length >= LEAST_LETTERS.name && !nameParts.has(key)) nameParts.set(key, standIn);
      }
    },

    scrub(text, byLooks) {
      const words = wordsOf(text);
      const isFreeText = /\s/.test(text.trim());
      let scrubbed = '';
      let last = '';
      /** Up to where it is done. */
      let done = 0;
      /** Whether what was written last is a stand-in: it must not seem to be the label of digits that follow it. */
      let isAfterStandIn = false;
      for (let at = 0; at < words.length; at++) {
        const word = words[at] as Word;
        const between = text.slice(done, word.start);
        const written = text.slice(word.start, word.end);
        const { address, standIn, uuid, time, number, host } = word.looks;
        const found = byLooks || standIn ? undefined : find(words, at);
        let replaced = written;
        if (found) {
          replaced = found.standIn;
          at += found.count - 1;
        } else if (standIn) {
          replaced = standIn;
        } else if (address) {
          replaced = standIns().of('address', address.replace(/%40/, '@'));
        } else if (uuid) {
          replaced = standIns().of('id', uuid);
        } else if (time) {
          const [date] = /^[\d-]+/.exec(time) as RegExpExecArray;
          if (standIns().knows(date)) replaced = standIns().number(date);
        } else if (number && host) {
          replaced = standIns().of('address', written);
        } else if (number) {
          replaced = replaceNumber(number, isAfterStandIn && isBetween.test(between));
        } else if (!byLooks && isFreeText) {
          replaced = nameParts.get(word.key) ?? written;
        }
        done = (words[at] as Word).end;
        if (replaced !== written) {
          // Where it can be told from what is around it.
          if (ENDS_IN_WORD.test(between || last)) replaced = ` ${replaced}`;
          if (BEGINS_AS_WORD.test(text.slice(done, done + 3))) replaced += ' ';
        }
        scrubbed += between + replaced;
        last = replaced;
        isAfterStandIn = replaced !== written || !!standIn;
      }
      return scrubbed + text.slice(done);
    },
  };
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: written, index, groups: looks = {} } of text.matchAll(WORDS)) {
    words.push({
      key: looks.number && !looks.host ? digitsOf(written) : written.toLowerCase(),
      start: index,
      end: index + written.length,
      looks,
    });
  }
  return words;
}
