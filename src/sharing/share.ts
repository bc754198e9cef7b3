import type { Deadlines } from '../deadline.js';
import type { Finding } from '../errors.js';
import { isObject, parseJson } from '../protocol/json.js';
import { NO_BROADCAST_CHANNEL, NO_LOCKS, NO_STORAGE } from './findings.js';
import { createOncePerConsole } from './once-per-console.js';
import type { OncePerConsole } from './once-per-console.js';

/** What one component shares with the console's other components. */
export interface Shared {
  /** The interactions that are known here, as plain data. */
  snapshot(): unknown;
  /** Takes in another component's snapshot. */
  restore(snapshot: unknown): void;
  /** The last UPDATE_STATUS that is known here. */
  status(): unknown;
  /** Takes in another component's status. */
  restoreStatus(status: unknown): void;
}

/** The tie of one component to the console's others. */
export interface Sharing {
  readonly run: OncePerConsole['run'];
  findings(): Finding[];
  close(): void;
}

/** Components with another release of the toolkit may share in another form: only the same one is read. */
const FORMAT = 2;
const NAME = 'genesys-console-toolkit';
const ID = `${NAME}.console`;
/** A component that opens waits for the others for this many milliseconds before it takes itself for the only one. */
const PATIENCE = 500;

/** A message between components, as JSON: Lightning's messages may be proxies, which can't be cloned. */
interface Message {
  /** The component that opens and asks. */
  ask?: number;
  /** The component that is answered; without it, the message is for all. */
  to?: number;
  keys?: readonly string[];
  status?: unknown;
  interactions?: unknown;
}

/** Frames of one origin in one tab have their sessionStorage in common, and no other tab has it. */
function consoleName(): string {
  try {
    const id = sessionStorage.getItem(ID) ?? `${Math.random()}`;
    sessionStorage.setItem(ID, id);
    return `${NAME} ${id}`;
  } catch {
    return NAME;
  }
}

/** Shares what is known with the console's other components, and runs things in one of them only. */
export function shareConsole(shared: Shared, deadlines: Deadlines): Sharing {
  const name = consoleName();
  const me = Math.random();
  let resolveInformed = (): void => {};
  const informed = new Promise<void>(resolve => (resolveInformed = resolve));
  const patience = setTimeout(resolveInformed, PATIENCE);
  const once = createOncePerConsole({ name, informed, deadlines, announce: key => post({ keys: [key] }) });

  let channel: BroadcastChannel | undefined;
  function post(message: Message): void {
    channel?.postMessage(JSON.stringify({ format: FORMAT, ...message }));
  }

  function answer(to: number): void {
    try {
      post({ to, keys: once.keys(), status: shared.status(), interactions: shared.snapshot() });
    } catch {
      // What came over postMessage may be more than JSON can say: another component may have heard less of it.
    }
  }

  function hear(text: unknown): void {
    const message = typeof text === 'string' ? parseJson(text) : undefined;
    if (!isObject(message) || message.format !== FORMAT) return;
    const { ask, to, keys, interactions, status } = message;
    if (Array.isArray(keys)) for (const key of keys) if (typeof key === 'string') once.learn(key);
    if (typeof ask === 'number') answer(ask);
    if (to !== me) return;
    shared.restore(interactions);
    shared.restoreStatus(status);
    resolveInformed();
  }

  try {
    channel = new BroadcastChannel(name);
    // Node would run on for it.
    (channel as { unref?(): void }).unref?.();
    channel.onmessage = ({ data }) => hear(data);
    post({ ask: me });
  } catch {
    // It is missing, or refused to a page of this origin.
    channel = undefined;
    resolveInformed();
  }

  return {
    run: once.run,

    findings: () => [
      ...(channel ? [] : [NO_BROADCAST_CHANNEL]),
      ...(name === NAME ? [NO_STORAGE] : []),
      ...(once.isAlone() ? [NO_LOCKS] : []),
    ],

    close() {
      clearTimeout(patience);
      once.close();
      resolveInformed();
      channel?.close();
    },
  };
}
