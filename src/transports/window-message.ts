import { closedError, refuse, ToolkitError } from '../errors.js';
import type { Finding } from '../errors.js';
import { strangerIn } from '../protocol/foreign-messages.js';
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
  const origins = readOrigins(clientOrigins);
  let client: Window | undefined;
  let clientOrigin: string | undefined;
  let handshakeFrom: string | undefined;
  const foreign = new Map<Finding['code'], Finding>();
  let connected!: () => void;
  let closed!: (reason: ToolkitError) => void;
  const ready = new Promise<void>((resolve, reject) => {
    connected = resolve;
    closed = reject;
  });
  // Nobody has to wait for it: unheard, its rejection is no error of the page.
  ready.catch(() => {});
  const isAlive = (): boolean => !!client && !client.closed;

  /** Pins the window of a Handshake. While the pinned one lives nobody takes its place; after a reload it comes again. */
  function pin(source: Window, origin: string): boolean {
    if (!origins.includes(origin) || (isAlive() && client !== source)) return false;
    client = source;
    clientOrigin = origin;
    connected();
    return true;
  }

  function turnAway(data: unknown, origin: string): void {
    if (isHandshake(data) && !origins.includes(origin)) handshakeFrom = origin;
    const finding = strangerIn(data);
    if (finding) foreign.set(finding.code, finding);
  }

  return lightningTransport(
    'window-message',
    {
      publish(message) {
        if (!isAlive()) throw goneError();
        client?.postMessage(message, clientOrigin as string);
      },

      subscribe(handler) {
        function hear({ data, origin, source }: MessageEvent<unknown>): void {
          const isFirst = !client;
          const pinned = isHandshake(data) && !!source && pin(source as Window, origin);
          // What waited for the first Handshake is sent now: that client has not forgotten anything.
          if (pinned && isFirst) return;
          if (source === client && origin === clientOrigin) handler(data);
          else turnAway(data, origin);
        }
        host.addEventListener('message', hear);
        return () => {
          host.removeEventListener('message', hear);
          closed(closedError());
        };
      },
    },
    () => [
      ...(isAlive() ? [] : [noHandshake(origins, !!client), ...foreign.values()]),
      ...(handshakeFrom === undefined ? [] : [turnedAway(handshakeFrom, origins)]),
    ],
    ready,
  );
}

function isHandshake(data: unknown): boolean {
  return typeof data === 'object' && (data as { type?: unknown } | null)?.type === 'Handshake';
}

function readOrigins(clientOrigins: readonly string[]): string[] {
  const allowed = 'https origins such as https://apps.mypurecloud.com, without a path';
  if (!Array.isArray(clientOrigins) || !clientOrigins.length) {
    refuse('INVALID_OPTION', 'clientOrigins', `a list of ${allowed}`, clientOrigins);
  }
  return clientOrigins.map((each: unknown, index) => {
    const origin = typeof each === 'string' && ORIGIN.test(each) ? normalize(each) : undefined;
    return origin ?? refuse('INVALID_OPTION', `clientOrigins[${index}]`, allowed, each);
  });
}

/** Writes an origin as the browser does, which leaves the usual port out; `undefined` where it is none, such as `https://a:99999`. */
function normalize(origin: string): string | undefined {
  try {
    return new URL(origin).origin;
  } catch {
    return undefined;
  }
}

const goneError = (): ToolkitError =>
  new ToolkitError(
    'SURFACE_UNAVAILABLE',
    'The window of the Genesys client was closed. Open the Genesys Cloud softphone again.',
  );

const noHandshake = (origins: readonly string[], isGone: boolean): Finding => ({
  code: 'NO_HANDSHAKE',
  message: `No Handshake came from ${origins.join(', ')}${isGone ? ' since the last one was closed' : ''}.`,
  remedy:
    'Open the Genesys Cloud softphone, with Window.postMessage API under Client Event Message Type, in this very window: a Visualforce page is a frame.',
  audience: 'administrator',
});

const turnedAway = (origin: string, origins: readonly string[]): Finding => ({
  code: 'HANDSHAKE_TURNED_AWAY',
  message: `A Handshake from ${origin} was turned away: clientOrigins has ${origins.join(', ')}.`,
  remedy: 'If that is your Genesys Cloud region, add it to clientOrigins.',
  audience: 'developer',
});
