/** Whether a value is what JSON calls an object. By `typeof` alone, `null` and arrays would be too. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
