/** A message that no well-behaved Genesys client sends. */
export interface Injection {
  readonly title: string;
  /** The event's name, after `…consoleevent.pc.`. */
  readonly event: string;
  /** Made when it is sent, where it is large. */
  readonly message: string | (() => string);
  /** The number of times that it is sent, in one go; once unless given. */
  readonly times?: number;
}

/** Over already, so that pages do not take it for the call to act on. */
const RECORD = {
  id: 'injected',
  name: 'Injected',
  state: 'DISCONNECTED',
  isDisconnected: true,
  isDone: true,
};

const told = (category: string, data: unknown): string =>
  JSON.stringify({ reason: 'interaction', data: { category, data } });

const HTML = '<img src=x onerror="alert(document.domain)"><script>alert(document.domain)</script>';

const DEEP = 20_000;

export const INJECTIONS: readonly Injection[] = [
  { title: 'Broken JSON', event: 'INTERACTION_EVENT', message: '{"reason":"interaction","data":{' },
  { title: '[object Object]', event: 'INTERACTION_CONNECTED', message: '[object Object]' },
  { title: 'Empty text', event: 'INTERACTION_DISCONNECTED', message: '' },
  { title: 'null', event: 'INTERACTION_EVENT', message: 'null' },
  { title: 'A list', event: 'INTERACTION_CONNECTED', message: '[{"interactionId":"injected"}]' },
  { title: 'No data', event: 'INTERACTION_EVENT', message: '{"reason":"interaction"}' },
  { title: 'No interactionId', event: 'INTERACTION_CONNECTED', message: '{"reason":"connected"}' },
  {
    title: 'A number as interactionId',
    event: 'ACW_REQUIRED',
    message: '{"reason":"acw_required","interactionId":7}',
  },
  {
    title: 'Wrong type of status',
    event: 'UPDATE_STATUS',
    message: '{"reason":"status_updated","status":{"toString":null},"id":[]}',
  },
  {
    title: '__proto__',
    event: 'INTERACTION_EVENT',
    // By hand: in an object literal, __proto__ would not be a key.
    message:
      '{"reason":"interaction","__proto__":{"polluted":true},"data":{"category":"add","data":{"id":"injected","isDone":true,"__proto__":{"polluted":true},"attributes":{"__proto__":{"polluted":true}}}}}',
  },
  {
    title: 'constructor.prototype',
    event: 'INTERACTION_EVENT',
    message:
      '{"reason":"interaction","data":{"category":"change","data":{"old":{"id":"injected","constructor":{"prototype":{"polluted":true}}},"new":{"id":"injected","isDone":true,"constructor":{"prototype":{"polluted":true}},"hasOwnProperty":1,"toString":null}}}}',
  },
  {
    title: 'HTML and script in names',
    event: 'INTERACTION_EVENT',
    message: told('add', { ...RECORD, id: HTML, name: HTML, remoteName: HTML, attributes: { [HTML]: HTML } }),
  },
  {
    title: 'HTML in a status',
    event: 'UPDATE_STATUS',
    message: JSON.stringify({ reason: HTML, status: HTML, sub_status: HTML, id: HTML }),
  },
  { title: 'A category that nobody knows', event: 'INTERACTION_EVENT', message: told('teleport', RECORD) },
  {
    title: 'A type that nobody knows',
    event: 'CLIENT_EVENT',
    message: '{"reason":"client","data":{"type":"Teleport","category":"arrived","data":null}}',
  },
  { title: 'An event that nobody knows', event: 'TELEPORTED', message: '{"reason":"teleported"}' },
  {
    title: 'A client event on subscribe',
    event: 'subscribe',
    message:
      '{"reason":"client","data":{"type":"Notification","category":"interactionSelection","data":{"id":"injected"}}}',
  },
  { title: 'Something else on subscribe', event: 'subscribe', message: '{"subscribed":true}' },
  {
    title: 'Halves of surrogate pairs',
    event: 'UPDATE_STATUS',
    message: '{"reason":"\ud83d","status":"AVAILABLE \ude00\\ud83d","id":"\\udfff"}',
  },
  {
    title: '5 MB of text',
    event: 'INTERACTION_EVENT',
    message: () => told('add', { ...RECORD, remoteName: 'x'.repeat(5 * 2 ** 20) }),
  },
  {
    title: `${DEEP.toLocaleString('en-US')} levels deep`,
    event: 'INTERACTION_EVENT',
    message: () =>
      told('add', { ...RECORD, nested: '@' }).replace(
        '"@"',
        '[{"a":'.repeat(DEEP / 2) + '1' + '}]'.repeat(DEEP / 2),
      ),
  },
  {
    title: 'A burst of 1,000 changes',
    event: 'INTERACTION_EVENT',
    message: told('change', { old: RECORD, new: RECORD }),
    times: 1000,
  },
];

const PREFIX = 'inin.salesforce.constants.consoleevent.pc.';

/** Fires it as the Genesys client fires its events. */
export function inject(
  { event, message, times = 1 }: Injection,
  fire: (type: string, message: string) => void,
): void {
  const text = typeof message === 'string' ? message : message();
  for (let time = 0; time < times; time++) fire(PREFIX + event, text);
}
