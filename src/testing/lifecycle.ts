import type { Announcer } from './announcer.js';
import type { Clock } from './clock.js';
import type { InteractionStore } from './interaction-store.js';
import { isOngoing } from './interaction.js';
import type { SimulatedInteraction } from './interaction.js';
import type { GenesysQuirks, SimulatedGenesysOptions } from './options.js';
import type { Noise } from './noise.js';
import type { Outbox } from './outbox.js';
import type { Random } from './random.js';
import { firstRecord, inPhase, withLateFields } from './record.js';
import type { Offer, SimulatedRecord } from './record.js';
import type { Phase } from './states.js';

/** The fields of an interaction that end with its call. */
export const AFTER_CALL = {
  phase: 'connected',
  muted: false,
  consult: undefined,
  secureSession: undefined,
  callbackCall: false,
} as const;

/** The parts that a lifecycle works with. */
export interface LifecycleParts {
  announcer: Announcer;
  store: InteractionStore;
  outbox: Outbox;
  clock: Clock;
  random: Random;
  noise: Noise;
  quirks: GenesysQuirks;
  options: Pick<SimulatedGenesysOptions, 'wrapUp' | 'keepDone'>;
  /** Reports a change that no command makes. */
  onChange(): void;
}

/** Takes interactions from phase to phase and announces it. It refuses nothing: the rules were asked before. */
export class Lifecycle {
  readonly #parts: LifecycleParts;

  constructor(parts: LifecycleParts) {
    this.#parts = parts;
  }

  begin(id: string, offer: Offer): void {
    const { announcer, clock, random, store, options } = this.#parts;
    const { kind = 'voice', direction = 'Inbound' } = offer;
    const facts = {
      offeredAt: clock.now(),
      acdSeconds: random.between(1, 30),
      ivrSeconds: random.between(5, 60),
    };
    store.add({
      ...AFTER_CALL,
      id,
      kind,
      phase: 'alerting',
      record: firstRecord(id, offer, facts, random.id, this.#parts),
      selected: false,
      transferred: false,
      conference: [],
      attributes: {},
      associations: [],
      said: [],
      facts,
      wrapUpRequired: (offer.wrapUp ?? options.wrapUp ?? 'required') === 'required',
      recorded: offer.recorded ?? (kind === 'voice' || kind === 'callback'),
    });
    const phase = firstPhase(kind, direction);
    const { after } = this.#update(id, phase === 'connected' ? this.#connectedNow(id) : { phase });
    announcer.add(after);
    if (phase === 'connected') announcer.connected(after);
    this.repeat(id);
  }

  connect(id: string): void {
    const after = this.change(id, this.#connectedNow(id), this.#recordingOf(id));
    this.#parts.announcer.connected(after);
    this.repeat(id);
  }

  /** Connects an interaction that was done, under its id. No `add` and no `change` tells of it. */
  resume(id: string, inRecord: Partial<SimulatedRecord>): void {
    const { announcer, store } = this.#parts;
    store.add({ ...store.get(id), transferred: false });
    const { after } = this.#update(id, this.#connectedNow(id), { ...this.#recordingOf(id), ...inRecord });
    announcer.connected(after);
    this.repeat(id);
  }

  /** Changes an interaction and its record, and announces it. */
  change(
    id: string,
    patch: Partial<SimulatedInteraction>,
    inRecord?: Partial<SimulatedRecord>,
  ): SimulatedRecord {
    const { before, after } = this.#update(id, patch, inRecord);
    this.#parts.announcer.change(before, after);
    return after;
  }

  /** Announces the last change a few times more, as real clients do. */
  repeat(id: string): void {
    const interaction = this.#parts.store.get(id);
    if (isOngoing(interaction)) {
      this.#parts.announcer.repeat(id, record => withLateFields(record, interaction.facts));
    }
  }

  /** Ends an interaction for the remote side, and for the agent where no wrap-up is required. */
  end(id: string, patch: Partial<SimulatedInteraction> = {}): void {
    const { announcer, quirks, store } = this.#parts;
    const { facts, wrapUpRequired, callbackCall, conference, kind, said } = store.get(id);
    const wrapUp = wrapUpRequired && facts.connectedAt !== undefined;
    const phase = wrapUp ? 'wrap-up' : 'done';
    const { before, after } = this.#update(id, { ...AFTER_CALL, ...patch, phase, conference: [] });
    if (callbackCall) announcer.interaction(id, 'callbackCallEnded', after);
    if (quirks.changeAtHangUp) announcer.change(before, after);
    announcer.disconnected(after);
    this.#leaveConference(id, conference);
    if (said.length && (kind === 'voice' || kind === 'callback')) announcer.endTranscript(id);
    if (!wrapUp) return this.#finish(id);
    announcer.acwRequired(after, quirks.acwAtStart);
    this.#tick(id);
  }

  completeWrapUp(id: string): void {
    const { announcer, quirks } = this.#parts;
    const { before, after } = this.#update(id, { phase: 'done' });
    if (quirks.changeAtHangUp) announcer.change(before, after);
    announcer.acwCompleted(after);
    this.#finish(id);
  }

  /** Announces anew what goes on: the client loaded again. */
  announceAll(): void {
    const { announcer, store } = this.#parts;
    for (const { id, phase, record } of store.all) {
      if (phase !== 'done') announcer.add(record);
      if (phase === 'wrap-up') this.#tick(id);
    }
  }

  /** Ends all and announces nothing: the agent is gone. */
  endAll(): void {
    for (const { id, phase } of this.#parts.store.all) {
      if (phase !== 'done')
        this.#update(id, { ...AFTER_CALL, phase: 'done', conference: [], selected: false });
    }
    this.#forgetDone();
  }

  #update(
    id: string,
    patch: Partial<SimulatedInteraction>,
    inRecord: Partial<SimulatedRecord> = {},
  ): { before: SimulatedRecord; after: SimulatedRecord } {
    const { clock, store } = this.#parts;
    const { record, facts } = store.get(id);
    const before = withLateFields(record, facts);
    store.update(id, patch);
    const { phase, facts: factsNow } = store.get(id);
    const after = inPhase({ ...before, ...inRecord }, phase, factsNow, clock.now(), this.#parts);
    store.update(id, { record: after });
    return { before, after };
  }

  #connectedNow(id: string): Partial<SimulatedInteraction> {
    const { clock, store } = this.#parts;
    return { phase: 'connected', facts: { ...store.get(id).facts, connectedAt: clock.now() } };
  }

  #recordingOf(id: string): Partial<SimulatedRecord> {
    const { kind, recorded } = this.#parts.store.get(id);
    return { recordingState: recorded && kind === 'voice' ? 'active' : 'none' };
  }

  #leaveConference(id: string, conference: readonly string[]): void {
    const others = conference.filter(other => other !== id);
    for (const other of others) {
      this.#parts.store.update(other, { conference: others.length > 1 ? others : [] });
    }
  }

  /** Counts the seconds of a wrap-up. */
  #tick(id: string): void {
    const { clock, outbox, quirks, store, onChange } = this.#parts;
    if (!quirks.wrapUpTicks) return;
    const { endTime } = store.get(id).record;
    outbox.add(clock.now() + 1000, () => {
      const interaction = store.find(id);
      // The wrap-up of another life counts for itself.
      if (interaction?.phase !== 'wrap-up' || interaction.record.endTime !== endTime) return;
      const { dispositionDurationSeconds = 0 } = interaction.record;
      this.change(id, {}, { dispositionDurationSeconds: dispositionDurationSeconds + 1 });
      onChange();
      this.#tick(id);
    });
  }

  #finish(id: string): void {
    this.#parts.store.update(id, { selected: false });
    this.#parts.announcer.deallocated(id);
    this.#forgetDone();
  }

  #forgetDone(): void {
    this.#parts.store.forgetDone(this.#parts.options.keepDone ?? 50);
  }
}

function firstPhase(kind: SimulatedInteraction['kind'], direction: string): Phase {
  if (direction === 'Inbound' || kind === 'callback') return 'alerting';
  return kind === 'voice' ? 'dialing' : 'connected';
}
