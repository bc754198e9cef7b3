import type { TransportName } from '../protocol/events.js';
import { isObject } from '../protocol/json.js';
import { version } from '../version.js';

/** How a recording is written: JSON Lines, the first of them a header. */

const FORMAT = 'genesys-console-recording';
const FORMAT_VERSION = 1;

const TRANSPORTS: readonly unknown[] = ['console', 'message-channel', 'window-message'];

/** What a recording begins with. */
export interface RecordingHeader {
  /** The surface that it was recorded on. */
  transport: TransportName;
  /** When it began: ISO 8601. */
  started: string;
}

/** A message as it came over the wire. */
export interface RecordedMessage {
  /** Milliseconds since the start. */
  at: number;
  /** In Classic the console event's name, on Lightning the message's type. */
  wireName: string;
  /** In Classic the very text, on Lightning the message's JSON. */
  text: string;
}

/** Writes a recording's first line. */
export const writeHeader = (transport: TransportName, started: number): string =>
  JSON.stringify({
    format: FORMAT,
    version: FORMAT_VERSION,
    transport,
    started: new Date(started).toISOString(),
    toolkit: version,
  });

/** Reads a recording's first line. */
export function readHeader(line: string): RecordingHeader | undefined {
  try {
    const header: unknown = JSON.parse(line);
    if (!isObject(header) || header.format !== FORMAT || header.version !== FORMAT_VERSION) return;
    const { transport, started } = header;
    if (!TRANSPORTS.includes(transport)) return;
    return { transport: transport as TransportName, started: String(started) };
  } catch {
    // The caller says that it is none.
    return;
  }
}

/**
 * Reads any other line.
 *
 * @returns A number where the line says how many older ones were dropped; the reason in words where it can't be read.
 */
export function readLine(line: string): RecordedMessage | number | string {
  try {
    const read: unknown = JSON.parse(line);
    const { at, wireName, text, dropped } = isObject(read) ? read : {};
    if (typeof at === 'number' && at >= 0 && at < Infinity && typeof wireName === 'string')
      if (typeof text === 'string') return { at, wireName, text };
    return typeof dropped === 'number' ? dropped : 'it has no at, wireName and text';
  } catch (error) {
    return `it is no JSON: ${(error as Error).message}`;
  }
}
