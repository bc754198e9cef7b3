import { decodeFields, decodeFrameText, encodeFrameText } from './frame-text.js';

export type Result = Record<string, unknown>;

const parameters = new URLSearchParams(location.search);
const nonce = parameters.get('nonce') ?? '';
const consoleOrigin = parameters.get('sfdcIFrameOrigin') ?? '';
const version =
  /\/support\/console\/([\d.]+)\//.exec(
    (document.currentScript as HTMLScriptElement | null)?.src ?? '',
  )?.[1] ?? '';

const waiting = new Map<string, (result: never) => void>();
let transactions = 0;

/** The console knows a frame by the name of the one just below it. */
function nameBelowTop(): string {
  let frame: Window = window;
  while (frame.parent !== window.top) frame = frame.parent;
  return frame.name;
}

/** Asks the console for a function by its name on the wire. */
export function call(name: string, args: Result = {}, callback?: (result: never) => void): void {
  const txnId = ++transactions;
  if (typeof callback === 'function') waiting.set(`${name}_${txnId}`, callback);
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

/** Hands over each event that the console delivers. */
export function onEvent(handler: (eventType: string, event: Result) => void): void {
  window.addEventListener('message', ({ origin, data }) => {
    if (origin.toLowerCase() !== consoleOrigin.toLowerCase()) return;
    const fields = decodeFrameText(data);
    const name = fields?.get('name');
    const args = fields?.get('args');
    if (typeof name !== 'string' || typeof args !== 'string') return;
    const { eventType, ...result }: Result = Object.fromEntries(decodeFields(args) ?? []);
    if (name === 'addEventListener') {
      handler(String(eventType), result);
      return;
    }
    const callback = waiting.get(name);
    waiting.delete(name);
    callback?.(result as never);
  });
}
