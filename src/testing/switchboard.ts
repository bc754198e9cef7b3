import type { Announcer } from './announcer.js';
import type { Clock } from './clock.js';
import { isOngoing } from './interaction.js';
import type { SimulatedInteraction } from './interaction.js';
import type { Noise } from './noise.js';
import type { SimulatedGenesysOptions } from './options.js';
import type { Random } from './random.js';
import { firstRecord, inPhase, withLateFields } from './record.js';
import type { InteractionRecord, Offer, Phase } from './record.js';

/** What is over with a call. */
export const AFTER_CALL = {
  phase: 'connected',
  muted: false,
  consult: undefined,
  secureSession: undefined,
  callbackCall: false,
} as const;

/** What the switchboard is made of. */
export interface SwitchboardParts {
  announcer: Announcer;
  clock: Clock;
  random: Random;
  noise: Noise;
  options: SimulatedGenesysOptions;
}

/** Keeps the interactions and takes them from phase to phase. It refuses nothing: the rules were asked before. */
export class Switchboard {
  readonly #parts: SwitchboardParts;
  readonly #interactions = new Map<string, SimulatedInteraction>();

  constructor(parts: SwitchboardParts) {
    this.#parts = parts;
  }

  /** All that is known, the oldest first. */
  get all(): readonly SimulatedInteraction[] {
    return [...this.#interactions.values()];
  }

  /** Whether one keeps the agent busy. */
  get busy(): boolean {
    return this.all.some(({ phase }) => !['alerting', 'dialing', 'done'].includes(phase));
  }

  find(id: string): SimulatedInteraction | undefined {
    return this.#interactions.get(id);
  }

  /** Like `find`, for one that is known to be there. */
  get(id: string): SimulatedInteraction {
    return this.#interactions.get(id) as SimulatedInteraction;
  }

  set(id: string, patch: Partial<SimulatedInteraction>): void {
    this.#interactions.set(id, { ...this.get(id), ...patch });
  }

  begin(id: string, offer: Offer): void {
    const { announcer, clock, random, noise, options } = this.#parts;
    const { kind = 'voice', direction = 'Inbound' } = offer;
    const facts = {
      offeredAt: clock.now(),
      acdSeconds: random.between(1, 30),
      ivrSeconds: random.between(5, 60),
    };
    // Deleted first, so that one that is offered again is the latest.
    this.#interactions.delete(id);
    this.#interactions.set(id, {
      ...AFTER_CALL,
      id,
      kind,
      phase: 'alerting',
      record: firstRecord(id, offer, facts, random.id, noise),
      selected: false,
      conference: [],
      attributes: {},
      associations: [],
      said: [],
      facts,
      wrapUpRequired: (offer.wrapUp ?? options.wrapUp ?? 'required') === 'required',
      recorded: offer.recorded ?? (kind === 'voice' || kind === 'callback'),
    });
    const phase = firstPhase(kind, direction);
    const { after } = this.quietly(id, phase === 'connected' ? this.#connectedNow(id) : { phase });
    announcer.add(after);
    if (phase === 'connected') announcer.connected(after);
    this.repeat(id);
  }

  connect(id: string): void {
    const { kind, recorded } = this.get(id);
    const recordingState = recorded && kind === 'voice' ? 'active' : 'none';
    this.#parts.announcer.connected(this.change(id, this.#connectedNow(id), { recordingState }));
    this.repeat(id);
  }

  /** Changes an interaction and its record, and tells nobody. */
  quietly(
    id: string,
    patch: Partial<SimulatedInteraction>,
    inRecord: Partial<InteractionRecord> = {},
  ): { before: InteractionRecord; after: InteractionRecord } {
    const { clock, noise } = this.#parts;
    const { record, facts } = this.get(id);
    const before = withLateFields(record, facts);
    this.set(id, patch);
    const { phase, facts: factsNow } = this.get(id);
    const after = inPhase({ ...before, ...inRecord }, phase, factsNow, clock.now(), noise);
    this.set(id, { record: after });
    return { before, after };
  }

  /** Changes an interaction and its record, and tells. */
  change(
    id: string,
    patch: Partial<SimulatedInteraction>,
    inRecord?: Partial<InteractionRecord>,
  ): InteractionRecord {
    const { before, after } = this.quietly(id, patch, inRecord);
    this.#parts.announcer.change(before, after);
    return after;
  }

  /** Tells a few times more what was told already, as real clients do. */
  repeat(id: string): void {
    const interaction = this.get(id);
    if (isOngoing(interaction)) {
      this.#parts.announcer.repeat(id, record => withLateFields(record, interaction.facts));
    }
  }

  /** It is over for the remote side, and for the agent where no wrap-up is required. */
  end(id: string): void {
    const { announcer, options } = this.#parts;
    const { facts, wrapUpRequired, callbackCall, conference, kind, said } = this.get(id);
    const wrapUp = wrapUpRequired && facts.connectedAt !== undefined;
    const phase = wrapUp ? 'wrapUp' : 'done';
    const { before, after } = this.quietly(id, { ...AFTER_CALL, phase, conference: [] });
    if (callbackCall) announcer.interaction(id, 'callbackCallEnded', after);
    if (options.changeAtHangUp) announcer.change(before, after);
    announcer.disconnected(after);
    this.#leaveConference(id, conference);
    if (said.length && (kind === 'voice' || kind === 'callback')) announcer.endTranscript(id);
    if (wrapUp) announcer.acwRequired(after, !!options.acwAtStart);
    else this.#finish(id);
  }

  completeWrapUp(id: string): void {
    const { announcer, options } = this.#parts;
    const { before, after } = this.quietly(id, { phase: 'done' });
    if (options.changeAtHangUp) announcer.change(before, after);
    announcer.acwCompleted(after);
    this.#finish(id);
  }

  /** All is over, and nobody is told: the agent is gone. */
  endAll(): void {
    for (const { id, phase } of this.all) {
      if (phase !== 'done')
        this.quietly(id, { ...AFTER_CALL, phase: 'done', conference: [], selected: false });
    }
    this.#forgetDone();
  }

  #connectedNow(id: string): Partial<SimulatedInteraction> {
    return { phase: 'connected', facts: { ...this.get(id).facts, connectedAt: this.#parts.clock.now() } };
  }

  #leaveConference(id: string, conference: readonly string[]): void {
    const others = conference.filter(other => other !== id);
    for (const other of others) this.set(other, { conference: others.length > 1 ? others : [] });
  }

  #finish(id: string): void {
    this.set(id, { selected: false });
    this.#parts.announcer.deallocated(id);
    this.#forgetDone();
  }

  #forgetDone(): void {
    const done = this.all.filter(({ phase }) => phase === 'done');
    const tooMany = Math.max(0, done.length - (this.#parts.options.keepDone ?? 50));
    for (const { id } of done.slice(0, tooMany)) this.#interactions.delete(id);
  }
}

function firstPhase(kind: SimulatedInteraction['kind'], direction: string): Phase {
  if (direction === 'Inbound' || kind === 'callback') return 'alerting';
  return kind === 'voice' ? 'dialing' : 'connected';
}
