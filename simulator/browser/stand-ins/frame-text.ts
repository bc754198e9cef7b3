/**
 * The text in which a page's toolkit script and the console talk: `integrationApi/` and fields joined with `&`, each
 * `key=T:value`, T being `b` for a boolean, `a` for an array, `s` for anything else.
 */

export type FieldValue = string | boolean | readonly string[];

/** A map, since a key comes from a foreign page and may be `__proto__`. */
export type Fields = ReadonlyMap<string, FieldValue>;

const PREFIX = 'integrationApi/';

export const isFrameText = (text: unknown): text is string =>
  typeof text === 'string' && text.startsWith(PREFIX);

export const encodeFrameText = (fields: Readonly<Record<string, unknown>>): string =>
  PREFIX + encodeFields(fields);

/** Undefined for what is no such text. */
export const decodeFrameText = (text: unknown): Fields | undefined =>
  isFrameText(text) ? decodeFields(text.slice(PREFIX.length)) : undefined;

export const encodeFields = (fields: Readonly<Record<string, unknown>>): string =>
  Object.entries(fields)
    .map(([key, value]) => `${encode(key)}=${encodeValue(value)}`)
    .join('&');

/** Undefined for what is no list of fields. */
export function decodeFields(text: string): Fields | undefined {
  const fields = new Map<string, FieldValue>();
  try {
    for (const field of text ? text.split('&') : []) {
      const [, key, type, value] = /^([^=]*)=([abs]):(.*)$/s.exec(field) ?? [];
      if (key === undefined || type === undefined || value === undefined) return undefined;
      fields.set(decodeURIComponent(key), decodeValue(type, value));
    }
    return fields;
  } catch {
    // decodeURIComponent throws on a stray percent sign.
    return undefined;
  }
}

function encodeValue(value: unknown): string {
  if (typeof value === 'boolean') return `b:${value}`;
  // A list with one empty text reads back as an empty list: the form has no way to tell them apart.
  if (Array.isArray(value)) return `a:${value.map(encode).join(';')}`;
  return `s:${encode(value)}`;
}

function decodeValue(type: string, value: string): FieldValue {
  if (type === 'b') return value === 'true';
  if (type === 'a') return value === '' ? [] : value.split(';').map(decodeURIComponent);
  return decodeURIComponent(value);
}

/** encodeURIComponent throws on half a surrogate pair, which any text may hold. */
const encode = (value: unknown): string =>
  encodeURIComponent(String(value).replace(/\p{Surrogate}/gu, '\uFFFD'));
