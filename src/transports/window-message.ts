import { refuse, ToolkitError } from '../errors.js';
import type { ActionName, ActionRequests } from '../protocol/actions.js';
import { readLightningMessage, subscriptionsFor, writeLightningAction } from '../protocol/lightning-wire.js';
import { receiveLightning } from './receive-lightning.js';
import type { Receiver, Transport } from './transport.js';

/** The window that hosts the Genesys client, as far as the toolkit uses it. */
export interface HostWindow {
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

// Without TLS, whoever sits on the line could speak for the origin. On one's own machine nobody does.
const isOrigin = (value: unknown): boolean => {
  try {
    const { origin, protocol, hostname } = new URL(value as string);
    return origin === value && (protocol === 'https:' || /^(.+\.)?localhost$|^127\.0\.0\.1$/.test(hostname));
  } catch {
    return false;
  }
};

/**
 * `window.postMessage` with the window that the Genesys client runs in. Only Handshakes from the given origins are taken;
 * the window that sent one is pinned, with its origin, for as long as it lives, and nobody else is heard or answered.
 *
 * @throws {@link ToolkitError} `INVALID_OPTION` for what is no exact origin.
 */
export function windowMessageTransport(host: HostWindow, clientOrigins: readonly string[]): Transport {
  if (!Array.isArray(clientOrigins) || !clientOrigins.length || !clientOrigins.every(isOrigin)) {
    refuse(
      'INVALID_OPTION',
      'clientOrigins',
      JSON.stringify(clientOrigins),
      '["https://apps.mypurecloud.com"] or the like',
    );
  }
  let receiver: Receiver | undefined;
  let client: Window | undefined;
  let clientOrigin = '';
  let turnedAway = 0;
  let lastOrigin = '';
  let settle: { resolve(): void; reject(reason: ToolkitError): void } | undefined;
  const ready = new Promise<void>((resolve, reject) => (settle = { resolve, reject }));
  // Nobody has to wait for it: unheard, its rejection is no error of the page.
  ready.catch(() => {});

  function hear({ data, origin, source }: MessageEvent): void {
    const read = readLightningMessage(data, 'window-message');
    // While the client's window lives nobody else takes its place. After a reload it comes again, from the same one.
    if (
      read === 'Handshake' &&
      source &&
      clientOrigins.includes(origin) &&
      (!client || client.closed || client === source)
    ) {
      client = source as Window;
      clientOrigin = origin;
      settle?.resolve();
    }
    if (receiver && client && source === client && origin === clientOrigin) receiveLightning(receiver, read);
    else {
      turnedAway++;
      lastOrigin = origin;
    }
  }

  return {
    name: 'window-message',
    ready,

    open(to) {
      receiver = to;
      host.addEventListener('message', hear);
    },

    listen: subscriptionsFor,

    async send<Name extends ActionName>(name: Name, request: ActionRequests[Name]) {
      client?.postMessage(writeLightningAction(name, request), clientOrigin);
    },

    diagnose() {
      const findings = client
        ? []
        : [
            'No Handshake came. Is Client Event Message Type "Window.postMessage API"? Is clientOrigins right?',
          ];
      if (turnedAway) findings.push(`${turnedAway} messages were turned away, the last from ${lastOrigin}.`);
      return findings;
    },

    close() {
      receiver = undefined;
      host.removeEventListener('message', hear);
      settle?.reject(new ToolkitError('CLOSED', 'The client was closed.'));
    },
  };
}
