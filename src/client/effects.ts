import { refuse, ToolkitError } from '../errors.js';
import type { Interactions } from '../interactions/types.js';
import type {
  ActionRequests,
  ChangestateRequest,
  SubscribeRequest,
  SubscriptionType,
} from '../protocol/actions.js';
import type { UpdateStatusPayload } from '../protocol/events.js';
import { hasEnded } from '../protocol/interaction.js';
import type { InteractionPhase } from '../protocol/interaction.js';
import { own } from '../protocol/json.js';
import type { EventMessage } from '../protocol/message.js';

/** An effect of an action, as `confirm` waits for it: a predicate over what is known and over the events. */
export interface Effect {
  /** The action and its object, for error messages: `hold of 1234`. */
  readonly label: string;
  /** The subscriptions, beside those for interactions and the status, that carry the events that show it. */
  readonly subscriptions: readonly SubscribeRequest[];
  /** The state that the action brings, by a name for each thing: two effects that differ in one of them contradict each other. */
  readonly target: Readonly<Record<string, unknown>>;
  /** The subscription type of the events that show it, for error messages. */
  readonly carrier: SubscriptionType;
  /** Whether the action undoes itself when it is sent again. */
  readonly isToggle?: boolean;
  /** Whether what is known shows the effect. */
  isReached(): boolean;
  /** Whether a message shows it, beside what is known. */
  isShownBy?(message: EventMessage): boolean;
  /** Whether a message that shows no other pending effect may show it. */
  mayBeShownBy?(message: EventMessage): boolean;
  /** Notes that the action was sent and never confirmed. */
  onUnconfirmed?(): void;
}

/** Whether two effects contradict each other. */
export const conflict = ({ target: a }: Effect, { target: b }: Effect): boolean =>
  Object.keys(a).some(thing => thing in b && a[thing] !== b[thing]);

type Category = 'blindTransfer' | 'consultTransfer' | 'completeConsultTransfer' | 'secureSession';

/** The effect of one action of changestate: a phase that is reached, or a client event of its own. */
interface StateEffect {
  isReached(phase: InteractionPhase | undefined): boolean;
  readonly category?: Category;
}

const never = (): boolean => false;

/** The actions of changestate that events tell of. The toggles are a matter of their own. */
const STATE_EFFECTS: { readonly [Action in ChangestateRequest['action']]?: StateEffect } = {
  pickup: { isReached: phase => phase === 'connected' || phase === 'held' },
  disconnect: { isReached: hasEnded },
  blindTransfer: { isReached: hasEnded, category: 'blindTransfer' },
  concludeTransfer: { isReached: hasEnded, category: 'completeConsultTransfer' },
  consultTransfer: { isReached: never, category: 'consultTransfer' },
  secureSession: { isReached: never, category: 'secureSession' },
};

/** The effect of a changestate. */
export function stateEffect(interactions: Interactions, request: ChangestateRequest): Effect {
  const { id, action } = request;
  const { isReached, category } = STATE_EFFECTS[action] ?? refuseUnconfirmable(action);
  const disconnects = 'secureSessionContext' in request && request.secureSessionContext.disconnect;
  const isThere = disconnects ? hasEnded : isReached;
  return {
    label: `${action} of ${id}`,
    subscriptions: category ? [{ type: 'Interaction', categories: [category] }] : [],
    carrier: 'Interaction',
    target: {},
    isReached: () => isThere(interactions.get(id)?.phase),
    isShownBy: ({ interaction }) => !!category && interaction?.kind === category && interaction.id === id,
  };
}

/** Refuses an action that no event tells of. */
export function refuseUnconfirmable(action: string): never {
  throw new ToolkitError(
    'INVALID_OPTION',
    `${action} can't be confirmed: no event tells of it. Send it without confirm.`,
  );
}

// Whatever comes, also what can't be made a text.
const textOf = (value: unknown): string => (typeof value === 'object' ? '' : `${value as string}`);

/** The effect of an addCustomAttributes. A value may come back as a text. */
export function attributesEffect(
  interactions: Interactions,
  { id, attributes }: ActionRequests['addCustomAttributes'],
): Effect {
  const values = Object.entries(attributes).map(([key, value]) => [key, textOf(value)] as const);
  const shows = (shown: Record<string, unknown>, key: string, text: string): boolean => {
    const found = [key, `Participant.${key}`].map(each => own(shown, each));
    // A cleared attribute is absent, null or an empty text, under both names.
    if (text === '' && attributes[key] === null) {
      return found.every(value => value === undefined || textOf(value) === '');
    }
    return found.some(value => value !== undefined && textOf(value) === text);
  };
  return {
    label: `addCustomAttributes of ${id}`,
    subscriptions: [],
    carrier: 'Interaction',
    target: Object.fromEntries(values.map(([key, text]) => [`attribute ${key} of ${id}`, text])),
    isReached() {
      const interaction = interactions.get(id);
      const shown = Object(interaction?.record.attributes) as Record<string, unknown>;
      return !!interaction && values.every(([key, text]) => shows(shown, key, text));
    },
  };
}

// More than the case differs: ON_QUEUE is `On Queue` on Lightning.
const plain = (status: unknown): string =>
  textOf(status)
    .toLowerCase()
    .replace(/[\s_]+/g, ' ');

const isStatus = (wanted: string, { id, status, sub_status }: UpdateStatusPayload): boolean =>
  [id, status, sub_status].some(each => each && plain(each) === wanted);

/** @param last - The last UPDATE_STATUS that is known. */
export function statusEffect(id: string, last: UpdateStatusPayload | undefined): Effect {
  const status = plain(id);
  // As it was when it was asked: the next status may be another action's.
  const isReached = !!last && isStatus(status, last);
  return {
    label: `changestatus ${id}`,
    subscriptions: [],
    carrier: 'UserAction',
    target: { status },
    isReached: () => isReached,
    isShownBy: ({ event }) => event.name === 'UPDATE_STATUS' && isStatus(status, event.payload),
    // Where no id comes, a status that was asked for by its id is told by a name that nobody asked for.
    mayBeShownBy: ({ event }) => event.name === 'UPDATE_STATUS' && !event.payload.id,
  };
}

/** Checks a state that is asked for. */
export function checkTarget(place: string, target: unknown): asserts target is boolean {
  if (typeof target !== 'boolean')
    refuse('INVALID_OPTION', place, 'true or false as its second argument', target);
}
