import type { Clock } from './clock.js';
import type { Noise } from './noise.js';
import type { AgentStatus } from './statuses.js';

/** How a simulated Genesys client behaves. All is optional, the defaults are what most orgs show. */
export interface SimulatedGenesysOptions {
  /** Where time comes from. Default: the machine's clock. */
  clock?: Clock;
  /**
   * Decides every made-up id and every noise: the same seed and the same commands give the same texts.
   *
   * @defaultValue 1
   */
  seed?: number;
  /**
   * Whether an interaction that was connected is wrapped up.
   *
   * @defaultValue 'required'
   */
  wrapUp?: 'required' | 'none';
  /** What real clients do beside what is documented: all of it, none, or each by its name. Default: all of it. */
  noise?: boolean | Partial<Noise>;
  /**
   * Whether a `change` tells of the hang-up, and later another of the end of the wrap-up. Orgs of both kinds were seen.
   *
   * @defaultValue false
   */
  changeAtHangUp?: boolean;
  /**
   * Whether the client event `acw` comes at the start of the wrap-up too, with `isDone: false`.
   *
   * @defaultValue false
   */
  acwAtStart?: boolean;
  /**
   * Whether chatUpdate carries what was written, as with Expand Chat Notification. That shape is undocumented: this one,
   * `{ id, channel, text }`, is made up.
   *
   * @defaultValue false
   */
  expandChatNotification?: boolean;
  /**
   * Whether a further subscription of a type adds to the categories of the one before or takes its place.
   *
   * @defaultValue 'adds'
   */
  subscribing?: 'adds' | 'replaces';
  /** The statuses that the agent can choose; the first is the one to begin with. Default: `DEFAULT_STATUSES`. */
  statuses?: readonly AgentStatus[];
  /**
   * Whether the agent is logged in from the beginning.
   *
   * @defaultValue true
   */
  loggedIn?: boolean;
  /**
   * How many interactions are remembered once they are done. Older ones are forgotten.
   *
   * @defaultValue 50
   */
  keepDone?: number;
}
