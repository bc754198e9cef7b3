import type { Clock } from './clock.js';
import type { Saying } from './interaction.js';
import type { Noise } from './noise.js';
import type { ClientEvent, Occurrence } from './occurrence.js';
import type { GenesysQuirks } from './options.js';
import type { Outbox } from './outbox.js';
import type { Random } from './random.js';
import type { SimulatedRecord } from './record.js';
import { transcription } from './transcript.js';

/** Pauses in milliseconds, as captured from real clients. */
const CONNECTED_AFTER = 6;
const ACW_REQUIRED_AFTER = 1;
const NEXT_IN_BURST = 10;
const REPEATED_UTTERANCE_AFTER = 30;
const LATE_UTTERANCE_AFTER = 400;

/** The announcements of one interaction. */
interface Sequence {
  /** The time at which the last one that has to keep its order is due. */
  ordered: number;
  /** The time at which the last one of all is due. */
  last: number;
  /** The number of those that wait. */
  pending: number;
  /** Nothing follows: the sequence can be forgotten once none waits. */
  isOver: boolean;
  /** The record as it was sent last; none before `add` and after the hang-up. */
  record?: SimulatedRecord | undefined;
}

/** The parts that an announcer works with. */
export interface AnnouncerParts {
  clock: Clock;
  outbox: Outbox;
  random: Random;
  noise: Noise;
  quirks: GenesysQuirks;
  emit(occurrence: Occurrence): void;
}

/** Sends events as real Genesys clients do: which ones, in which order, with which pauses. */
export class Announcer {
  readonly #parts: AnnouncerParts;
  readonly #sequences = new Map<string, Sequence>();

  constructor(parts: AnnouncerParts) {
    this.#parts = parts;
  }

  /** Forgets what was sent and what waits: the client is gone. */
  reset(): void {
    this.#sequences.clear();
    this.#parts.outbox.clear();
  }

  /** Sends an event that belongs to no interaction, and calls `then` once it is sent. */
  send(what: Announcement, wait = 0, then?: () => void): void {
    const { clock, outbox } = this.#parts;
    outbox.add(clock.now() + wait, () => {
      this.#emit(what);
      then?.();
    });
  }

  add(record: SimulatedRecord): void {
    const sequence = this.#sequence(record.id);
    sequence.isOver = false;
    const added: Announcement = {
      event: {
        name: 'INTERACTION_EVENT',
        payload: { reason: 'interaction', data: { category: 'add', data: record } },
      },
      clientEvent: interaction('add', record),
    };
    this.#inOrder(record.id, 0, added, () => (sequence.record = record));
  }

  change(before: SimulatedRecord, after: SimulatedRecord): void {
    const sequence = this.#sequence(after.id);
    this.#inOrder(after.id, 0, changed(before, after), () => (sequence.record = after));
  }

  /** Sends a burst of changes in which nothing changed. `settle` gives the record that they carry. */
  repeat(id: string, settle: (record: SimulatedRecord) => SimulatedRecord): void {
    const { noise, outbox, random } = this.#parts;
    if (!noise.repeatedChanges) return;
    const sequence = this.#sequence(id);
    const repeats = random.between(2, 4);
    for (let repeat = 1; repeat <= repeats; repeat++) {
      // They carry whatever was sent last by then: so a command that follows at once need not wait for them.
      outbox.add(sequence.ordered + repeat * NEXT_IN_BURST, () => {
        if (!sequence.record || sequence.record.isDisconnected) return;
        sequence.record = settle(sequence.record);
        this.#emit(changed(sequence.record, sequence.record));
      });
    }
  }

  connected(record: SimulatedRecord): void {
    const sequence = this.#sequence(record.id);
    sequence.isOver = false;
    const connected: Announcement = {
      event: {
        name: 'INTERACTION_CONNECTED',
        payload: { reason: 'connected', interactionId: record.id },
      },
      clientEvent: interaction('connect', this.#formOf(record)),
    };
    // One that comes back has no record that was sent before.
    this.#inOrder(record.id, CONNECTED_AFTER, connected, () => (sequence.record ??= record));
  }

  disconnected(record: SimulatedRecord): void {
    const sequence = this.#sequence(record.id);
    const disconnected: Announcement = {
      event: {
        name: 'INTERACTION_DISCONNECTED',
        payload: { reason: 'disconnected', interactionId: record.id },
      },
      clientEvent: interaction('disconnect', this.#formOf(record)),
    };
    this.#inOrder(record.id, 0, disconnected, () => (sequence.record = undefined));
  }

  acwRequired(record: SimulatedRecord, asClientEvent: boolean): void {
    this.#inOrder(record.id, ACW_REQUIRED_AFTER, {
      event: { name: 'ACW_REQUIRED', payload: { reason: 'acw_required', interactionId: record.id } },
      ...(asClientEvent && { clientEvent: interaction('acw', this.#formOf(record)) }),
    });
  }

  acwCompleted(record: SimulatedRecord): void {
    this.#inOrder(record.id, 0, {
      event: { name: 'ACW_COMPLETED', payload: { reason: 'acw_completed', interactionId: record.id } },
      clientEvent: interaction('acw', this.#formOf(record)),
    });
  }

  /** The client lets go of the interaction: its last event. */
  deallocated(id: string): void {
    const sequence = this.#sequence(id);
    sequence.isOver = true;
    sequence.ordered = sequence.last;
    this.#inOrder(id, 0, { clientEvent: interaction('deallocate', id) });
  }

  /** Sends a client event of the interaction that has no event of its own. */
  interaction(id: string, category: string, data: string | SimulatedRecord): void {
    this.#inOrder(id, 0, { clientEvent: interaction(category, data) });
  }

  /** Sends what was said on a call. */
  transcribe(id: string, { channel, text }: Saying): void {
    const { clock, noise, random } = this.#parts;
    const now = clock.now();
    const clientEvent = transcription(id, now, [
      { utteranceId: random.id(), channel, alternatives: [{ transcript: text }] },
    ]);
    const chance = noise.transcripts ? random.next() : 1;
    this.#at(id, chance < 0.25 ? now + LATE_UTTERANCE_AFTER : now, () => ({ clientEvent }));
    if (chance >= 0.25 && chance < 0.5) {
      this.#at(id, now + REPEATED_UTTERANCE_AFTER, () => ({ clientEvent }));
    }
  }

  endTranscript(id: string): void {
    const clientEvent = transcription(id, this.#parts.clock.now(), [], 'SESSION_ENDED');
    this.#at(id, this.#sequence(id).last, () => ({ clientEvent }));
  }

  #formOf(record: SimulatedRecord): SimulatedRecord | { new: SimulatedRecord } {
    const { quirks, random } = this.#parts;
    const isNew = quirks.recordForm === 'new' || (quirks.recordForm === 'mixed' && random.next() < 0.5);
    return isNew ? { new: record } : record;
  }

  #sequence(id: string): Sequence {
    let sequence = this.#sequences.get(id);
    if (!sequence) {
      this.#sequences.set(id, (sequence = { ordered: 0, last: 0, pending: 0, isOver: false }));
    }
    return sequence;
  }

  #inOrder(id: string, wait: number, what: Announcement, then?: () => void): void {
    const sequence = this.#sequence(id);
    sequence.ordered = Math.max(this.#parts.clock.now(), sequence.ordered) + wait;
    this.#at(id, sequence.ordered, () => {
      then?.();
      return what;
    });
  }

  #at(id: string, due: number, what: () => Announcement): void {
    const sequence = this.#sequence(id);
    sequence.last = Math.max(sequence.last, due);
    sequence.pending++;
    this.#parts.outbox.add(due, () => {
      const announcement = what();
      sequence.pending--;
      if (sequence.isOver && !sequence.pending) this.#sequences.delete(id);
      this.#emit(announcement);
    });
  }

  #emit(announcement: Announcement): void {
    this.#parts.emit({ at: this.#parts.clock.now(), ...announcement });
  }
}

type Announcement = Omit<Occurrence, 'at'>;

const interaction = (category: string, data: unknown): ClientEvent => ({
  type: 'Interaction',
  category,
  data,
});

const changed = (before: SimulatedRecord, after: SimulatedRecord): Announcement => {
  const data = { old: before, new: after };
  return {
    event: {
      name: 'INTERACTION_EVENT',
      payload: { reason: 'interaction', data: { category: 'change', data } },
    },
    clientEvent: interaction('change', data),
  };
};
