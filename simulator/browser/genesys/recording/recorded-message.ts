import type { RecordedMessage } from '../../../../src/recording/format.js';

/** A message as it was before it was recorded. */
export function messageOf({ text }: RecordedMessage): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What had no JSON was recorded as the text that it made.
    return text;
  }
}
