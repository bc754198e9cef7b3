import { decodeFields, decodeFrameText, encodeFrameText } from './frame-text.js';

export type Fields = Record<string, unknown>;

/** The second argument of a handler, beside the event. */
export interface Delivered {
  /** The name of the frame that the console delivered it to. */
  readonly frameId: unknown;
}

type Handler = (event: never, delivered: Delivered) => void;

const parameters = new URLSearchParams(location.search);
const nonce = parameters.get('nonce') ?? '';
const consoleOrigin = (parameters.get('sfdcIFrameOrigin') ?? '').toLowerCase();
const version =
  /\/support\/console\/([\d.]+)\//.exec(
    (document.currentScript as HTMLScriptElement | null)?.src ?? '',
  )?.[1] ?? '';

const callbacks = new Map<string, (answer: never) => void>();
const handlers = new Map<string, Handler>();
let transactions = 0;

/** The console knows a frame by the name of the one just below it. */
function nameBelowTop(): string {
  let frame: Window = window;
  while (frame.parent !== window.top) frame = frame.parent;
  return frame.name;
}

/** Calls a function of the console by its name on the wire. The callback gets the answer. */
export function call(name: string, args: Fields = {}, callback?: (answer: never) => void): void {
  const txnId = ++transactions;
  if (typeof callback === 'function') callbacks.set(`${name}_${txnId}`, callback);
  const text = encodeFrameText({
    xdomain_name: name,
    xdomain_targetFrame: 'sfdc-console',
    xdomain_txnId: txnId,
    xdomain_pathToOriginProxy: '',
    xdomain_originFrame: nameBelowTop(),
    nonce,
    ...args,
    version,
  });
  window.top?.postMessage(text, consoleOrigin);
}

/** Hands each event of this name to the handler, in place of an earlier one. Nothing is sent. */
export const handle = (name: string, handler: Handler): void => void handlers.set(name, handler);

window.addEventListener('message', ({ origin, data }) => {
  if (origin.toLowerCase() !== consoleOrigin) return;
  const fields = decodeFrameText(data);
  const name = fields?.get('name');
  const args = fields?.get('args');
  if (typeof name !== 'string' || typeof args !== 'string') return;
  const content = Object.fromEntries(decodeFields(args) ?? []) as never;
  const handler = handlers.get(name);
  if (handler) return handler(content, { frameId: fields?.get('originFrame') });
  const callback = callbacks.get(name);
  callbacks.delete(name);
  callback?.(content);
});
