import type { EventName } from './events.js';
import type { InteractionPhase } from './interaction.js';
import { isObject } from './json.js';
import type { Fields } from './json.js';

/** What a message says of an interaction. */
export interface InteractionUpdate {
  /** ID of the interaction. */
  readonly id: string;
  /** The name of an event that has an id alone, or else the message's category: `INTERACTION_CONNECTED`, `add`, `acw`. */
  readonly kind: string;
  /** The record as it is now; absent where the message has the id alone. */
  readonly record?: Fields;
  /** The record as it was, where the message has it. */
  readonly old?: Fields;
  /** The phase that the message itself tells, whatever the record says. */
  readonly phase?: InteractionPhase;
}

/** The forms of `data`: a record, `{ new }`, `{ old, new }`, an id alone, or an object around an id. */
export interface UpdateData {
  readonly id: string | undefined;
  readonly record?: Fields;
  readonly old?: Fields;
}

/** Reads what a message's `data` says of an interaction. It may be anything. */
export function readData(data: unknown): UpdateData {
  if (!isObject(data)) return { id: readId(data) };
  const { old, new: latest } = data;
  if (isObject(latest)) {
    return { id: readId(latest.id), record: latest, ...(isObject(old) && { old }) };
  }
  if (typeof latest === 'string') return { id: readId(latest) };
  return { id: readId(data.id), record: data };
}

const readId = (id: unknown): string | undefined => (typeof id === 'string' && id ? id : undefined);

/** The phases that events, and the categories of client events, tell. */
const PHASES_TOLD: ReadonlyMap<string, InteractionPhase> = new Map([
  ['INTERACTION_CONNECTED', 'connected'],
  ['INTERACTION_DISCONNECTED', 'disconnected'],
  ['ACW_REQUIRED', 'wrap-up'],
  ['ACW_COMPLETED', 'done'],
  ['connect', 'connected'],
  ['disconnect', 'disconnected'],
  ['acw', 'done'],
  ['deallocate', 'done'],
]);

/** Reads what a message says of an interaction; `undefined` where it names none. */
export function readUpdate(kind: string, data: unknown): InteractionUpdate | undefined {
  const { id, ...records } = readData(data);
  if (!id) return undefined;
  const phase = kind === 'acw' && records.record?.isDone === false ? 'wrap-up' : PHASES_TOLD.get(kind);
  return { id, kind, ...records, ...(phase && { phase }) };
}

/** Reads what an event's payload says of an interaction; `undefined` where it is about none. */
export function readEventUpdate(name: EventName, payload: Fields): InteractionUpdate | undefined {
  if (name === 'LOGGED_OUT' || name === 'UPDATE_STATUS') return undefined;
  if (name !== 'INTERACTION_EVENT' && name !== 'CLIENT_EVENT') return readUpdate(name, payload.interactionId);
  const { data } = payload;
  if (!isObject(data) || (name === 'CLIENT_EVENT' && data.type !== 'Interaction')) return undefined;
  return readUpdate(String(data.category), data.data);
}

/** The interaction that the agent has selected; without an id, none is. */
export interface SelectionUpdate {
  /** ID of the interaction. */
  readonly id?: string;
}

/** Reads a client event as a selection; `undefined` where it is none. */
export function readSelection({ type, category, data }: Fields): SelectionUpdate | undefined {
  if (category !== 'interactionSelection' || (type !== undefined && type !== 'Notification'))
    return undefined;
  const selected = isObject(data) && data.new ? data.new : data;
  const id = isObject(selected) ? (readId(selected.interactionId) ?? readId(selected.id)) : readId(selected);
  return id ? { id } : {};
}
