import { connect, ToolkitError } from '../../src/index.js';
import type { GenesysClient, GenesysEvent, UnrecognizedMessage } from '../../src/index.js';
import { consoleTransport } from '../../src/transports/console.js';
import { messageChannelTransport } from '../../src/transports/message-channel.js';
import { fakeToolkit, PREFIX } from './fake-toolkit.js';

/** A client in a Classic console that is fake. */
export function inClassic() {
  const toolkit = fakeToolkit();
  const client = connect({ transport: consoleTransport(toolkit) });
  return {
    toolkit,
    client,
    fire: (name: string, message: unknown) => toolkit.deliver(`${PREFIX}pc.${name}`, message),
  };
}

/** A client on a message channel that is fake. */
export function onLightning(options: { autoSubscribe?: boolean } = {}) {
  const published: { type: string; data: { type: string; categories: string[] } }[] = [];
  let publish: (message: unknown) => void = () => {};
  const client = connect({
    ...options,
    transport: messageChannelTransport({
      publish: message => published.push(message as never),
      subscribe: handler => {
        publish = handler;
      },
    }),
  });
  return { client, published, publish: (message: unknown) => publish(message) };
}

export interface Heard {
  readonly events: GenesysEvent[];
  readonly unrecognized: UnrecognizedMessage[];
}

/** Everything that a client hears from now on. */
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
    { format: 'genesys-console-recording', version: 1, transport: 'console', started: STARTED },
    ...messages.map(([at, name, payload]) => ({
      at,
      wireName: `${PREFIX}pc.${name}`,
      text: typeof payload === 'string' ? payload : JSON.stringify(payload),
    })),
  ]
    .map(line => `${JSON.stringify(line)}\n`)
    .join('');

/** What a call throws, which is never anything but a ToolkitError. */
export function thrown(call: () => unknown): ToolkitError {
  try {
    call();
  } catch (error) {
    if (error instanceof ToolkitError) return error;
    throw error;
  }
  throw new Error('It threw nothing.');
}
