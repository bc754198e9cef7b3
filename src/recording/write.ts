import type { TransportName } from '../protocol/events.js';
import type { Fields } from '../protocol/json.js';
import { version } from '../version.js';
import type { RecordedLine, UnreadableLine } from './format.js';

/** The name of the form of a recording, in its first line. */
export const FORMAT = 'genesys-console-recording';

/** The version of the form. Version 1 had messages only. */
export const FORMAT_VERSION = 2;

/** Writes a recording's first line. */
export const writeHeader = (transport: TransportName, started: number): string =>
  JSON.stringify({
    format: FORMAT,
    version: FORMAT_VERSION,
    transport,
    started: new Date(started).toISOString(),
    toolkit: version,
  });

/** Writes any other line, the time first. */
export function writeLine(line: Exclude<RecordedLine, UnreadableLine>): string {
  const { at, name: action, of: outcome, ...rest }: Fields = { ...line };
  return JSON.stringify({ at, action, outcome, ...rest, kind: undefined });
}
