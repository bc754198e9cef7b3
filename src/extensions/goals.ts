import type { Interactions } from '../interactions/interactions.js';
import type {
  AddCustomAttributesRequest,
  ChangestateRequest,
  SubscriptionType,
} from '../protocol/actions.js';
import type { GenesysEvent, UpdateStatusPayload } from '../protocol/events.js';
import { howEnded, newsOf } from '../protocol/interaction.js';
import type { InteractionPhase } from '../protocol/interaction.js';

/** What an action is for, and how that shows. */
export interface Goal {
  /** The action and what it is about, for error messages. */
  readonly what: string;
  /** What carries the events that tell of it. */
  readonly type: SubscriptionType;
  /** What will be so once it is done, by a name for each thing. */
  readonly wish: Readonly<Record<string, unknown>>;
  /** Whether what is known now shows it. */
  isSo(): boolean;
  /** Whether an event tells of it, beside what is known. */
  tells?(event: GenesysEvent): boolean;
  /** Whether an event that tells of nothing else under way may tell of it. */
  mayTell?(event: GenesysEvent): boolean;
  /** Takes note that it may have been done, and that nobody waits any more for what shows it. */
  giveUp?(): void;
}

/** Whether of two goals only one can be so. */
export const differ = ({ wish: a }: Goal, { wish: b }: Goal): boolean =>
  Object.keys(a).some(thing => thing in b && a[thing] !== b[thing]);

const isOver = (phase: InteractionPhase | undefined): boolean => howEnded(phase) > 0;

/** `undefined` for what no event tells of. The toggles are a matter of their own. */
export function stateGoal(
  interactions: Interactions,
  { id, action }: Pick<ChangestateRequest, 'id' | 'action'>,
): Goal | undefined {
  const reaches = (isThere: (phase: InteractionPhase | undefined) => boolean, category?: string): Goal => ({
    what: `${action} of ${id}`,
    type: 'Interaction',
    wish: {},
    isSo: () => isThere(interactions.get(id)?.phase),
    tells: event =>
      event.name === 'CLIENT_EVENT' && event.payload.data.category === category && newsOf(event)?.id === id,
  });
  switch (action) {
    case 'pickup':
      return reaches(phase => phase === 'connected' || phase === 'held');
    case 'disconnect':
      return reaches(isOver);
    case 'blindTransfer':
      return reaches(isOver, action);
    case 'concludeTransfer':
      return reaches(isOver, 'completeConsultTransfer');
    default:
      return undefined;
  }
}

// What comes may be anything, also what can't be made a text.
const textOf = (value: unknown): string => (typeof value === 'object' ? '' : `${value as string}`);

/** The attributes as they are now, whatever becomes of them while they wait; as texts, which they may come back as. */
export function attributesGoal(
  interactions: Interactions,
  { id, attributes }: Pick<AddCustomAttributesRequest, 'id' | 'attributes'>,
): Goal {
  const texts = Object.entries(attributes).map(([key, value]) => [key, textOf(value)] as const);
  return {
    what: `addCustomAttributes of ${id}`,
    type: 'Interaction',
    wish: Object.fromEntries(texts.map(([key, text]) => [`attribute ${key} of ${id}`, text])),
    isSo() {
      const shown = Object(interactions.get(id)?.record.attributes) as Record<string, unknown>;
      return texts.every(([key, text]) =>
        [key, `Participant.${key}`].some(each => each in shown && textOf(shown[each]) === text),
      );
    },
  };
}

// More than the case differs: ON_QUEUE is `On Queue` on Lightning.
const plain = (status: unknown): string =>
  textOf(status)
    .toLowerCase()
    .replace(/[\s_]+/g, ' ');

const isStatus = (wanted: unknown, { id, status, sub_status }: UpdateStatusPayload): boolean =>
  [id, status, sub_status].some(each => each && plain(each) === wanted);

/** @param last - The last UPDATE_STATUS that was heard. */
export function statusGoal(id: string, last: UpdateStatusPayload | undefined): Goal {
  const status = plain(id);
  const isSo = !!last && isStatus(status, last);
  return {
    what: `changestatus ${id}`,
    type: 'UserAction',
    wish: { status },
    // As it was when it was asked: the next may be another one's.
    isSo: () => isSo,
    tells: event => event.name === 'UPDATE_STATUS' && isStatus(status, event.payload),
    // Where no id comes, one that was asked for by its id is told by a name that nobody asked for.
    mayTell: event => event.name === 'UPDATE_STATUS' && !event.payload.id,
  };
}
