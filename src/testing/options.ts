import type { Clock } from './clock.js';
import type { Noise } from './noise.js';
import type { StateWord } from './states.js';
import type { AgentStatus } from './statuses.js';

/**
 * The habits in which the Genesys clients of orgs differ. The defaults are the common ones; all can be changed in the
 * middle of a test, as `genesys.quirks`.
 */
export interface GenesysQuirks {
  /**
   * A `change` tells of the hang-up, and another one of the end of the wrap-up.
   *
   * @defaultValue false
   */
  changeAtHangUp: boolean;
  /**
   * The client event `acw` comes at the start of the wrap-up too, with `isDone: false`.
   *
   * @defaultValue false
   */
  acwAtStart: boolean;
  /**
   * Records have `dispositionDurationSeconds` from the hang-up on. A `change` tells of each second of the wrap-up.
   *
   * @defaultValue false
   */
  wrapUpTicks: boolean;
  /**
   * The `data` of `connect`, `disconnect` and `acw`: the `record` itself, `{ new: record }`, or `mixed`, now one and now
   * the other.
   *
   * @defaultValue 'record'
   */
  recordForm: 'record' | 'new' | 'mixed';
  /**
   * The `phone` of a call's record: `+13175550123`, or `tel:+13175550123`. It is fixed when a call is offered.
   *
   * @defaultValue 'number'
   */
  phoneForm: 'number' | 'tel';
  /**
   * The words of a record's `state` in another language. One that is missing stays English.
   *
   * @defaultValue `{}`
   *
   * @example
   * genesys.quirks.states = { ALERTING: 'Klingelt', CONNECTED: 'Verbunden', HELD: 'Gehalten' };
   */
  states: Readonly<Partial<Record<StateWord, string>>>;
  /**
   * The status in the client event `status`: by its label, `On Queue`, or by its name in the API, `ON_QUEUE`.
   *
   * @defaultValue 'label'
   */
  statusForm: 'label' | 'name';
  /**
   * chatUpdate carries what was written, as with Expand Chat Notification. That shape is undocumented: this one,
   * `{ id, channel, text }`, is made up.
   *
   * @defaultValue false
   */
  expandChatNotification: boolean;
  /**
   * A further subscription of a type adds to the categories of the one before, or replaces them.
   *
   * @defaultValue 'adds'
   */
  subscribing: 'adds' | 'replaces';
}

/** The quirks of a simulated Genesys client that is given none. */
export const DEFAULT_QUIRKS: Readonly<GenesysQuirks> = {
  changeAtHangUp: false,
  acwAtStart: false,
  wrapUpTicks: false,
  recordForm: 'record',
  phoneForm: 'number',
  states: {},
  statusForm: 'label',
  expandChatNotification: false,
  subscribing: 'adds',
};

/** The options of a simulated Genesys client. */
export interface SimulatedGenesysOptions extends Partial<GenesysQuirks> {
  /** The source of time. Default: the machine's clock. */
  clock?: Clock;
  /**
   * The origin of every made-up id and all noise: the same seed and the same commands give the same texts.
   *
   * @defaultValue 1
   */
  seed?: number;
  /**
   * The wrap-up of an interaction that was connected.
   *
   * @defaultValue 'required'
   */
  wrapUp?: 'required' | 'none';
  /** The undocumented habits of all clients: all, none, or each by its name. Default: all. */
  noise?: boolean | Partial<Noise>;
  /** The statuses that the agent can choose; the first is the one to begin with. Default: `DEFAULT_STATUSES`. */
  statuses?: readonly AgentStatus[];
  /**
   * The agent is logged in from the beginning.
   *
   * @defaultValue true
   */
  loggedIn?: boolean;
  /**
   * The number of done interactions that are remembered. Older ones are forgotten.
   *
   * @defaultValue 50
   */
  keepDone?: number;
}

/** Reads the quirks among options. */
export function readQuirks(options: SimulatedGenesysOptions): GenesysQuirks {
  const entries = Object.entries(DEFAULT_QUIRKS).map(([name, value]: [string, unknown]) => [
    name,
    options[name as keyof GenesysQuirks] ?? value,
  ]);
  return Object.fromEntries(entries) as GenesysQuirks;
}
