import type { Finding } from '../errors.js';
import { isObject, parseJson } from './json.js';
import type { Fields } from './json.js';

/** Messages of neighbouring products that people mistake for the Genesys client's events. */

const EMBEDDABLE_FRAMEWORK: Finding = {
  code: 'EMBEDDABLE_FRAMEWORK',
  message: 'Messages of the Genesys Cloud Embeddable Framework arrive: it sends no Handshake.',
  remedy: 'Give connect() a channel that translates.',
  audience: 'developer',
};

const MESSAGE_CHANNEL_BRIDGE: Finding = {
  code: 'MESSAGE_CHANNEL_BRIDGE',
  message: 'The Genesys client sends its events on the Lightning message channel, not over postMessage.',
  remedy:
    'Give connect() the channel, not clientOrigins, or choose Window.postMessage API under Client Event Message Type.',
  audience: 'administrator',
};

const FRAMEWORK_TYPES = /^(interaction|userAction|notification)Subscription$|^screenPop$/;

/** The finding that a window's message from elsewhere is evidence for, if any. */
export function strangerIn(data: unknown): Finding | undefined {
  const { type, methodName, args } = fieldsOf(data);
  if (typeof type === 'string' && FRAMEWORK_TYPES.test(type)) return EMBEDDABLE_FRAMEWORK;
  const { eventName } = fieldsOf(args);
  const isBridge =
    methodName === 'publish' && typeof eventName === 'string' && eventName.includes('ClientEvent');
  return isBridge ? MESSAGE_CHANNEL_BRIDGE : undefined;
}

/** The finding that an unreadable message is evidence for: it is in another surface's form. */
export function otherSurfaceIn(message: unknown): Finding | undefined {
  const { type, category, reason } = fieldsOf(message);
  const isLightning = typeof type === 'string' && typeof category === 'string';
  const isClassic = typeof reason === 'string';
  if (!isLightning && !isClassic) return undefined;
  const [found, here] = isLightning ? ["Lightning's", 'the console'] : ["the Classic console's", 'Lightning'];
  return {
    code: 'OTHER_SURFACE',
    message: `Messages in ${found} form arrive on ${here}, where they can't be read.`,
    remedy: "They are not the Genesys client's: find the sender.",
    audience: 'developer',
  };
}

/** The fields of a message, which may be its JSON text, or anything. */
function fieldsOf(message: unknown): Fields {
  try {
    const read = typeof message === 'string' ? parse(message) : message;
    return isObject(read) ? { ...read } : {};
  } catch {
    // A proxy may refuse to be read.
    return {};
  }
}

/** Every message of every frame comes by: a long one is none of those that are looked for. */
const parse = (text: string): unknown =>
  text.length < 1_000_000 && text.startsWith('{') ? parseJson(text) : undefined;
