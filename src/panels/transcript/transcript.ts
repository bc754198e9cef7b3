import { isObject } from '../../protocol/json.js';

/** What one side said, as it is known now. */
export interface Utterance {
  readonly id: string;
  /** The side that said it: the agent's (`INTERNAL`) or the customer's. */
  readonly speaker: 'agent' | 'customer';
  readonly text: string;
  /** When it was first told: milliseconds since 1970. */
  readonly time: number;
}

interface Kept extends Utterance {
  /** When the text was told: a later one corrects it, whatever arrives first. */
  readonly toldAt: number;
}

/** The most utterances that are kept of a conversation, and the longest text of one. */
const MOST_KEPT = 2000;
const LONGEST = 5000;

/** The transcript of one conversation: each utterance once, in the order in which it was spoken. */
export class Transcript {
  readonly #kept = new Map<string, Kept>();
  #isEnded = false;
  #sorted: readonly Utterance[] | undefined;

  /** Whether the transcription of the conversation is over. */
  get isEnded(): boolean {
    return this.#isEnded;
  }

  get utterances(): readonly Utterance[] {
    // Sorting keeps the order of arrival among equals.
    return (this.#sorted ??= [...this.#kept.values()].sort((a, b) => a.time - b.time));
  }

  /** Takes in the data of a conversationTranscription, whatever it holds. */
  add(data: unknown, receivedAt: number): void {
    if (!isObject(data)) return;
    const told = Date.parse(`${data.eventTime as string}`);
    const at = Number.isNaN(told) ? receivedAt : told;
    const transcripts: readonly unknown[] = Array.isArray(data.transcripts) ? data.transcripts : [];
    for (const each of transcripts) this.#addUtterance(each, at);
    if (data.status === 'SESSION_ENDED') this.#isEnded = true;
    else if (transcripts.length) this.#isEnded = false;
    this.#sorted = undefined;
  }

  #addUtterance(told: unknown, at: number): void {
    if (!isObject(told)) return;
    const { utteranceId, channel, alternatives } = told;
    const [first] = Array.isArray(alternatives) ? (alternatives as unknown[]) : [];
    const text = isObject(first) ? first.transcript : undefined;
    if (typeof utteranceId !== 'string' || typeof text !== 'string') return;
    const known = this.#kept.get(utteranceId);
    if (!known && this.#kept.size >= MOST_KEPT) this.#forgetFirst();
    const isNewer = !known || at >= known.toldAt;
    this.#kept.set(utteranceId, {
      id: utteranceId,
      speaker: channel === 'INTERNAL' ? 'agent' : 'customer',
      text: isNewer ? text.slice(0, LONGEST) : known.text,
      time: Math.min(at, known?.time ?? at),
      toldAt: Math.max(at, known?.toldAt ?? at),
    });
  }

  #forgetFirst(): void {
    const [first] = this.#kept.keys();
    if (first !== undefined) this.#kept.delete(first);
  }
}

/** The most conversations whose transcripts are kept. */
const MOST_CONVERSATIONS = 10;

/** The transcripts of the last conversations, by their ids. */
export class Transcripts {
  readonly #kept = new Map<string, Transcript>();

  get(id: string): Transcript | undefined {
    return this.#kept.get(id);
  }

  /** Takes in a conversationTranscription's data. */
  add(data: unknown, receivedAt: number): void {
    if (!isObject(data) || typeof data.id !== 'string') return;
    const transcript = this.#kept.get(data.id) ?? new Transcript();
    transcript.add(data, receivedAt);
    this.#kept.delete(data.id);
    this.#kept.set(data.id, transcript);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_CONVERSATIONS && oldest !== undefined) this.#kept.delete(oldest);
  }
}
