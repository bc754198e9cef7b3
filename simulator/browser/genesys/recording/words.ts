/** How many lines are named one by one. */
const NAMED = 10;

/** That lines could not be read, by their numbers. */
export function unreadableWords(lines: readonly number[]): string {
  const named = lines.slice(0, NAMED).map(String);
  const more = lines.length - named.length;
  if (more) named.push(`${more.toLocaleString('en-US')} more`);
  const last = named.pop();
  const which = named.length ? `Lines ${named.join(', ')} and ${last}` : `Line ${last}`;
  return `${which} could not be read: the rest plays.`;
}

/** That the recorder had no room for messages. */
export const droppedWords = (count: number): string =>
  count === 1
    ? 'The oldest message had been dropped by the recorder.'
    : `The oldest ${count.toLocaleString('en-US')} messages had been dropped by the recorder.`;
