import type { ActionEvent, ActionMessage, GenesysEvent, UnrecognizedMessage } from '../../../index.js';
import { isObject } from '../../../protocol/json.js';
import { isText } from '../../about.js';
import { developerMessages } from '../messages/index.js';
import { recordsIn } from './record-text.js';
import { summarize, summarizeAction, summarizeUnrecognized } from './summary.js';
import { numberWords } from '../../time.js';

/** The kinds that the entries of the log are counted by. */
export const GROUPS = [
  'interaction',
  'connection',
  'wrapUp',
  'status',
  'client',
  'action',
  'problem',
] as const;

export type Group = (typeof GROUPS)[number];

interface CommonEntry {
  /** Counts the entries of a log. */
  readonly number: number;
  /** When it came: milliseconds since 1970. */
  readonly at: number;
  readonly group: Group;
  /** The interaction that it is about. */
  readonly interactionId?: string | undefined;
  /** Whether it tells nothing that was not told before. */
  readonly isRepeat?: boolean;
}

/** An event as the log keeps it. */
export interface EventEntry extends CommonEntry {
  readonly kind: 'event';
  readonly event: GenesysEvent;
}

/** A message that could not be read, as the log keeps it. */
export interface UnrecognizedEntry extends CommonEntry {
  readonly kind: 'unrecognized';
  readonly message: UnrecognizedMessage;
}

/** An action that was handed over or heard, now or when it was recorded. */
export type LoggedAction = Pick<ActionEvent, 'own' | 'problem'> & {
  readonly name: ActionMessage['name'];
  readonly request: unknown;
};

/** The outcome of an action that was sent. */
export interface ActionOutcome {
  /** Milliseconds until the surface took it, or refused it. */
  readonly ms: number;
  /** The error's code and message, where it was refused. */
  readonly error?: string | undefined;
}

/** The effect of an action that was confirmed. */
export interface ActionEffect {
  /** Milliseconds until the event came that shows it; without it none came in time. */
  readonly ms?: number;
  /** The name of that event; without it, it was so already. */
  readonly name?: string | undefined;
}

/** An action as the log keeps it, whose outcome and effect come later. */
export interface ActionEntry extends CommonEntry {
  readonly kind: 'action';
  readonly action: LoggedAction;
  outcome?: ActionOutcome;
  /** Stands for an effect that is waited for until it comes. */
  effect?: ActionEffect | 'awaited';
}

/** An entry of the log. Its texts are made when they are shown: in a burst most of them never are. */
export type LogEntry = EventEntry | UnrecognizedEntry | ActionEntry;

const GROUP_OF: Readonly<Record<GenesysEvent['name'], Group>> = {
  INTERACTION_EVENT: 'interaction',
  INTERACTION_CONNECTED: 'connection',
  INTERACTION_DISCONNECTED: 'connection',
  ACW_REQUIRED: 'wrapUp',
  ACW_COMPLETED: 'wrapUp',
  UPDATE_STATUS: 'status',
  LOGGED_OUT: 'status',
  CLIENT_EVENT: 'client',
};

/** Makes the entry of an event. */
export const eventEntry = (number: number, event: GenesysEvent, isRepeat: boolean): EventEntry => ({
  kind: 'event',
  number,
  at: event.receivedAt,
  group: GROUP_OF[event.name],
  interactionId: interactionIdIn(event),
  isRepeat,
  event,
});

/** Makes the entry of a message that could not be read. */
export const unrecognizedEntry = (number: number, message: UnrecognizedMessage): UnrecognizedEntry => ({
  kind: 'unrecognized',
  number,
  at: Date.now(),
  group: 'problem',
  message,
});

/** Makes the entry of an action. */
export const actionEntry = (number: number, at: number, action: LoggedAction): ActionEntry => ({
  kind: 'action',
  number,
  at,
  group: action.problem === undefined ? 'action' : 'problem',
  interactionId: interactionIdOf(action),
  action,
});

/** The id of the interaction that an event is about. */
export function interactionIdIn({ payload }: GenesysEvent): string | undefined {
  const { interactionId, data } = payload as { readonly interactionId?: unknown; readonly data?: unknown };
  const inner = isObject(data) ? data.data : undefined;
  const record = recordsIn(inner).now;
  return [interactionId, record?.id, record?.interactionId].find(isText);
}

function interactionIdOf({ name, request }: LoggedAction): string | undefined {
  if (!isObject(request) || name === 'changestatus') return undefined;
  const { id, interactionId, interactionIds } = request;
  const [first] = Array.isArray(interactionIds) ? (interactionIds as unknown[]) : [];
  // An association's id is the record's.
  return [name === 'addAssociation' ? undefined : id, interactionId, first].find(isText);
}

/** The way of an entry: heard of the Genesys client, sent by this page, asked by another component. */
export const directionOf = (entry: LogEntry): 'heard' | 'sent' | 'asked' => {
  if (entry.kind !== 'action') return 'heard';
  return entry.action.own ? 'sent' : 'asked';
};

/** The name of an entry: the event's with its category, the action's with what it does. */
export function titleOf(entry: LogEntry): string {
  if (entry.kind === 'unrecognized') return 'UNRECOGNIZED';
  if (entry.kind === 'action') {
    const { name, request } = entry.action;
    return [name, isObject(request) ? request.action : ''].filter(isText).join(' ');
  }
  const { name, payload } = entry.event;
  const data: unknown = 'data' in payload ? payload.data : undefined;
  return [name, isObject(data) ? data.category : ''].filter(isText).join(' ');
}

/** Summarizes an entry in a line. */
export function summaryOf(entry: LogEntry): string {
  if (entry.kind === 'event') return summarize(entry.event);
  if (entry.kind === 'unrecognized') return summarizeUnrecognized(entry.message);
  return summarizeAction(entry.action.request, notesOn(entry));
}

/** The notes on an action: what is wrong with it, whether the surface took it, when an event showed its effect. */
export function notesOn({ action, outcome, effect }: ActionEntry): string[] {
  const texts = developerMessages().eventLog;
  const notes: string[] = [];
  if (action.problem) notes.push(action.problem);
  if (!action.own) return notes;
  if (!outcome) notes.push(texts.unanswered);
  else
    notes.push(
      outcome.error
        ? texts.refused(numberWords(outcome.ms), outcome.error)
        : texts.taken(numberWords(outcome.ms)),
    );
  if (!effect || outcome?.error) return notes;
  if (effect === 'awaited') notes.push(texts.effectAwaited);
  else if (effect.ms === undefined) notes.push(texts.noEffect);
  else notes.push(effect.name ? texts.effect(numberWords(effect.ms), effect.name) : texts.wasSo);
  return notes;
}
