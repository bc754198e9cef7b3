import type { GenesysClient } from '../genesys-client.js';
import type { InteractionStore } from '../interactions/store.js';
import { isObject } from '../protocol/json.js';
import { addFindings } from './findings.js';
import { createOncePerConsole } from './once-per-console.js';
import { tellStatus } from './told-status.js';

/** What is told is read by components with the same format only: they may have another release of the toolkit. */
const FORMAT = 1;
const NAME = 'genesys-console-toolkit';
const ID = `${NAME}.console`;
/** How long a component that opens waits for the others, in milliseconds, before it takes itself for the only one. */
const PATIENCE = 500;

/** What a component tells the others, as JSON: what Lightning's messages are may be proxies, which can't be cloned. */
interface Message {
  /** Who opens and wants to know. */
  ask?: number;
  /** Whom it answers; without it, it is for all. */
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

/** Keeps one picture with the console's other components, and gives the client `oncePerConsole`. Returns what ends that. */
export function share(client: GenesysClient, store: InteractionStore): () => void {
  const name = consoleName();
  const me = Math.random();
  const status = tellStatus(client);
  let inform = (): void => {};
  const informed = new Promise<void>(resolve => (inform = resolve));
  const patience = setTimeout(inform, PATIENCE);
  const once = createOncePerConsole(name, key => post({ keys: [key] }), informed);
  client.oncePerConsole = once.run;

  let channel: BroadcastChannel | undefined;
  function post(message: Message): void {
    channel?.postMessage(JSON.stringify({ format: FORMAT, ...message }));
  }

  function hear(text: unknown): void {
    let message: unknown;
    try {
      message = JSON.parse(text as string);
    } catch {
      return;
    }
    if (!isObject(message) || message.format !== FORMAT) return;
    const { ask, to, keys } = message;
    if (Array.isArray(keys)) for (const key of keys) if (typeof key === 'string') once.learn(key);
    if (typeof ask === 'number') {
      try {
        post({ to: ask, keys: once.keys(), status: status.last(), interactions: store.picture() });
      } catch {
        // What came over postMessage may be more than JSON can say: another component may have heard less of it.
      }
    }
    if (to !== me) return;
    store.recall(message.interactions);
    status.tell(message.status);
    inform();
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
    inform();
  }

  addFindings(client, () => [
    ...(channel ? [] : ['There is no BroadcastChannel: this component knows only what it heard itself.']),
    ...(name === NAME ? ['There is no sessionStorage: all tabs are one console.'] : []),
    ...(once.isAlone()
      ? [
          'There are no Web Locks, which take https and unblocked storage: oncePerConsole() runs in each component.',
        ]
      : []),
  ]);

  return () => {
    clearTimeout(patience);
    status.close();
    once.close();
    inform();
    channel?.close();
  };
}
