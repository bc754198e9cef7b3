/** The Genesys client's words, in the dialect of one side of Salesforce. */

export type Side = 'Classic' | 'Lightning';
export const SIDES: readonly Side[] = ['Classic', 'Lightning'];

/** A part of an interaction's record, as it is told. */
export interface Told {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** Says what a Genesys client says. */
export interface Speech {
  add(record: Told | string): void;
  /** Unless it is told otherwise, `old` is what `new` is, as in most real ones. */
  change(now: Told, old?: Told): void;
  connected(record: Told | string): void;
  disconnected(record: Told | string): void;
  acwRequired(record: Told | string): void;
  acwCompleted(record: Told | string): void;
  status(status: string, subStatus?: string): void;
  /** A client event of the type Interaction. */
  interaction(category: string, data: unknown): void;
  /** The client event interactionSelection. */
  selection(data: unknown): void;
  loggedOut(): void;
}

const idOf = (record: Told | string): string => (typeof record === 'string' ? record : record.id);

/** Speaks as in the Classic console: events that end in an id have the id alone. */
export function inClassicWords(fire: (name: string, payload: object) => void): Speech {
  const interaction = (category: string, data: unknown): void =>
    fire('INTERACTION_EVENT', { reason: 'interaction', data: { category, data } });
  const client = (type: string, category: string, data: unknown): void =>
    fire('CLIENT_EVENT', { reason: 'client', data: { type, category, data } });
  const withId =
    (name: string, reason: string) =>
    (record: Told | string): void =>
      fire(name, { reason, interactionId: idOf(record) });
  return {
    add: record => interaction('add', record),
    change: (now, old = now) => interaction('change', { old, new: now }),
    connected: withId('INTERACTION_CONNECTED', 'connected'),
    disconnected: withId('INTERACTION_DISCONNECTED', 'disconnected'),
    acwRequired: withId('ACW_REQUIRED', 'acw_required'),
    acwCompleted: withId('ACW_COMPLETED', 'acw_completed'),
    status: (status, sub_status) => fire('UPDATE_STATUS', { reason: 'status_updated', status, sub_status }),
    interaction: (category, data) => client('Interaction', category, data),
    selection: data => client('Notification', 'interactionSelection', data),
    loggedOut: () => fire('LOGGED_OUT', { reason: 'logged_out' }),
  };
}

/** Speaks as on Lightning: events carry the record where there is one. */
export function inLightningWords(publish: (message: object) => void): Speech {
  const interaction = (category: string, data: unknown): void =>
    publish({ type: 'Interaction', category, data });
  return {
    add: record => interaction('add', record),
    change: (now, old = now) => interaction('change', { old, new: now }),
    connected: record => interaction('connect', record),
    disconnected: record => interaction('disconnect', record),
    acwRequired: record =>
      interaction('acw', { ...(typeof record === 'string' ? { id: record } : record), isDone: false }),
    acwCompleted: record => interaction('acw', record),
    status: (status, sub_status) =>
      publish({ type: 'UserAction', category: 'status', data: { status, sub_status } }),
    interaction,
    selection: data => publish({ type: 'Notification', category: 'interactionSelection', data }),
    loggedOut: () => publish({ type: 'UserAction', category: 'logout' }),
  };
}
