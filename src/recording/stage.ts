import type { TransportName } from '../protocol/events.js';
import { consoleTransport } from '../transports/console.js';
import { lightningTransport } from '../transports/lightning.js';
import type { Transport } from '../transports/transport.js';
import { messageOf } from './format.js';
import type { RecordedMessage } from './format.js';

/** The surface of a recording that plays, with the very transport that the real one has. */
export interface Stage {
  readonly transport: Transport;
  receive(message: RecordedMessage): void;
}

function classicStage(): Stage {
  const listeners = new Map<string, (result: { message: string }) => void>();
  return {
    transport: consoleTransport({
      isInConsole: () => true,
      fireEvent() {},
      addEventListener: (wireName, listener) => listeners.set(wireName, listener),
      removeEventListener: wireName => listeners.delete(wireName),
    }),
    receive: ({ wireName, text }) => listeners.get(wireName)?.({ message: text }),
  };
}

function lightningStage(name: TransportName): Stage {
  let handler: ((message: unknown) => void) | undefined;
  const channel = {
    publish() {},
    subscribe: (hear: (message: unknown) => void) => void (handler = hear),
  };
  return {
    transport: lightningTransport(name, channel, () => []),
    receive: message => handler?.(messageOf(message)),
  };
}

/** Creates a surface on which nobody is but the recording. */
export const createStage = (name: TransportName): Stage =>
  name === 'console' ? classicStage() : lightningStage(name);
