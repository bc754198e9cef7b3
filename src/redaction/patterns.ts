/** The patterns of what can be told by its looks alone, in any text. */

/** The form of a placeholder. No run of digits in it is longer than three: a part of a phone number has four or more. */
const PLACEHOLDER = '(?:phone|name|address|value|id)-\\d{1,3}(?:x\\d{3})*';

/** Blanks, dashes and brackets as they are in a URL. */
export const ESCAPES = /%(?:2\w|5[bd])/gi;

/** What people put between the digits of a number: blanks, dashes, brackets, marks of direction, and these in a URL. */
const BETWEEN = "(?:[\\s\\p{Pd}\\p{Cf}()\\[\\]{}<>./\\\\_,*~|·•'’]|" + ESCAPES.source + ')*';

const DIGITS = `\\p{Nd}(?:${BETWEEN}\\p{Nd})*`;

const LOCAL_PART = "\\p{L}\\p{M}\\p{N}._+'-";

const UUID = '[\\da-f]{8}-?(?:[\\da-f]{4}-?){3}[\\da-f]{12}';

/** It is no time where more follows: that would be left of a number or an address that begins as a time does. */
const TIME =
  '(?:19|20)\\d\\d-(?:0\\d|1[0-2])-(?:[0-2]\\d|3[01])' +
  `(?:[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?(?!\\p{L}|@|%40|${BETWEEN}\\p{Nd})`;

/** The part of an address after the name. A longer one is none, and would take long to match. */
const HOST = '(?:(?:@|%40)(?:[\\p{L}\\p{N}-]{1,63}\\.){0,8}[\\p{L}\\p{N}-]{1,63})';

/** Compiles a pattern at its first use: `\p{…}` takes milliseconds, which a page that redacts nothing must not pay for. */
function lazily(source: string, flags: string): () => RegExp {
  let pattern: RegExp | undefined;
  return () => (pattern ??= new RegExp(source, flags));
}

/** Tests a whole text. One that is much longer than any match would take long to match. */
function wholly(source: string): (text: string) => boolean {
  const pattern = lazily(`^(?:${source})$`, 'iu');
  return text => text.length < 200 && pattern().test(text.trim());
}

/** Whether a text is a placeholder. */
export const isPlaceholder = wholly(PLACEHOLDER);
/** Whether a text is a UUID, with or without its dashes. */
export const isUuid = wholly(UUID);
/** Whether a text is an e-mail or SIP address. */
export const isAddress = wholly(`(?:mailto:|sips?:)?[${LOCAL_PART}]+@[^\\s@]+`);
/** Whether a text is a phone number: in a URI or not, with seven digits at least. */
export const isNumber = wholly(
  `(?:tel:|sips?:|callto:)?${BETWEEN}\\+?${BETWEEN}\\p{Nd}(?:${BETWEEN}\\p{Nd}){6,}${BETWEEN}(?:[@;].*)?`,
);

/** The placeholders in a text. */
export const placeholderPattern = lazily(PLACEHOLDER, 'giu');
/** The digits in a text that are one number, with what is between them. */
export const numberPattern = lazily(`[+(]{0,3}${DIGITS}`, 'gu');
/** A text that could stand between the digits of a number. */
export const betweenPattern = lazily(`^${BETWEEN}$`, 'iu');

/** The words of a text, each as what it looks like. */
export const wordPattern = lazily(
  [
    `(?<address>[${LOCAL_PART}]{1,64}${HOST}+)`,
    // Not one that four more digits follow, unless as a time: it may be the label of a number, "phone-317 555 0123".
    `(?<placeholder>(?<![\\p{L}\\p{N}])${PLACEHOLDER}(?![\\p{L}\\p{N}])(?:(?=${BETWEEN}${TIME})|(?!(?:${BETWEEN}\\p{Nd}){4})))`,
    `(?<uuid>(?<![\\da-z])${UUID}(?![\\da-z]))`,
    `(?<time>(?<![\\p{L}\\p{N}])${TIME})`,
    `(?<number>[+(]{0,3}${DIGITS})(?<host>${HOST}*)`,
    // Scripts without blanks between words: a name is some signs among others.
    '\\p{Ideo}|(?:(?!\\p{Ideo})[\\p{L}\\p{M}])+',
  ].join('|'),
  'giu',
);
