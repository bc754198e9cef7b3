import {
  ESCAPES,
  isAddress,
  isNumber,
  isPlaceholder,
  isUuid,
  numberPattern,
  placeholderPattern,
} from './patterns.js';

/** The kind of a private value, which its placeholder tells. */
export type Kind = 'phone' | 'name' | 'address' | 'value' | 'id';

/** How many digits a phone number has at least, with no field that tells that it is one. */
export const NUMBER_DIGITS = 7;

/** How many digits a phone number has at most. */
export const MOST_DIGITS = 15;

/** How many digits of a number tell something of it. */
export const TELLING_DIGITS = 4;

/** The longest code of a country. */
const COUNTRY_CODE = 3;

/** The placeholders of a recording: the same thing always has the same one. */
export interface Placeholders {
  /** Gives the placeholder of a field's content. */
  of(kind: Kind, value: string): string;
  /** Gives the placeholder of a text that a field held, if any did. */
  known(value: string): string | undefined;
  /** Gives the placeholder of a phone number in any notation, with or without its country code. */
  number(written: string, kind?: Kind): string;
  /** Gives the placeholder of a number that is known, or of which these digits are a part. */
  partOf(written: string): string | undefined;
  /** Whether it is a phone number that is known, and not by a few digits alone. */
  knows(written: string): boolean;
}

/**
 * Creates the placeholders of a recording.
 *
 * @param learn - Is called with each value of a field. Numbers, UUIDs and e-mail addresses are found by their looks.
 */
export function createPlaceholders(
  recording: string,
  learn: (kind: Kind, value: string, placeholder: string) => void,
): Placeholders {
  // A recording that was redacted before has some.
  const taken = new Set<string>();
  for (const [placeholder] of recording.matchAll(placeholderPattern())) taken.add(placeholder.toLowerCase());
  const counts = new Map<Kind, number>();
  const values = new Map<string, string>();
  const numbers = new Map<string, string>();
  /** The numbers without the first of their digits, which may be the country's. */
  const endings = new Map<string, string>();
  const parts = new Map<string, string>();

  function next(kind: Kind): string {
    let placeholder: string;
    do {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      // A count of four digits could be a part of a number.
      placeholder = `${kind}-${String(count).replace(/\B(?=(\d{3})+$)/g, 'x')}`;
    } while (taken.has(placeholder));
    return placeholder;
  }

  function remember(map: Map<string, string>, key: string, kind: Kind): string {
    const found = map.get(key) ?? next(kind);
    map.set(key, found);
    return found;
  }

  function number(written: string, kind: Kind = 'phone'): string {
    const digits = canonical(written);
    let placeholder = numbers.get(digits);
    if (placeholder) return placeholder;
    const shorter: string[] = [];
    for (let cut = 1; cut <= COUNTRY_CODE && digits.length - cut >= NUMBER_DIGITS; cut++)
      shorter.push(digits.slice(cut));
    placeholder =
      endings.get(digits) ?? numbers.get(shorter.find(each => numbers.has(each)) ?? '') ?? next(kind);
    numbers.set(digits, placeholder);
    for (const ending of shorter) if (!endings.has(ending)) endings.set(ending, placeholder);
    for (const part of partsOf(written)) if (!parts.has(part)) parts.set(part, placeholder);
    return placeholder;
  }

  return {
    number,

    of(kind, value) {
      if (!value.trim() || isPlaceholder(value)) return value;
      if (isNumber(value)) {
        // Digits alone may be a case's number as well.
        const isPlain = canonical(value).length < 10 && !value.includes('+');
        return number(
          longestNumberIn(value),
          kind === 'id' || (kind === 'value' && isPlain) ? kind : 'phone',
        );
      }
      if (isUuid(value)) return remember(values, uuidKey(value), 'id');
      if (isAddress(value)) return remember(values, addressKey(value), 'address');
      if (kind === 'phone') {
        const longest = longestNumberIn(value);
        const count = digitsOf(longest).length;
        if (count >= NUMBER_DIGITS || (count >= TELLING_DIGITS && !/\p{L}/u.test(value)))
          return number(longest);
      }
      for (const each of numbersIn(value)) if (digitsOf(each).length >= NUMBER_DIGITS) number(each);
      const placeholder = remember(values, value, kind);
      learn(kind, value, placeholder);
      return placeholder;
    },

    known: value => values.get(value),

    partOf: written =>
      numbers.get(canonical(written)) ??
      partsOf(written)
        .map(part => parts.get(part))
        .find(found => found),

    knows: written => digitsOf(written).length >= NUMBER_DIGITS && numbers.has(canonical(written)),
  };
}

const numbersIn = (value: string): string[] => Array.from(value.matchAll(numberPattern()), ([each]) => each);

/** The number in the content of a field of phone numbers. */
const longestNumberIn = (value: string): string =>
  numbersIn(value).reduce(
    (longest, each) => (digitsOf(each).length > digitsOf(longest).length ? each : longest),
    '',
  );

const uuidKey = (value: string): string => value.trim().replace(/-/g, '').toLowerCase();

const addressKey = (value: string): string => value.trim().replace(/^\w+:/, '').toLowerCase();

/** The digits of a number, those of other scripts as ours. Their signs stand in order in Unicode, ten each. */
export const digitsOf = (written: string): string =>
  written
    .replace(ESCAPES, '')
    .replace(/\P{Nd}/gu, '')
    .replace(/[^\d]/gu, digit => {
      const code = digit.codePointAt(0) as number;
      let value = 0;
      while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
      return String(value % 10);
    });

/** A number as it is compared: without what is dialled before it in a country, or out of one. */
function canonical(written: string): string {
  const digits = digitsOf(written.replace(/^(\P{Nd}*\p{Nd}{1,3}\P{Nd}*)\(0\)/u, '$1'));
  return digits.replace(/^0+/, '') || digits;
}

function partsOf(written: string): string[] {
  const digits = digitsOf(written);
  return Array.from({ length: Math.max(0, digits.length - TELLING_DIGITS + 1) }, (_, at) =>
    digits.slice(at, at + TELLING_DIGITS),
  );
}
