import type { GenesysClient, GenesysEvent, UnrecognizedMessage } from '../../src/index.js';
import { PREFIX } from './fake-toolkit.js';

export interface Heard {
  readonly events: GenesysEvent[];
  readonly unrecognized: UnrecognizedMessage[];
}

/** Lists all that a client hears from now on. */
export function hearing(client: GenesysClient): Heard {
  const heard: Heard = { events: [], unrecognized: [] };
  client.on('*', event => heard.events.push(event));
  client.on('UNRECOGNIZED', message => heard.unrecognized.push(message));
  return heard;
}

/** The lines of a recording, parsed. */
export const parsed = (recording: string): Record<string, unknown>[] => {
  const lines = recording.split('\n');
  if (lines.pop() !== '') throw new Error('The last line has no end.');
  return lines.map(line => JSON.parse(line) as Record<string, unknown>);
};

export const STARTED = '2026-11-23T09:30:00.000Z';

/** A recording of these messages: the time, the event's name, its payload or its very text. */
export const recordingOf = (
  messages: readonly (readonly [at: number, name: string, payload: unknown])[],
): string =>
  [
    { format: 'genesys-console-recording', version: 2, transport: 'console', started: STARTED },
    ...messages.map(([at, name, payload]) => ({
      at,
      wireName: `${PREFIX}pc.${name}`,
      text: typeof payload === 'string' ? payload : JSON.stringify(payload),
    })),
  ]
    .map(line => `${JSON.stringify(line)}\n`)
    .join('');
