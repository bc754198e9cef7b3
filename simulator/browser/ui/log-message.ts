import type { Log } from './log.js';

/** Shows in the log who publishes what. */
export function logMessage(log: Log, from: string, message: unknown, before = ''): void {
  const { type, category, data } = (message ?? {}) as Record<string, unknown>;
  const name = [type, category].filter(part => typeof part === 'string').join(' ');
  const text = data === undefined ? '' : `: ${JSON.stringify(data).slice(0, 160)}`;
  log.add(
    'event',
    `${before}${name} from ${from}${text}`,
    JSON.stringify(message, undefined, 2),
    listenerOf(type, category),
  );
}

/** The line of a page that hears a message; none for what a page has no handler for. */
function listenerOf(type: unknown, category: unknown): string | undefined {
  if (typeof type !== 'string') return undefined;
  if (type.startsWith('PureCloud.'))
    return `client.on('ACTION', ({ name, request }) => console.log(name, request));`;
  if (typeof category !== 'string' || !/^[\w.]+$/.test(category)) return undefined;
  return `client.on('CLIENT_EVENT', ({ data }) => data.category === '${category}' && console.log(data.data));`;
}
