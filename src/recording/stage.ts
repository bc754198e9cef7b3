import { wireNameOf } from '../protocol/console-wire.js';
import { EVENT_NAMES } from '../protocol/events.js';
import type { TransportName } from '../protocol/events.js';
import { consoleTransport } from '../transports/console.js';
import { lightningTransport } from '../transports/lightning.js';
import type { Transport } from '../transports/transport.js';
import type { RecordedMessage } from './lines.js';

/** The surface that is played, with the very transport that the real one has. */
export interface Stage {
  transport: Transport;
  /** Why no such message can come over it, if so. */
  refuses(message: RecordedMessage): string | undefined;
  hear(message: RecordedMessage): void;
}

function classicStage(): Stage {
  const listeners = new Map<string, (result: { message: string }) => void>();
  const names = ([...EVENT_NAMES, 'subscribe'] as const).map(name => wireNameOf(`pc.${name}`));
  return {
    transport: consoleTransport({
      isInConsole: () => true,
      fireEvent() {},
      addEventListener: (wireName, listener) => listeners.set(wireName, listener),
      removeEventListener: wireName => listeners.delete(wireName),
    }),
    refuses: ({ wireName }) => (names.includes(wireName) ? undefined : `no event is called ${wireName}`),
    hear: ({ wireName, text }) => listeners.get(wireName)?.({ message: text }),
  };
}

function lightningStage(name: TransportName): Stage {
  let handler: ((message: unknown) => void) | undefined;
  return {
    transport: lightningTransport(
      name,
      {
        publish() {},
        subscribe: hear => {
          handler = hear;
        },
      },
      () => [],
    ),
    refuses: () => undefined,
    hear({ text }) {
      let message: unknown = text;
      try {
        message = JSON.parse(text);
      } catch {
        // What had no JSON was recorded as the text that it made.
      }
      handler?.(message);
    },
  };
}

/** A surface on which nobody is but whoever plays. */
export const stageOf = (name: TransportName): Stage =>
  name === 'console' ? classicStage() : lightningStage(name);
