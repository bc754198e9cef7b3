import type { RecordedAction, RecordedOutcome } from '../../../../src/recording/format.js';

/** The number of lines that are named one by one. */
const NAMED = 10;

/** The warning of lines that could not be read, by their numbers. */
export function unreadableWords(lines: readonly number[]): string {
  const named = lines.slice(0, NAMED).map(String);
  const more = lines.length - named.length;
  if (more) named.push(`${more.toLocaleString('en-US')} more`);
  const last = named.pop();
  const which = named.length ? `Lines ${named.join(', ')} and ${last}` : `Line ${last}`;
  return `${which} could not be read: the rest plays.`;
}

/** The warning of lines that the recorder had no room for. */
export const droppedWords = (count: number): string =>
  count === 1
    ? 'The oldest line had been dropped by the recorder.'
    : `The oldest ${count.toLocaleString('en-US')} lines had been dropped by the recorder.`;

/** A recorded action, by its number, to which its outcome refers. */
export const actionWords = ({ number, name, own, problem }: RecordedAction): string =>
  `Recorded action ${number}, ${own ? 'own' : 'heard of another component'}: ${name}${problem ? `. ${problem}` : ''}`;

/** The outcome of a recorded action. */
export const outcomeWords = ({ of, ms, error }: RecordedOutcome): string =>
  `Recorded action ${of} was ${error ? 'refused' : 'taken'} after ${ms.toLocaleString('en-US')} ms${error ? `. ${error}` : ''}`;
