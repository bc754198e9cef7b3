import { connect } from '../index.js';
import type { ConnectOptions, GenesysClient } from '../index.js';

/** Which attribute gives which option of `connect()`. */
const OPTIONS: Readonly<Record<string, keyof ConnectOptions>> = {
  transport: 'transport',
  'status-format': 'statusFormat',
};

/** The connections of this page, in the order they came; the first one counts. */
const connections = new Set<GenesysConnection>();
const followers = new Set<() => void>();
let due = false;

/** Tells the panels once for all that a piece of markup or of script does in one go. */
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
 * Attributes: `status-format` (`json` or `plain`) and `transport` (`console`), as in {@link ConnectOptions}.
 *
 * @example
 * <genesys-connection status-format="plain"></genesys-connection>
 */
export class GenesysConnection extends HTMLElement {
  static readonly observedAttributes = Object.keys(OPTIONS);

  #made: GenesysClient | undefined;
  #given: GenesysClient | undefined;

  /**
   * The client that the panels use: made of the attributes when it is first asked for, closed when the element leaves the
   * page. A page that has its own client hands it in here, and closes it itself.
   *
   * @throws {@link ToolkitError} as `connect()` does.
   */
  get client(): GenesysClient {
    return this.#given ?? (this.#made ??= connect(this.#options()));
  }

  set client(client: GenesysClient | undefined) {
    this.#given = client;
    this.#renew();
  }

  connectedCallback(): void {
    connections.add(this);
    changed();
  }

  disconnectedCallback(): void {
    connections.delete(this);
    // An element that is moved leaves the page and is back at once.
    queueMicrotask(() => {
      if (!this.isConnected) this.#renew();
    });
  }

  attributeChangedCallback(): void {
    this.#renew();
  }

  #options(): ConnectOptions {
    const options: Record<string, string> = {};
    for (const [attribute, option] of Object.entries(OPTIONS)) {
      const value = this.getAttribute(attribute);
      if (value !== null) options[option] = value;
    }
    return options;
  }

  #renew(): void {
    this.#made?.close();
    this.#made = undefined;
    changed();
  }
}

/** The client of this page's panels. Throws as `connect()` does. */
export function pageClient(): GenesysClient {
  const [connection] = connections;
  return connection ? connection.client : connect();
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
