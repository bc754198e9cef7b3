import type { Clock } from './clock.js';
import type { Saying } from './interaction.js';
import type { Noise } from './noise.js';
import type { ClientEvent, Occurrence } from './occurrence.js';
import type { Outbox } from './outbox.js';
import type { Random } from './random.js';
import type { InteractionRecord } from './record.js';

/** Pauses in milliseconds, as captured from real clients. */
const CONNECTED_AFTER = 6;
const ACW_REQUIRED_AFTER = 1;
const NEXT_IN_BURST = 10;
const REPEATED_UTTERANCE_AFTER = 30;
const LATE_UTTERANCE_AFTER = 400;

/** What was told of one interaction, and until when the next has to wait. */
interface Thread {
  /** When the last of what is told in order is due. */
  ordered: number;
  /** When the last of all is due. */
  last: number;
  /** How much of it is not told yet. */
  pending: number;
  /** Nothing follows: it can be forgotten once all is told. */
  over: boolean;
  /** The record as it was told last; nothing before it was added and after it was disconnected. */
  record?: InteractionRecord | undefined;
}

/** What the announcer is made of. */
export interface AnnouncerParts {
  clock: Clock;
  outbox: Outbox;
  random: Random;
  noise: Noise;
  emit(occurrence: Occurrence): void;
}

/** Knows how real Genesys clients tell what happened to an interaction: in which events, in which order, how fast. */
export class Announcer {
  readonly #parts: AnnouncerParts;
  readonly #threads = new Map<string, Thread>();

  constructor(parts: AnnouncerParts) {
    this.#parts = parts;
  }

  /** Forgets what was told, and what was to be told: the client is gone. */
  reset(): void {
    this.#threads.clear();
    this.#parts.outbox.clear();
  }

  /** Tells what belongs to no interaction. `then` is called once it is told. */
  tell(what: Told, wait = 0, then?: () => void): void {
    const { clock, outbox } = this.#parts;
    outbox.add(clock.now() + wait, () => {
      this.#emit(what);
      then?.();
    });
  }

  add(record: InteractionRecord): void {
    const thread = this.#thread(record.id);
    thread.over = false;
    this.#inOrder(
      record.id,
      0,
      {
        event: {
          name: 'INTERACTION_EVENT',
          payload: { reason: 'interaction', data: { category: 'add', data: record } },
        },
        clientEvent: interaction('add', record),
      },
      () => (thread.record = record),
    );
  }

  change(before: InteractionRecord, after: InteractionRecord): void {
    const thread = this.#thread(after.id);
    this.#inOrder(after.id, 0, changed(before, after), () => (thread.record = after));
  }

  /** A burst of changes in which nothing changed. `settle` gives the record that they carry. */
  repeat(id: string, settle: (record: InteractionRecord) => InteractionRecord): void {
    const { noise, outbox, random } = this.#parts;
    if (!noise.repeatedChanges) return;
    const thread = this.#thread(id);
    const repeats = random.between(2, 4);
    for (let repeat = 1; repeat <= repeats; repeat++) {
      // They carry what was told last, whatever that is by then: so a command that follows at once need not wait for them.
      outbox.add(thread.ordered + repeat * NEXT_IN_BURST, () => {
        if (!thread.record || thread.record.isDisconnected) return;
        thread.record = settle(thread.record);
        this.#emit(changed(thread.record, thread.record));
      });
    }
  }

  connected(record: InteractionRecord): void {
    this.#inOrder(record.id, CONNECTED_AFTER, {
      event: {
        name: 'INTERACTION_CONNECTED',
        payload: { reason: 'connected', interactionId: record.id },
      },
      clientEvent: interaction('connect', record),
    });
  }

  disconnected(record: InteractionRecord): void {
    const thread = this.#thread(record.id);
    this.#inOrder(
      record.id,
      0,
      {
        event: {
          name: 'INTERACTION_DISCONNECTED',
          payload: { reason: 'disconnected', interactionId: record.id },
        },
        clientEvent: interaction('disconnect', record),
      },
      () => (thread.record = undefined),
    );
  }

  acwRequired(record: InteractionRecord, asClientEvent: boolean): void {
    this.#inOrder(record.id, ACW_REQUIRED_AFTER, {
      event: { name: 'ACW_REQUIRED', payload: { reason: 'acw_required', interactionId: record.id } },
      ...(asClientEvent && { clientEvent: interaction('acw', record) }),
    });
  }

  acwCompleted(record: InteractionRecord): void {
    this.#inOrder(record.id, 0, {
      event: { name: 'ACW_COMPLETED', payload: { reason: 'acw_completed', interactionId: record.id } },
      clientEvent: interaction('acw', record),
    });
  }

  /** The client lets go of the interaction: the last that is told of it. */
  deallocated(id: string): void {
    const thread = this.#thread(id);
    thread.over = true;
    thread.ordered = thread.last;
    this.#inOrder(id, 0, { clientEvent: interaction('deallocate', id) });
  }

  /** What has no event of its own: an id or a record, in a client event. */
  interaction(id: string, category: string, data: string | InteractionRecord): void {
    this.#inOrder(id, 0, { clientEvent: interaction(category, data) });
  }

  /** What was said on a call. */
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
    const now = this.#parts.clock.now();
    this.#at(id, this.#thread(id).last, () => ({
      clientEvent: transcription(id, now, [], 'SESSION_ENDED'),
    }));
  }

  #thread(id: string): Thread {
    let thread = this.#threads.get(id);
    if (!thread) this.#threads.set(id, (thread = { ordered: 0, last: 0, pending: 0, over: false }));
    return thread;
  }

  #inOrder(id: string, wait: number, what: Told, then?: () => void): void {
    const thread = this.#thread(id);
    thread.ordered = Math.max(this.#parts.clock.now(), thread.ordered) + wait;
    this.#at(id, thread.ordered, () => {
      then?.();
      return what;
    });
  }

  #at(id: string, due: number, what: () => Told): void {
    const thread = this.#thread(id);
    thread.last = Math.max(thread.last, due);
    thread.pending++;
    this.#parts.outbox.add(due, () => {
      const told = what();
      thread.pending--;
      if (thread.over && !thread.pending) this.#threads.delete(id);
      this.#emit(told);
    });
  }

  #emit(told: Told): void {
    this.#parts.emit({ at: this.#parts.clock.now(), ...told });
  }
}

type Told = Omit<Occurrence, 'at'>;

const interaction = (category: string, data: unknown): ClientEvent => ({
  type: 'Interaction',
  category,
  data,
});

const changed = (before: InteractionRecord, after: InteractionRecord): Told => {
  const data = { old: before, new: after };
  return {
    event: {
      name: 'INTERACTION_EVENT',
      payload: { reason: 'interaction', data: { category: 'change', data } },
    },
    clientEvent: interaction('change', data),
  };
};

interface Utterance {
  utteranceId: string;
  channel: Saying['channel'];
  alternatives: { transcript: string }[];
}

const transcription = (
  id: string,
  at: number,
  transcripts: readonly Utterance[],
  status?: string,
): ClientEvent => ({
  type: 'Notification',
  category: 'conversationTranscription',
  data: { id, eventTime: new Date(at).toISOString(), ...(status !== undefined && { status }), transcripts },
});
