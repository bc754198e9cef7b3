import { connect } from '../index.js';
import type { ConnectOptions, GenesysClient, Replay } from '../index.js';

const text = (value: string): string | undefined => value || undefined;
const words = (value: string): string[] | undefined => (value ? value.split(/\s+/) : undefined);
/** Reads an attribute as HTML does: its presence says yes, empty or not. Frameworks write `false`. */
const flag = (value: string): boolean => value !== 'false';

/** The attributes, each with its option of `connect()` and its reader. */
const OPTIONS: Readonly<Record<string, readonly [keyof ConnectOptions, (value: string) => unknown]>> = {
  transport: ['transport', text],
  'status-format': ['statusFormat', text],
  channel: ['channel', text],
  'client-origins': ['clientOrigins', words],
  'auto-subscribe': ['autoSubscribe', flag],
  share: ['share', flag],
  'keep-interactions': ['keepInteractions', flag],
};

/** The attributes that say which fields and attributes of interactions `keep-interactions` keeps. */
const KEEPING = { leaveOut: 'leave-out', keepAttributes: 'keep-attributes' } as const;

/** The connections of this page in the order in which they came; the first one counts. */
const connections = new Set<GenesysConnection>();
const followers = new Set<() => void>();
let due = false;

/** Has the panels ask for their client again, once for all that changes in one task. */
function changed(): void {
  if (due) return;
  due = true;
  queueMicrotask(() => {
    due = false;
    for (const follow of [...followers]) follow();
  });
}

/**
 * Gives `connect()` options to the panels on the page, wherever on the page it stands. A page whose panels need none leaves
 * it out: they use the page's one client then, as plain `connect()` does.
 *
 * Attributes, as in {@link ConnectOptions}: `transport` (`console`, `message-channel`, `window-message`), `status-format`
 * (`json` or `plain`), `channel` (the message channel's token), `client-origins` (separated by spaces), `auto-subscribe`
 * (`false` leaves it to the page), `share`, `keep-interactions`, `leave-out` (the fields and attribute keys that are not
 * kept, separated by spaces), `keep-attributes` (the only attributes that are). `share` and `keep-interactions` say yes by being there, unless they are `false`; of the
 * others, one that is empty is as good as none.
 *
 * @example
 * <genesys-connection status-format="plain"></genesys-connection>
 *
 * @example
 * <genesys-connection channel="{!$MessageChannel.purecloud__ClientEvent__c}"></genesys-connection>
 *
 * @example
 * <genesys-connection client-origins="https://apps.mypurecloud.com https://apps.mypurecloud.de"></genesys-connection>
 *
 * @example
 * <genesys-connection share keep-interactions leave-out="phone Participant.ssn"></genesys-connection>
 */
export class GenesysConnection extends HTMLElement {
  /** @internal */
  static readonly observedAttributes = [...Object.keys(OPTIONS), ...Object.values(KEEPING)];

  #made: GenesysClient | undefined;
  #given: GenesysClient | undefined;

  /**
   * The client that the panels use: made of the attributes when it is first asked for, closed when the element leaves the
   * page. A page that has its own client hands it in here, and closes it itself.
   *
   * @throws ToolkitError as `connect()` does.
   */
  get client(): GenesysClient {
    return this.#given ?? (this.#made ??= connect(this.#options()));
  }

  /** Hands in the page's own client; without one the attributes count again. */
  set client(client: GenesysClient | undefined) {
    this.#given = client;
    this.#renew();
  }

  /** Whether `keep-interactions` is on. */
  get keepsInteractions(): boolean {
    return this.#read('keep-interactions', flag) ?? false;
  }

  /** @internal */
  connectedCallback(): void {
    connections.add(this);
    changed();
  }

  /** @internal */
  disconnectedCallback(): void {
    connections.delete(this);
    // An element that is moved leaves the page and is back at once.
    queueMicrotask(() => {
      if (!this.isConnected) this.#renew();
    });
  }

  /** @internal */
  attributeChangedCallback(): void {
    this.#renew();
  }

  #options(): ConnectOptions {
    const options: Partial<Record<keyof ConnectOptions, unknown>> = {};
    for (const [attribute, [option, read]] of Object.entries(OPTIONS)) {
      const value = this.#read(attribute, read);
      if (value !== undefined) options[option] = value;
    }
    const keeping = Object.entries(KEEPING).flatMap(([option, attribute]) => {
      const named = this.#read(attribute, words);
      return named ? [[option, named]] : [];
    });
    if (options.keepInteractions && keeping.length) options.keepInteractions = Object.fromEntries(keeping);
    return options as ConnectOptions;
  }

  #read<Value>(attribute: string, read: (value: string) => Value): Value | undefined {
    const value = this.getAttribute(attribute)?.trim();
    return value === undefined ? undefined : read(value);
  }

  #renew(): void {
    this.#made?.close();
    this.#made = undefined;
    changed();
  }
}

/** A recording that plays to the panels in place of the Genesys client. */
export interface Playback {
  readonly replay: Replay;
  readonly client: GenesysClient;
  /** How many times as fast as it was recorded. */
  readonly speed: number;
}

let playback: Playback | undefined;

/** Plays a recording to the panels; without one, they are back to live. */
export function setPlayback(next: Playback | undefined): void {
  playback = next;
  changed();
}

/** The recording that a client plays to the panels; `undefined` of a live client. */
export const playbackOf = (client: GenesysClient): Playback | undefined =>
  client === playback?.client ? playback : undefined;

/** Whether a recording plays to the panels: actions would go nowhere. */
export const isPlaying = (): boolean => !!playback;

/** Whether the page's connection keeps its interactions over a reload. */
export const keepsInteractions = (): boolean => [...connections][0]?.keepsInteractions ?? false;

/** The client of this page's panels. Throws as `connect()` does. */
export function pageClient(): GenesysClient {
  const [connection] = connections;
  return playback?.client ?? (connection ? connection.client : connect());
}

/**
 * Calls a panel when it can ask for its client: once the page's markup is read, since the connection may stand below the
 * panel, and again whenever the page's connection becomes another one. Ends with the signal.
 */
export function whenConnected(follow: () => void, signal: AbortSignal): void {
  const start = (): void => {
    if (signal.aborted) return;
    followers.add(follow);
    signal.addEventListener('abort', () => followers.delete(follow));
    follow();
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { signal });
  else queueMicrotask(start);
}
