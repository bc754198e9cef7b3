/** What can be told by its looks alone, in any text: the regular expressions that `redact` goes by. */

/** What a redacted value became. No run of digits in it is longer than three: a part of a phone number has four or more. */
const STAND_IN = '(?:phone|name|address|value|id)-\\d{1,3}(?:x\\d{3})*';

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

/** Whether a text is such a thing and nothing else. What is much longer than any of them would take long to match. */
const wholly = (pattern: string): ((text: string) => boolean) => {
  const whole = new RegExp(`^(?:${pattern})$`, 'iu');
  return text => text.length < 200 && whole.test(text.trim());
};

/** Whether a text is a stand-in. */
export const isStandIn = wholly(STAND_IN);
/** Whether a text is a UUID, with or without its dashes. */
export const isUuid = wholly(UUID);
/** Whether a text is an e-mail or SIP address. */
export const isAddress = wholly(`(?:mailto:|sips?:)?[${LOCAL_PART}]+@[^\\s@]+`);
/** Whether a text is a phone number: in a URI or not, with seven digits at least. */
export const isNumber = wholly(
  `(?:tel:|sips?:|callto:)?${BETWEEN}\\+?${BETWEEN}\\p{Nd}(?:${BETWEEN}\\p{Nd}){6,}${BETWEEN}(?:[@;].*)?`,
);

/** The stand-ins in a text. */
export const STAND_INS = new RegExp(STAND_IN, 'giu');
/** The digits in a text that are one number, with what is between them. */
export const NUMBERS = new RegExp(`[+(]{0,3}${DIGITS}`, 'gu');
/** What is between the digits of a number, and nothing else. */
export const isBetween = new RegExp(`^${BETWEEN}$`, 'iu');

/** What follows a name in an address. What is longer is none, and would take long to match. */
const HOST = '(?:(?:@|%40)(?:[\\p{L}\\p{N}-]{1,63}\\.){0,8}[\\p{L}\\p{N}-]{1,63})';

/** The words of a text, each as what it looks like. */
export const WORDS = new RegExp(
  [
    `(?<address>[${LOCAL_PART}]{1,64}${HOST}+)`,
    // Not one that four more digits follow, unless as a time: it may be the label of a number, "phone-317 555 0123".
    `(?<standIn>(?<![\\p{L}\\p{N}])${STAND_IN}(?![\\p{L}\\p{N}])(?:(?=${BETWEEN}${TIME})|(?!(?:${BETWEEN}\\p{Nd}){4})))`,
    `(?<uuid>(?<![\\da-z])${UUID}(?![\\da-z]))`,
    `(?<time>(?<![\\p{L}\\p{N}])${TIME})`,
    `(?<number>[+(]{0,3}${DIGITS})(?<host>${HOST}*)`,
    // Scripts without blanks between words: a name is some signs among others.
    '\\p{Ideo}|(?:(?!\\p{Ideo})[\\p{L}\\p{M}])+',
  ].join('|'),
  'giu',
);
