import type { ActionMessage, GenesysEvent, UnrecognizedMessage } from '../../index.js';
import { messages } from '../messages/index.js';
import { json } from './record-text.js';
import { summarize, summarizeAction, summarizeUnrecognized } from './summary.js';

/** An entry of the log. */
export interface LogEntry {
  readonly kind: 'event' | 'action';
  readonly name: string;
  /** When it came: milliseconds since 1970. */
  readonly at: number;
  /** Makes the summary. Made when it is shown, as the payload is: in a burst most of them never are. */
  summary(): string;
  payload(): string;
}

/** The outcome of an action that was sent. */
export interface ActionOutcome {
  /** Milliseconds until the surface took it, or refused it. */
  readonly ms: number;
  /** The error's code and message, where it was refused. */
  readonly error?: string;
}

/** An action as the log keeps it, whose outcome comes later. */
export interface ActionEntry extends LogEntry {
  settle(outcome: ActionOutcome): void;
}

/** Makes the entry of an event. */
export const eventEntry = (event: GenesysEvent): LogEntry => ({
  kind: 'event',
  name: event.name,
  at: event.receivedAt,
  summary: () => summarize(event),
  payload: () => json(event.payload, 2),
});

/** Makes the entry of a message that could not be read. */
export const unrecognizedEntry = (unrecognized: UnrecognizedMessage, at: number): LogEntry => ({
  kind: 'event',
  name: 'UNRECOGNIZED',
  at,
  summary: () => summarizeUnrecognized(unrecognized),
  payload: () => `${unrecognized.wireName}\n\n${text(unrecognized.message)}`,
});

const text = (message: unknown): string => (typeof message === 'string' ? message : json(message, 2));

/** An action that was handed over or heard, now or when it was recorded. */
export interface LoggedAction {
  readonly name: ActionMessage['name'];
  readonly request: unknown;
  readonly own: boolean;
  readonly problem?: string;
}

/** Makes the entry of an action. */
export function actionEntry({ name, request, own, problem }: LoggedAction, at: number): ActionEntry {
  let outcome: ActionOutcome | undefined;
  const outcomeText = (): string => {
    if (!own) return '';
    const { unanswered, taken, refused } = messages().eventLog;
    if (!outcome) return unanswered;
    const { ms, error } = outcome;
    return error ? refused(ms, error) : taken(ms);
  };
  const notes = (): string[] => [outcomeText(), problem ?? ''].filter(Boolean);
  return {
    kind: 'action',
    name: 'ACTION',
    at,
    summary: () => summarizeAction(own ? 'sent' : 'heard', name, request, notes()),
    payload: () => [json(request, 2), ...notes()].join('\n\n'),
    settle: settled => void (outcome = settled),
  };
}
