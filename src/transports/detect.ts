import { ToolkitError } from '../errors.js';
import type { StatusFormat } from '../protocol/console-wire.js';
import type { TransportName } from '../protocol/events.js';
import { consoleTransport, inConsole } from './console.js';
import type { ConsoleToolkit } from './console.js';
import { messageChannelTransport, visualforceChannel } from './message-channel.js';
import type { MessageService } from './message-channel.js';
import type { MessageChannel } from './lightning.js';
import type { Transport } from './transport.js';
import { windowMessageTransport } from './window-message.js';

/** What decides between the surfaces. */
export interface SurfaceOptions {
  /** Forces a surface. */
  transport?: TransportName;
  /** How `changestatus` is written in the Classic console. */
  statusFormat?: StatusFormat;
  /**
   * The message channel: in a Visualforce page the token `{!$MessageChannel.purecloud__ClientEvent__c}`, elsewhere a pair
   * of functions.
   */
  channel?: string | MessageChannel;
  /** The origins that the Genesys client may be at, such as `https://apps.mypurecloud.com`. Exact, https only, no `*`. */
  clientOrigins?: readonly string[];
}

/**
 * Finds the surface that this page has: the message channel where one was given and can be used, else the Classic console,
 * else the client's window where its origins were given.
 *
 * @throws {@link ToolkitError} `SURFACE_UNAVAILABLE`, which says what was looked for; `INVALID_OPTION`.
 */
export function detect({ transport, statusFormat, channel, clientOrigins }: SurfaceOptions): Transport {
  // By its bare name: Locker gives components no globalThis.
  const { one, console: sforceConsole }: { one?: MessageService; console?: ConsoleToolkit } =
    typeof sforce === 'undefined' ? {} : sforce;
  const may = (name: TransportName): boolean => !transport || transport === name;

  const pair = typeof channel === 'string' ? one && visualforceChannel(one, channel) : channel;

  if (may('message-channel') && channel && pair) return messageChannelTransport(pair);
  if (may('console') && sforceConsole && (transport || (!one && inConsole(sforceConsole)))) {
    return consoleTransport(sforceConsole, statusFormat);
  }
  if (may('window-message') && clientOrigins) return windowMessageTransport(window, clientOrigins);

  throw new ToolkitError(
    'SURFACE_UNAVAILABLE',
    `This page has no surface. Found: /support/console/60.0/integration.js ${!!sforceConsole}, a Salesforce Classic console app ${inConsole(sforceConsole)}, sforce.one ${!!one}, channel ${!!channel}, clientOrigins ${!!clientOrigins}. Classic takes third-party cookies.`,
  );
}
