import type { GenesysEvent } from '../protocol/events.js';
import { isObject } from '../protocol/json.js';
import { about, list, recordsIn } from './record.js';
import type { InteractionRecord } from './record.js';

/** How many interactions are remembered. */
const REMEMBERED = 20;

/** An interaction that an event told of. */
export interface HeardInteraction {
  readonly id: string;
  /** What it is, as `CONNECTED, Inbound, 555-0100`. Empty while only its id was heard. */
  readonly words: string;
  readonly ended: boolean;
}

class Interaction implements HeardInteraction {
  record: InteractionRecord = {};
  ended = false;

  constructor(readonly id: string) {}

  get words(): string {
    // The last record often tells nothing of the end.
    return list(this.ended ? 'ended' : this.record.state, about(this.record));
  }
}

interface News {
  id: string;
  record?: InteractionRecord;
  begins?: boolean;
  ends?: boolean;
}

/** Categories of the subscription type `Interaction` after which there is nothing left to act on but wrap-up. */
const ENDS = ['disconnect', 'acw', 'deallocate'];

function inData(category: unknown, data: unknown): News | undefined {
  const record = recordsIn(data).now;
  const id = record ? record.id : data;
  if (typeof id !== 'string') return undefined;
  return {
    id,
    record,
    begins: category === 'add' || category === 'connect',
    ends:
      ENDS.includes(category as string) ||
      record?.isDisconnected === true ||
      record?.isDone === true ||
      record?.state === 'DISCONNECTED',
  };
}

function newsOf({ name, payload }: GenesysEvent): News | undefined {
  switch (name) {
    case 'INTERACTION_CONNECTED':
      return { id: payload.interactionId, begins: true };
    case 'INTERACTION_DISCONNECTED':
    case 'ACW_REQUIRED':
    case 'ACW_COMPLETED':
      return { id: payload.interactionId, ends: true };
    case 'INTERACTION_EVENT':
    case 'CLIENT_EVENT': {
      const data: unknown = payload.data;
      if (!isObject(data) || (name === 'CLIENT_EVENT' && data.type !== 'Interaction')) return undefined;
      return inData(data.category, data.data);
    }
    default:
      return undefined;
  }
}

/** Which interactions there are, as far as the events tell: ids and a line about each, of the last 20. */
export class InteractionsHeard {
  readonly #all = new Map<string, Interaction>();

  hear(event: GenesysEvent): void {
    if (event.name === 'LOGGED_OUT') for (const each of this.#all.values()) each.ended = true;
    const news = newsOf(event);
    if (!news) return;
    const { id, record, begins, ends } = news;
    let known = this.#all.get(id);
    if (!known || (known.ended && begins)) {
      // An id that comes back counts from now. A mere change does not bring it back: some straggle in after the end.
      this.#all.delete(id);
      known = new Interaction(id);
      this.#all.set(id, known);
      if (this.#all.size > REMEMBERED) this.#forget();
    }
    known.ended ||= !!ends;
    if (record) known.record = record;
  }

  /** All that are remembered, the latest first. */
  get all(): readonly HeardInteraction[] {
    return [...this.#all.values()].reverse();
  }

  /** The latest that has not ended. */
  get current(): HeardInteraction | undefined {
    return this.all.find(({ ended }) => !ended);
  }

  get(id: string): HeardInteraction | undefined {
    return this.#all.get(id);
  }

  #forget(): void {
    const all = [...this.#all.values()];
    const gone = all.find(({ ended }) => ended) ?? all[0];
    if (gone) this.#all.delete(gone.id);
  }
}
