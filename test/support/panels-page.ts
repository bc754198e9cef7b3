import { JSDOM, VirtualConsole } from 'jsdom';
import type { DOMWindow } from 'jsdom';
import sinon from 'sinon';
import { bundleResource } from '../../build.mjs';
import { createFakeConsole } from '../../src/testing/index.js';
import type { ConsoleQuirks, FakeConsole } from '../../src/testing/index.js';
import type { EventName } from '../../src/index.js';
import { PREFIX } from './fake-toolkit.js';

/** The id of an interaction that tests call by. */
export const ID = '44560c74-5e84-4062-94b6-5680cdeb54d5';

/** A page with the panels on it, bundled as they ship, in a console that is fake. Its time stands still. */
export interface Page {
  readonly window: DOMWindow;
  readonly document: Document;
  readonly console: FakeConsole;
  readonly clock: sinon.SinonFakeTimers;
  /** Uncaught errors of the page. */
  readonly errors: readonly unknown[];
  /** The actions that the page fired since it is open, each with its parsed message. What the panels subscribe to is not in it. */
  readonly sent: readonly (readonly [action: string, message: unknown])[];
  /** Fires an event at the page, a text as it is. */
  fire(name: EventName, payload: unknown): void;
  /** Lets the page render what it heard. */
  settle(): Promise<void>;
  find<Found extends HTMLElement = HTMLElement>(selector: string): Found;
  findAll(selector: string): HTMLElement[];
}

export interface PageOptions extends Partial<ConsoleQuirks> {
  /** The place of the scripts: the head, where Visualforce puts them, or the end of the body. */
  scripts?: 'head' | 'end';
  /** Leaves toolkit.js out. */
  withoutToolkit?: boolean;
  /** The scripts with panels, in their order; by default all panels. */
  panels?: readonly string[];
  /** The number of times that they are included. */
  times?: number;
  /** Without sforce.console. */
  bare?: boolean;
  /** Puts more into the page's window before its scripts run. */
  prepare?: (window: DOMWindow) => void;
}

let resource: Promise<Record<string, string>> | undefined;

async function bundle(): Promise<Record<string, string>> {
  const files = await bundleResource();
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
  );
}

const opened: Page[] = [];

export async function openPage(
  markup: string,
  {
    scripts = 'head',
    panels = ['languages.js', 'developer-panels.js'],
    times = 1,
    bare = false,
    withoutToolkit = false,
    prepare,
    ...quirks
  }: PageOptions = {},
): Promise<Page> {
  const files = await (resource ??= bundle());
  const fake = createFakeConsole({ delivery: 'sync', ...quirks });
  const errors: unknown[] = [];
  const virtualConsole = new VirtualConsole();
  virtualConsole.on('jsdomError', error => errors.push(error));
  let clock: sinon.SinonFakeTimers | undefined;
  const included = [
    ...(withoutToolkit ? [] : ['toolkit.js']),
    ...Array<readonly string[]>(times).fill(panels).flat(),
  ]
    // By name: parsing the scripts' text as HTML would take a third of the tests' time.
    .map(name => `<script>include('${name}')</script>`)
    .join('');
  const { window } = new JSDOM(
    scripts === 'head'
      ? `<!doctype html><html lang="en-GB"><head>${included}</head><body>${markup}</body>`
      : `<!doctype html><html lang="en-GB"><body>${markup}${included}</body>`,
    {
      runScripts: 'dangerously',
      // Else the document is hidden.
      pretendToBeVisual: true,
      virtualConsole,
      beforeParse(page) {
        clock = sinon.useFakeTimers({
          global: page,
          now: new Date('2026-01-05T09:30:00.123'),
        } as Parameters<typeof sinon.useFakeTimers>[0]);
        Object.defineProperty(page, 'include', { value: (name: string) => page.eval(files[name] ?? '') });
        if (!bare) fake.install(page);
        prepare?.(page);
      },
    },
  );
  const { document } = window;
  if (!clock) throw new Error('The page has no clock.');
  let firedAtFirst = 0;
  const page: Page = {
    window,
    document,
    console: fake,
    clock,
    errors,
    get sent() {
      return fake.fired
        .slice(firedAtFirst)
        .map(({ wireName, message }) => [wireName.replace(PREFIX, ''), JSON.parse(message)] as const);
    },
    fire: (name, payload) =>
      fake.fire(`${PREFIX}pc.${name}`, typeof payload === 'string' ? payload : JSON.stringify(payload)),
    settle: async () => {
      await page.clock.tickAsync(200);
    },
    find: selector => {
      const found = document.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`There is no ${selector}`);
      return found as never;
    },
    findAll: selector => [...document.querySelectorAll<HTMLElement>(selector)],
  };
  opened.push(page);
  // jsdom loads in a task of its own.
  if (document.readyState === 'loading') {
    await new Promise(resolve => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  }
  await page.settle();
  firedAtFirst = fake.fired.length;
  return page;
}

afterEach(() => {
  for (const { window, clock } of opened.splice(0)) {
    clock.restore();
    window.close();
  }
});

/** The words of an element, as a person reads them. */
export const words = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** A field of the page by the words of its label. */
export function field<Control extends HTMLElement = HTMLInputElement>(
  page: Page,
  label: string,
  nth = 0,
): Control {
  const found = page.findAll('label').filter(each => words(each) === label)[nth] as HTMLLabelElement;
  if (!found?.control) throw new Error(`There is no field "${label}"`);
  return found.control as Control;
}

/** A button of the page by its words. */
export function buttonOf(page: Page, label: string): HTMLButtonElement {
  const found = page.findAll('button').find(each => words(each) === label || each.ariaLabel === label);
  if (!found) throw new Error(`There is no button "${label}"`);
  return found as HTMLButtonElement;
}

/** Writes in a field as a person does. */
export function type(control: HTMLInputElement | HTMLSelectElement, value: string): void {
  const { Event } = control.ownerDocument.defaultView as unknown as typeof globalThis;
  control.focus();
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Chooses a recording to play in the page's <genesys-recording>, as a person does. */
export async function play(page: Page, recording: string, name = 'call.jsonl', nth = 0): Promise<void> {
  const input = page.findAll('input[type=file]')[nth] as HTMLInputElement;
  const file = new page.window.File([recording], name);
  file.text = () => new Promise(resolve => page.window.setTimeout(() => resolve(recording), 10));
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input.dispatchEvent(new page.window.Event('change', { bubbles: true }));
  await page.settle();
}

/** A record as orgs send it, with made-up ids and numbers. */
export const record = (fields: object = {}): Record<string, unknown> => ({
  id: ID,
  phone: '+13175550100',
  displayAddress: '555-0100',
  name: 'Pat Example',
  direction: 'Inbound',
  state: 'ALERTING',
  isConnected: false,
  isDisconnected: false,
  isDone: false,
  attributes: {},
  ...fields,
});

/** An INTERACTION_EVENT's payload. */
export const added = (fields: object = {}): object => ({
  reason: 'interaction',
  data: { category: 'add', data: record(fields) },
});
