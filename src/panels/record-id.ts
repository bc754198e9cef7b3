const SUFFIX_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** Prefixes of ids that are common enough to tell an id of 15 characters from another word. */
const KNOWN_PREFIX = /^(00[1356]|00Q|00T|00U|500|701|a[0-9A-Za-z]{2})/;

/** The last three of 18 characters: which of the first 15 are capitals, so that the id means one record in any case. */
function suffixOf(id: string): string {
  return [0, 5, 10]
    .map(start => {
      const bits = [...id.slice(start, start + 5)].map((letter, bit) =>
        /[A-Z]/.test(letter) ? 1 << bit : 0,
      );
      return SUFFIX_LETTERS[bits.reduce((sum, bit) => sum + bit, 0)];
    })
    .join('');
}

/** Reads a record's id of 15 or 18 characters, and gives it with 18: both are one record. `undefined` where it is none. */
export function recordIdOf(text: string): string | undefined {
  if (!/^[0-9A-Za-z]{15}([0-9A-Za-z]{3})?$/.test(text)) return undefined;
  const id = text.slice(0, 15) + suffixOf(text);
  return text.length === 15 || text.slice(15).toUpperCase() === id.slice(15) ? id : undefined;
}

/** Reads an id among other texts, where 15 letters may as well be a word. */
export const likelyRecordIdOf = (text: string): string | undefined =>
  text.length === 18 || KNOWN_PREFIX.test(text) ? recordIdOf(text) : undefined;
