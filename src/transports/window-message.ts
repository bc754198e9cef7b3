import { refuse, ToolkitError } from '../errors.js';
import { lightningTransport } from './lightning.js';
import type { Transport } from './transport.js';

/** The window that hosts the Genesys client, as far as the toolkit uses it. */
export interface HostWindow {
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

// Without TLS, whoever sits on the line could speak for the origin. On one's own machine nobody does.
const ORIGIN = /^(https:\/\/[a-z\d.-]+|http:\/\/([a-z\d-]+\.)*(localhost|127\.0\.0\.1))(:\d+)?$/;

/**
 * `window.postMessage` with the window that the Genesys client runs in. Only Handshakes from the given origins are taken;
 * the window that sent one is pinned, with its origin, for as long as it lives, and nobody else is heard or answered.
 *
 * @throws {@link ToolkitError} `INVALID_OPTION` for what is no exact origin.
 */
export function windowMessageTransport(host: HostWindow, clientOrigins: readonly string[]): Transport {
  if (!(
    Array.isArray(clientOrigins) &&
    clientOrigins.length &&
    clientOrigins.every((each: string) => ORIGIN.test(each))
  )) {
    refuse('INVALID_OPTION', 'clientOrigins', clientOrigins, 'a list of https origins');
  }
  let client: Window | undefined;
  let clientOrigin: string | undefined;
  let turnedAway = 0;
  let stranger = 'nobody';
  let connected!: () => void;
  let closed!: (reason: ToolkitError) => void;
  const ready = new Promise<void>((resolve, reject) => {
    connected = resolve;
    closed = reject;
  });
  // Nobody has to wait for it: unheard, its rejection is no error of the page.
  ready.catch(() => {});
  const isAlive = (): boolean | undefined => client && !client.closed;

  return lightningTransport(
    'window-message',
    {
      publish(message) {
        if (!isAlive()) throw new Error('its window was closed');
        client?.postMessage(message, clientOrigin as string);
      },

      subscribe(handler) {
        function hear({ data, origin, source }: MessageEvent<{ type?: unknown } | null>): void {
          const isHandshake = data?.type === 'Handshake';
          // While the client's window lives nobody else takes its place. After a reload it comes again, from the same one.
          if (isHandshake && source && clientOrigins.includes(origin) && (!isAlive() || client === source)) {
            const isFirst = !client;
            client = source as Window;
            clientOrigin = origin;
            connected();
            // What waited for it is sent now: it has not forgotten anything.
            if (isFirst) return;
          }
          if (source === client && origin === clientOrigin) handler(data);
          else {
            turnedAway++;
            if (isHandshake) stranger = origin;
          }
        }
        host.addEventListener('message', hear);
        return () => {
          host.removeEventListener('message', hear);
          closed(new ToolkitError('CLOSED', 'The client was closed.'));
        };
      },
    },
    () => {
      const findings = isAlive()
        ? []
        : [`No Handshake came from ${clientOrigins}. Is Client Event Message Type "Window.postMessage API"?`];
      if (turnedAway)
        findings.push(`${turnedAway} messages were turned away, the last Handshake from ${stranger}.`);
      return findings;
    },
    ready,
  );
}
