import type { UpdateStatusPayload } from '../../index.js';

/** A status of Genesys with the presence status of Omni-Channel that goes with it. */
export interface PresencePair {
  /** The Genesys status, by its id or name. */
  readonly status: string;
  /** The id of the presence status, with 15 or 18 characters. */
  readonly presence: string;
  readonly label: string;
}

/** The time in milliseconds within which Omni-Channel tells back what was set. */
const TOLD_BACK_WITHIN = 5000;

/** What the sync does to the two sides. */
export interface PresenceSides {
  setPresence(pair: PresencePair): void;
  setStatus(pair: PresencePair): void;
}

/**
 * Keeps the status of Genesys and the presence of Omni-Channel in step. Each side is changed only where it differs from what
 * goes with the other, so that no change comes back as another one. Until Genesys told its status, Omni-Channel changes
 * nothing: Genesys wins when the page loads.
 */
export class PresenceSync {
  readonly #pairs: readonly PresencePair[];
  readonly #sides: PresenceSides;
  #status: PresencePair | undefined;
  #isHeard = false;
  #presence: string | undefined;
  /** The presences that were set here and are not yet told back, in their order. */
  #expected: readonly { readonly presence: string; readonly at: number }[] = [];

  constructor(pairs: readonly PresencePair[], sides: PresenceSides) {
    this.#pairs = pairs;
    this.#sides = sides;
  }

  /** The pair of the status that was heard last; `undefined` where it has none. */
  get pair(): PresencePair | undefined {
    return this.#status;
  }

  /** Genesys told a status. */
  hearStatus({ id, status, sub_status: secondary }: UpdateStatusPayload): void {
    const told = [secondary, id, status].map(plain);
    this.#isHeard = true;
    this.#status = this.#pairs.find(pair => told.includes(plain(pair.status)));
    this.restore();
  }

  /** Omni-Channel told a presence; `undefined` where the agent is logged out. */
  hearPresence(id: string | undefined): void {
    // One that Omni-Channel refused, or had already, is never told back.
    const expected = this.#expected.filter(({ at }) => Math.abs(Date.now() - at) < TOLD_BACK_WITHIN);
    const own = expected.findIndex(({ presence }) => id !== undefined && isSame(presence, id));
    this.#expected = expected.slice(own + 1);
    // What Genesys asked for meanwhile comes after what is told.
    if (own < 0 && expected.length) return;
    if (!this.#expected.length) this.#presence = id;
    if (own >= 0 || !this.#isHeard || id === undefined || isSame(id, this.#status?.presence)) return;
    const pair = this.#pairs.find(({ presence }) => isSame(presence, id));
    if (pair) this.#sides.setStatus(pair);
  }

  /** Sets the presence that goes with the status, where it is another one: Genesys did not take what Omni-Channel asked. */
  restore(): void {
    const pair = this.#status;
    if (!pair || isSame(pair.presence, this.#presence)) return;
    this.#expected = [...this.#expected, { presence: pair.presence, at: Date.now() }];
    this.#presence = pair.presence;
    this.#sides.setPresence(pair);
  }
}

/** A status without what differs between surfaces. */
const plain = (status: unknown): string =>
  typeof status === 'string' ? status.toLowerCase().replace(/[\s_]+/g, ' ') : '';

/** Whether two ids are of one record: the last three of 18 characters follow from the first 15. */
const isSame = (a: string, b: string | undefined): boolean => a.slice(0, 15) === b?.slice(0, 15);
