import { redact } from '../../../index.js';
import type { TransportName } from '../../../index.js';
import { isObject, parseJson } from '../../../protocol/json.js';
import { wireNameOf } from '../../../protocol/wire-name.js';
import { isText } from '../../about.js';
import { notesOn } from './entry.js';
import type { ActionEntry, LogEntry } from './entry.js';
import { changes, json, recordsIn } from './record-text.js';
import type { FieldChange } from './record-text.js';

/** The name that an entry has on the wire: in Classic the console event's, on Lightning the message's type. */
export function wireNameOfEntry(entry: LogEntry, transport: TransportName): string {
  if (entry.kind === 'unrecognized') return entry.message.wireName;
  const isClassic = transport === 'console';
  if (entry.kind === 'action')
    return isClassic ? wireNameOf(entry.action.name) : `PureCloud.${entry.action.name}`;
  if (isClassic) return wireNameOf(`pc.${entry.event.name}`);
  const { raw } = entry.event;
  return isObject(raw) && isText(raw.type) ? raw.type : '';
}

/** The fields that an event changed; of what is no change, all its fields. */
export function changesOf(entry: LogEntry): readonly FieldChange[] {
  if (entry.kind === 'unrecognized')
    return [{ field: 'problem', from: undefined, to: entry.message.problem }];
  if (entry.kind === 'action') return fieldsOf(entry.action.request);
  const { data } = entry.event.payload as { readonly data?: { readonly data?: unknown } };
  const { before, now } = recordsIn(data?.data);
  if (before && now) return changes(before, now);
  return fieldsOf(now ?? (isObject(data) ? data : entry.event.payload));
}

const fieldsOf = (value: unknown): readonly FieldChange[] =>
  isObject(value) ? changes({}, value) : [{ field: '', from: undefined, to: value }];

/** The payload of an event, or the request of an action with the notes on it. */
export function payloadTextOf(entry: LogEntry): string {
  if (entry.kind === 'event') return json(entry.event.payload, 2);
  if (entry.kind === 'unrecognized')
    return `${entry.message.wireName}\n\n${textOf(entry.message.message, 2)}`;
  return [json(entry.action.request, 2), ...notesOn(entry)].join('\n\n');
}

/** The message as it came over the wire, in which an entry is searched too. */
export function rawTextOf(entry: LogEntry): string {
  if (entry.kind === 'event') return textOf(entry.event.raw);
  return entry.kind === 'action' ? json(entry.action.request) : textOf(entry.message.message);
}

/** A message as a text: one that is none, as JSON. */
export const textOf = (message: unknown, indent?: number): string =>
  typeof message === 'string' ? message : json(message, indent);

/**
 * Writes the line of a test by `genesys-console-toolkit/testing` that sends the same once more, with placeholders for names,
 * numbers and ids.
 */
export function testLineOf(entry: LogEntry, transport: TransportName): string {
  if (entry.kind === 'event') return `genesys.fire('${entry.event.name}', ${redacted(entry.event.payload)});`;
  if (entry.kind === 'action') return actionLine(entry, transport);
  const { wireName, message } = entry.message;
  return sendLine(transport, wireName, typeof message === 'string' ? redact(message) : message);
}

function actionLine({ action: { name, request, own } }: ActionEntry, transport: TransportName): string {
  // Redaction goes by the action's name too: a status is no interaction.
  const line = parseJson(redact(json({ action: name, request })));
  const data = isObject(line) ? line.request : undefined;
  if (own) return `await client.${name}(${json(data)});`;
  if (transport !== 'console') return sendLine(transport, '', { type: `PureCloud.${name}`, data });
  return `salesforce.addPage().fireEvent(${quoted(wireNameOf(name))}, ${quoted(json({ data }))});`;
}

/** The line that sends a message in the way of a surface. */
function sendLine(transport: TransportName, wireName: string, message: unknown): string {
  if (transport === 'console') return `salesforce.fire(${quoted(wireName)}, ${quoted(textOf(message))});`;
  const text = redacted(message);
  return transport === 'message-channel'
    ? `messageService.publish('purecloud__ClientEvent__c', ${text});`
    : `clientWindow.post(${text});`;
}

const redacted = (value: unknown): string => redact(json(value));

/** A text as JavaScript's literal. */
const quoted = (text: string): string => JSON.stringify(text);
