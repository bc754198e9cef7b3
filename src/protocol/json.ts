/** An object of a message: whatever its fields are called and hold. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is what JSON calls an object. By `typeof` alone, `null` and arrays would be too. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field's own value: a record may have a field named like something that every object inherits. */
export const own = (fields: Fields, key: string): unknown =>
  Object.prototype.hasOwnProperty.call(fields, key) ? fields[key] : undefined;

/** Parses a JSON text; `undefined` where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
