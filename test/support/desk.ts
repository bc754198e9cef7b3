import sinon from 'sinon';
import type {
  GenesysClient,
  InteractionChange,
  InteractionPhaseChange,
  Interactions,
} from '../../src/index.js';
import { inClassic, onLightning } from './recordings.js';

export type Side = 'Classic' | 'Lightning';
export const SIDES: readonly Side[] = ['Classic', 'Lightning'];

/** When a desk opens: milliseconds since 1970. */
export const START = Date.parse('2026-11-23T09:30:00Z');

/** What is told of an interaction: some of its record. */
export interface Told {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** What a Genesys client says, in the dialect of one side. */
export interface Mouth {
  add(record: Told | string): void;
  /** Unless it is told otherwise, `old` is what `new` is, as in most real ones. */
  change(now: Told, old?: Told): void;
  connected(record: Told | string): void;
  disconnected(record: Told | string): void;
  acwRequired(record: Told | string): void;
  acwCompleted(record: Told | string): void;
  /** A client event of the type Interaction. */
  interaction(category: string, data: unknown): void;
  /** The client event interactionSelection. */
  selection(data: unknown): void;
  loggedOut(): void;
}

/** A page that knows its calls, and the Genesys client's mouth. All time is fake, and begins at {@link START}. */
export interface Desk extends Mouth {
  readonly client: GenesysClient;
  readonly interactions: Interactions;
  readonly changes: InteractionChange[];
  readonly phases: InteractionPhaseChange[];
  /** What handlers threw. */
  readonly reported: sinon.SinonSpy;
  /** What was told since this was asked last: `i-1 change state, attributes > case.id` or `i-1 connected`. */
  news(): string[];
  /** The phases of an interaction with the milliseconds since {@link START}: `alerting 0, connected 4000`. */
  life(id: string): string | undefined;
  /** Says something on the wire as it is: in Classic a text under an event's name, on Lightning a message. */
  wire: { classic(name: string, text: string): void; lightning(message: unknown): void };
  pass(ms: number): void;
  close(): void;
}

const idOf = (record: Told | string): string => (typeof record === 'string' ? record : record.id);

/** In Classic those that end in an id have the id alone. */
const classic = (fire: (name: string, payload: object) => void): Mouth => {
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
    interaction: (category, data) => client('Interaction', category, data),
    selection: data => client('Notification', 'interactionSelection', data),
    loggedOut: () => fire('LOGGED_OUT', { reason: 'logged_out' }),
  };
};

const lightning = (publish: (message: object) => void): Mouth => {
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
    interaction,
    selection: data => publish({ type: 'Notification', category: 'interactionSelection', data }),
    loggedOut: () => publish({ type: 'UserAction', category: 'logout' }),
  };
};

export function openDesk(side: Side): Desk {
  const clock = sinon.useFakeTimers({ now: START });
  const reported = sinon.spy();
  Object.assign(globalThis, { reportError: reported });
  const inConsole = inClassic();
  const onChannel = onLightning();
  const { client } = side === 'Classic' ? inConsole : onChannel;
  const mouth =
    side === 'Classic'
      ? classic((name, payload) => inConsole.fire(name, JSON.stringify(payload)))
      : lightning(onChannel.publish);

  const { interactions } = client;
  const changes: InteractionChange[] = [];
  const phases: InteractionPhaseChange[] = [];
  let news: string[] = [];
  interactions.on('change', change => {
    changes.push(change);
    const paths = change.changes.map(({ path }) => path.join(' > '));
    news.push(`${change.interaction.id} change ${paths.join(', ')}`);
  });
  interactions.on('phase', change => {
    phases.push(change);
    news.push(`${change.interaction.id} ${change.phase}`);
  });

  return {
    ...mouth,
    client,
    interactions,
    changes,
    phases,
    reported,
    wire: { classic: inConsole.fire, lightning: onChannel.publish },
    news() {
      const all = news;
      news = [];
      return all;
    },
    life: id =>
      interactions
        .get(id)
        ?.phases.map(({ phase, began }) => `${phase} ${began - START}`)
        .join(', '),
    pass: ms => void clock.tick(ms),
    close() {
      inConsole.client.close();
      onChannel.client.close();
      delete (globalThis as { reportError?: unknown }).reportError;
      clock.restore();
    },
  };
}
