/** The stand-in for Salesforce's script of remote actions: `--stubs` answers in place of Apex. */

interface RemotingEvent {
  status: boolean;
  statusCode: number;
  type: 'rpc' | 'exception';
  action: string;
  method: string;
  tid: number;
  ref: boolean;
  message?: string;
  where?: string;
}

type Callback = (result: unknown, event: RemotingEvent) => void;

/** By controller and method. */
type Stubs = Record<string, Record<string, (...given: unknown[]) => unknown> | undefined>;

// A variable, so that the bundler leaves it to the browser.
const stubsUrl = '/remote-stubs.js';
const stubs = import(/* @vite-ignore */ stubsUrl) as Promise<Stubs>;

let calls = 0;

function invokeAction(name: string, ...given: unknown[]): void {
  const at = given.findIndex(each => typeof each === 'function');
  const callback = given[at] as Callback | undefined;
  const { escape = true } = (at === -1 ? {} : (given[at + 1] ?? {})) as { escape?: boolean };
  const [method = '', action = ''] = name.split('.').reverse();
  const event = { action, method, tid: ++calls, ref: false };
  answer(action, method, at === -1 ? given : given.slice(0, at)).then(
    result => {
      const told = escape ? encodeTexts(result) : result;
      later(callback, told, { ...event, status: true, statusCode: 200, type: 'rpc' });
    },
    (error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      console.warn(`${name}: ${message}`);
      const failed = { status: false, statusCode: 400, type: 'exception', message, where: '' } as const;
      later(callback, null, { ...event, ...failed });
    },
  );
}

async function answer(controller: string, method: string, given: readonly unknown[]): Promise<unknown> {
  const stub = (await stubs)[controller]?.[method];
  if (typeof stub !== 'function')
    throw new Error(
      `There is no stub. --stubs names a file that holds: export const ${controller} = { ${method}(…) { return …; } };`,
    );
  // What Apex gives arrives as JSON.
  return JSON.parse(JSON.stringify((await stub(...given)) ?? null)) as unknown;
}

/** Whatever a callback throws is the page's own error, not a failed call. */
function later(callback: Callback | undefined, result: unknown, event: RemotingEvent): void {
  setTimeout(() => callback?.(result, event), 0);
}

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function encodeTexts(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/[&<>"']/g, sign => references[sign]!);
  if (Array.isArray(value)) return value.map(encodeTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, encodeTexts(field)]));
}

/** `Controller.method(…)`: which methods there are, only Apex code says. */
function controllerNamed(name: string): object {
  return new Proxy(
    {},
    {
      get: (_, method) =>
        typeof method === 'string'
          ? (...given: unknown[]) => invokeAction(`${name}.${method}`, ...given)
          : undefined,
    },
  );
}

Object.assign(window, { Visualforce: { remoting: { timeout: 30_000, Manager: { invokeAction } } } });
for (const name of document.currentScript?.dataset['controllers']?.split(' ') ?? [])
  Object.assign(window, { [name]: controllerNamed(name) });
