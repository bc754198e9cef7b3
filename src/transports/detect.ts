import { refuse, ToolkitError } from '../errors.js';
import type { Finding } from '../errors.js';
import type { StatusFormat } from '../protocol/console-wire.js';
import { TRANSPORT_NAMES } from '../protocol/events.js';
import type { TransportName } from '../protocol/events.js';
import { consoleTransport, inConsole } from './console.js';
import type { ConsoleToolkit } from './console.js';
import {
  INTEGRATION_JS_MISSING,
  NO_CHANNEL,
  NO_CLIENT_ORIGINS,
  NO_MESSAGE_SERVICE,
  OUTSIDE_CONSOLE,
} from './findings.js';
import { messageChannelTransport, visualforceChannel } from './message-channel.js';
import type { MessageService } from './message-channel.js';
import type { LightningChannel } from './lightning.js';
import type { Transport } from './transport.js';
import { windowMessageTransport } from './window-message.js';

/** The options that decide between the surfaces. */
export interface SurfaceOptions {
  /** Forces a surface. */
  transport?: TransportName;
  /** The form of `changestatus` in the Classic console. */
  statusFormat?: StatusFormat;
  /**
   * The message channel: in a Visualforce page the token `{!$MessageChannel.purecloud__ClientEvent__c}`, elsewhere a pair
   * of functions.
   */
  channel?: string | LightningChannel;
  /** The origins that the Genesys client may be at, such as `https://apps.mypurecloud.com`. Exact, https only, no `*`. */
  clientOrigins?: readonly string[];
}

/** The parts of a page that surfaces are made of. */
interface Parts {
  one: MessageService | undefined;
  sforceConsole: ConsoleToolkit | undefined;
}

/**
 * Finds the surface that this page has: the message channel where one was given and can be used, else the Classic console,
 * else the client's window where its origins were given.
 *
 * @throws {@link ToolkitError} `SURFACE_UNAVAILABLE`, with what the page lacks as `findings`; `INVALID_OPTION`.
 */
export function detect(options: SurfaceOptions): Transport {
  checkOptions(options);
  const { transport, statusFormat, channel, clientOrigins } = options;
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
  throw unavailable(options, { one, sforceConsole });
}

function checkOptions({ transport, statusFormat, channel }: SurfaceOptions): void {
  if (transport !== undefined && !TRANSPORT_NAMES.includes(transport)) {
    refuse('INVALID_OPTION', 'transport', `one of ${TRANSPORT_NAMES.join(', ')}`, transport);
  }
  if (statusFormat !== undefined && !['json', 'plain'].includes(statusFormat)) {
    refuse('INVALID_OPTION', 'statusFormat', 'json or plain', statusFormat);
  }
  const isPair =
    typeof channel === 'object' &&
    typeof channel?.publish === 'function' &&
    typeof channel.subscribe === 'function';
  if (channel && typeof channel !== 'string' && !isPair) {
    const allowed = 'a token, or an object with the functions publish and subscribe';
    refuse('INVALID_OPTION', 'channel', allowed, channel);
  }
}

function unavailable(options: SurfaceOptions, parts: Parts): ToolkitError {
  const { transport } = options;
  const findings = lacks(options, parts);
  const surface = transport ?? 'surface';
  const told = findings.map(({ message, remedy }) => `${message} ${remedy}`).join(' ');
  const message = `connect() found no ${surface}. ${told}`;
  return new ToolkitError('SURFACE_UNAVAILABLE', message, undefined, findings);
}

function lacks({ transport, channel }: SurfaceOptions, { one, sforceConsole }: Parts): Finding[] {
  if (transport === 'window-message') return [NO_CLIENT_ORIGINS];
  if (transport === 'message-channel') return [channel ? NO_MESSAGE_SERVICE : NO_CHANNEL];
  if (transport === 'console') return [INTEGRATION_JS_MISSING];
  if (one) return [NO_CHANNEL];
  return [sforceConsole ? OUTSIDE_CONSOLE : INTEGRATION_JS_MISSING, ...(channel ? [NO_MESSAGE_SERVICE] : [])];
}
