import { callSafely, createEmitter } from '../emitter.js';
import { EVENT_NAMES, problemWith } from '../protocol/events.js';
import type {
  EventName,
  EventPayloads,
  GenesysEvent,
  TransportName,
  UnrecognizedMessage,
} from '../protocol/events.js';
import { isObject } from '../protocol/json.js';
import type { ActionEvent, EventMessage } from '../protocol/message.js';
import type { ClientListenOptions } from './types.js';

/** The names that a handler can listen to, each with what the handler gets. */
type DeliveryEvents = { [Name in EventName]: [EventPayloads[Name], GenesysEvent<Name>] } & {
  '*': [GenesysEvent];
  UNRECOGNIZED: [UnrecognizedMessage];
  ACTION: [ActionEvent];
};

/** A name that a handler can listen to. */
export type DeliveryName = keyof DeliveryEvents;
type Handler = (...given: never[]) => void;

/** Delivers messages to the client's handlers. */
export interface Delivery {
  /** Whether anybody listens to a name. */
  hasListeners(name: DeliveryName): boolean;
  /** Adds a handler. `listen` makes sure that its events arrive, and returns what ends that; it may throw. */
  on(
    name: DeliveryName,
    handler: Handler,
    options: ClientListenOptions | undefined,
    listen: () => () => void,
  ): () => void;
  /** Calls the event's handlers, then CLIENT_EVENT's, then those of `'*'`. */
  deliver(message: EventMessage): void;
  unrecognized(message: UnrecognizedMessage): void;
  action(action: ActionEvent): void;
  /** The number of times that each event was heard. */
  heard(): Partial<Record<EventName | 'UNRECOGNIZED', number>>;
  /** The last UPDATE_STATUS that is known and not followed by a logout. */
  status(): GenesysEvent<'UPDATE_STATUS'> | undefined;
  /** Takes in another component's status, unless a status or a logout was heard here, or it is none. */
  restoreStatus(status: unknown): void;
  close(): void;
}

/** Creates the delivery of a client on a surface. */
export function createDelivery(transport: TransportName): Delivery {
  const names: DeliveryName[] = [...EVENT_NAMES, '*', 'UNRECOGNIZED', 'ACTION'];
  const emitter = createEmitter<DeliveryEvents>('on', names);
  const counts = new Map<EventName | 'UNRECOGNIZED', number>();
  /** The last arguments of the handlers of each name, for `replayLast`. */
  const last = new Map<string, readonly unknown[]>();
  /** The handlers with `replayLast` that came before any status was known. */
  const waitingForStatus = new Set<() => void>();
  let hasHeardStatus = false;

  const count = (name: EventName | 'UNRECOGNIZED'): void =>
    void counts.set(name, (counts.get(name) ?? 0) + 1);

  function emit<Name extends DeliveryName>(name: Name, ...given: DeliveryEvents[Name]): void {
    last.set(name, given);
    emitter.emit(name, ...given);
  }

  return {
    hasListeners: emitter.hasListeners,

    on(name, handler, options = {}, listen) {
      let unlisten = (): void => {};
      const off = emitter.on(name, handler as (...given: unknown[]) => void, options, () => {
        waitingForStatus.delete(replay);
        unlisten();
      });
      function replay(): void {
        const given = last.get(name) as never[] | undefined;
        if (!given) return;
        if (options.once) off();
        callSafely(handler, ...given);
      }
      if (options.signal?.aborted) return off;
      try {
        unlisten = listen();
      } catch (error) {
        off();
        throw error;
      }
      if (!options.replayLast || name === 'ACTION') return off;
      if (last.has(name)) replay();
      else if (name === 'UPDATE_STATUS' && !hasHeardStatus) waitingForStatus.add(replay);
      return off;
    },

    deliver({ event, clientEvent }) {
      const { name, payload } = event;
      count(name);
      if (name === 'UPDATE_STATUS' || name === 'LOGGED_OUT') {
        hasHeardStatus = true;
        waitingForStatus.clear();
      }
      // A status before the logout says nothing of the agent who logs in next.
      if (name === 'LOGGED_OUT') last.delete('UPDATE_STATUS');
      emit(name, ...([payload, event] as never));
      if (clientEvent && name !== 'CLIENT_EVENT') emit('CLIENT_EVENT', clientEvent.payload, clientEvent);
      emit('*', event);
    },

    unrecognized(message) {
      count('UNRECOGNIZED');
      emit('UNRECOGNIZED', message);
    },

    action: action => emitter.emit('ACTION', action),

    heard: () => Object.fromEntries(counts),

    status: () => last.get('UPDATE_STATUS')?.[1] as GenesysEvent<'UPDATE_STATUS'> | undefined,

    restoreStatus(status) {
      if (hasHeardStatus || last.has('UPDATE_STATUS') || !isObject(status)) return;
      const { payload, receivedAt, raw } = status;
      if (typeof receivedAt !== 'number' || problemWith('UPDATE_STATUS', payload)) return;
      const event = { name: 'UPDATE_STATUS', payload, transport, receivedAt, raw };
      last.set('UPDATE_STATUS', [payload, event]);
      for (const replay of waitingForStatus) replay();
      waitingForStatus.clear();
    },

    close() {
      emitter.close();
      waitingForStatus.clear();
    },
  };
}
