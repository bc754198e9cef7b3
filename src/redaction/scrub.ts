import { digitsOf, MOST_DIGITS, NUMBER_DIGITS, TELLING_DIGITS } from './placeholders.js';
import type { Kind, Placeholders } from './placeholders.js';
import { betweenPattern, wordPattern } from './patterns.js';

/** Finds private values in free text: those that fields held, and those that can be told by their looks. */
export interface Scrubber {
  /** Remembers a field's content, to find it in texts. */
  learn(kind: Kind, value: string, placeholder: string): void;
  /**
   * Gives a text with placeholders.
   *
   * @param byLooks - Leaves the contents of fields, other than numbers, where they are: for the vendor's words.
   */
  scrub(text: string, byLooks?: boolean): string;
}

/** A word of a text, in its place. */
interface Word {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly looks: Partial<Record<'address' | 'placeholder' | 'uuid' | 'time' | 'number' | 'host', string>>;
}

/** Longer values are replaced in their fields, and not looked for elsewhere. */
const MOST_WORDS = 32;

/** Shorter values are not looked for in texts: they would be found everywhere. */
const leastLetters = (kind: Kind): number => (kind === 'name' ? 3 : 4);

/** Creates a scrubber that knows nothing yet. */
export function createScrubber({ knows, number, of, partOf }: Placeholders): Scrubber {
  /** The placeholders of known values by their words; each beginning of one is there too, without a placeholder. */
  const known = new Map<string, string | undefined>();
  /** The parts of people's names, which stand alone in what is said. */
  const nameParts = new Map<string, string>();

  function replaceNumber(written: string, mustGo: boolean): string {
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

  /** Replaces a word by its looks. `mustGo` is for digits that would seem to belong to the placeholder before them. */
  function replaceByLooks(written: string, looks: Word['looks'], mustGo: boolean): string {
    const { address, uuid, time, host } = looks;
    if (address) return of('address', address.replace(/%40/, '@'));
    if (uuid) return of('id', uuid);
    if (time) {
      const [date] = /^[\d-]+/.exec(time) as RegExpExecArray;
      return knows(date) ? number(date) : written;
    }
    if (!looks.number) return written;
    return host ? of('address', written) : replaceNumber(looks.number, mustGo);
  }

  /** The longest known value that begins with a word, and the index of its last word. */
  function find(words: readonly Word[], first: number): readonly [placeholder?: string, last?: number] {
    let found: [string?, number?] = [];
    let spelled = '';
    for (let at = first; at < words.length && known.has((spelled += `${(words[at] as Word).key}\n`)); at++) {
      const placeholder = known.get(spelled);
      if (placeholder) found = [placeholder, at];
    }
    return found;
  }

  return {
    learn(kind, value, placeholder) {
      const words = wordsOf(value);
      const letters = words.reduce((sum, { key }) => sum + (/\p{Ideo}/u.test(key) ? 2 : key.length), 0);
      if (letters < leastLetters(kind) || words.length > MOST_WORDS) return;
      let spelled = '';
      for (const { key } of words) {
        spelled += `${key}\n`;
        known.set(spelled, known.get(spelled));
      }
      known.set(spelled, known.get(spelled) ?? placeholder);
      if (kind !== 'name' || words.length < 2) return;
      for (const { key, start } of words) {
        const isName = /^[\p{Lu}\p{Lo}]/u.test(value.slice(start));
        if (isName && key.length >= leastLetters(kind) && !nameParts.has(key)) {
          nameParts.set(key, placeholder);
        }
      }
    },

    scrub(text, byLooks) {
      const words = wordsOf(text);
      const isFreeText = /\s/.test(text.trim());
      let scrubbed = '';
      let last = '';
      /** The end of what is scrubbed. */
      let done = 0;
      let isAfterPlaceholder = false;
      for (let at = 0; at < words.length; at++) {
        const { key, start, end, looks } = words[at] as Word;
        const between = text.slice(done, start);
        let written = text.slice(start, end);
        let replaced = written;
        if (!looks.placeholder) {
          const [found, lastWord = at] = byLooks ? [] : find(words, at);
          at = lastWord;
          replaced =
            found ?? replaceByLooks(written, looks, isAfterPlaceholder && betweenPattern().test(between));
          written = text.slice(start, (words[at] as Word).end);
          if (replaced === written && !byLooks && isFreeText) replaced = nameParts.get(key) ?? written;
        }
        done = start + written.length;
        isAfterPlaceholder = replaced !== written || !!looks.placeholder;
        if (replaced !== written) {
          // A placeholder can be told from what is around it.
          if (/(?:[\p{L}\p{N}@]|%40)$/u.test(between || last)) replaced = ` ${replaced}`;
          if (/^(?:[\p{L}\p{N}@]|%40)/u.test(text.slice(done, done + 3))) replaced += ' ';
        }
        scrubbed += between + replaced;
        last = replaced;
      }
      return scrubbed + text.slice(done);
    },
  };
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: written, index, groups: looks = {} } of text.matchAll(wordPattern())) {
    words.push({
      key: looks.number && !looks.host ? digitsOf(written) : written.toLowerCase(),
      start: index,
      end: index + written.length,
      looks,
    });
  }
  return words;
}
