// @ts-nocheck: what it is made of is installed for a benchmark only, and the whole checkout is type-checked without it.
/**
 * The parts that a careful developer assembles to the same effect: a schema per event, mitt to hand it on, a Map of merged
 * records with microdiff to tell what changed. Each schema has what Genesys documents or is known to send, and lets through
 * what a later release may add.
 */
import diff from 'microdiff';
import mitt from 'mitt';
import * as z from 'zod/mini';
import { drive } from './drive.js';
import { onConnected, onInteraction } from './work.js';

export { sum } from './work.js';

const text = z.optional(z.string());
const flag = z.optional(z.boolean());
// A number that is not known may arrive as ''.
const seconds = z.optional(z.union([z.number(), z.literal('')]));

const record = z.looseObject({
  id: z.string(),
  phone: text,
  name: text,
  remoteName: text,
  displayAddress: text,
  ani: text,
  calledNumber: text,
  queueName: text,
  direction: text,
  state: text,
  isConnected: flag,
  isDisconnected: flag,
  isDone: flag,
  isCallback: flag,
  isDialer: flag,
  isChat: flag,
  isEmail: flag,
  isMessage: flag,
  isVoicemail: flag,
  isInternal: flag,
  recordingState: text,
  securePause: flag,
  startTime: text,
  connectedTime: text,
  endTime: text,
  interactionDurationSeconds: seconds,
  totalIvrDurationSeconds: seconds,
  totalAcdDurationSeconds: seconds,
  attributes: z.optional(z.record(z.string(), z.unknown())),
});

const SCHEMAS = {
  INTERACTION_EVENT: z.looseObject({
    reason: text,
    data: z.looseObject({
      category: z.string(),
      data: z.union([z.looseObject({ old: record, new: record }), record]),
    }),
  }),
  INTERACTION_CONNECTED: z.looseObject({ reason: text, interactionId: z.string() }),
};

const emitter = mitt();
emitter.on('INTERACTION_EVENT', onInteraction);
emitter.on('INTERACTION_CONNECTED', onConnected);

/** The merged record and the phase of each interaction. */
const interactions = new Map();

function keep(id, record, phase) {
  const known = interactions.get(id) ?? { record: { id }, phase: undefined };
  const changes = diff(known.record, { ...known.record, ...record });
  const merged = changes.length ? { ...known.record, ...record } : known.record;
  const now = phase ?? merged.state?.toLowerCase() ?? known.phase;
  interactions.set(id, { record: merged, phase: now });
  if (changes.length) emitter.emit('change', { id, changes });
  if (now !== known.phase) emitter.emit('phase', { id, phase: now });
}

function keepEvent(name, payload) {
  if (name === 'INTERACTION_CONNECTED') return keep(payload.interactionId, {}, 'connected');
  const { data } = payload.data;
  const record = data.new ?? data;
  keep(record.id, record);
}

const listenerOf =
  name =>
  ({ message }) => {
    let json;
    try {
      json = JSON.parse(message);
    } catch (problem) {
      emitter.emit('UNRECOGNIZED', { name, message, problem });
      return;
    }
    const { success, data, error } = SCHEMAS[name].safeParse(json);
    if (success) {
      keepEvent(name, data);
      emitter.emit(name, data);
    } else emitter.emit('UNRECOGNIZED', { name, message, problem: error });
  };

export const large = drive(listenerOf('INTERACTION_EVENT'));
export const small = drive(listenerOf('INTERACTION_CONNECTED'));
