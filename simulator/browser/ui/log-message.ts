import type { Log } from './log.js';

/** Shows in the log who publishes what. */
export function logMessage(log: Log, from: string, message: unknown, before = ''): void {
  const { type, category, data } = (message ?? {}) as Record<string, unknown>;
  const name = [type, category].filter(part => typeof part === 'string').join(' ');
  const text = data === undefined ? '' : `: ${JSON.stringify(data).slice(0, 160)}`;
  log.add('event', `${before}${name} from ${from}${text}`, JSON.stringify(message, undefined, 2));
}
