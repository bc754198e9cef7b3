import { expect } from 'chai';
import type { Frame, Page } from 'playwright-core';
import { describeInChromium } from './chromium.js';
import { fixture } from './open-console.js';

export type Answer = Record<string, unknown>;

/** Calls a function of `sforce.console`, such as `presence.login`, and gives the answer to its callback. */
export function ask(frame: Frame, name: string, ...args: unknown[]): Promise<Answer> {
  return frame.evaluate(
    ([called, given]) =>
      new Promise<Answer>(resolve => {
        type Functions = Record<string, (...all: unknown[]) => void>;
        const [last = '', namespace] = called.split('.').reverse();
        const toolkit = sforce.console as unknown as Functions & Record<string, Functions>;
        const callback = given.indexOf('callback');
        const all = callback < 0 ? [...given, resolve] : given.with(callback, resolve);
        (namespace ? toolkit[namespace] : toolkit)?.[last]?.(...all);
      }),
    [name, args] as const,
  );
}

/** Registers a handler with a function; what it gets is kept in `window.heard`, with the function's name. */
export async function register(frame: Frame, name: string, ...args: unknown[]): Promise<void> {
  await frame.evaluate(
    ([called, given]) => {
      type Functions = Record<string, (...all: unknown[]) => void>;
      const [last = '', namespace] = called.split('.').reverse();
      const toolkit = sforce.console as unknown as Functions & Record<string, Functions>;
      window.heard ??= [];
      const handler = (event: unknown): void => void window.heard.push(`${called} ${JSON.stringify(event)}`);
      const at = given.indexOf('handler');
      const all = at < 0 ? [...given, handler] : given.with(at, handler);
      (namespace ? toolkit[namespace] : toolkit)?.[last]?.(...all);
    },
    [name, args] as const,
  );
  // Nothing answers a registration, but messages arrive in order.
  await ask(frame, 'getPrimaryTabIds');
}

export async function heard(
  frame: Frame,
  ...expected: readonly [name: string, event: Answer][]
): Promise<void> {
  await frame.waitForFunction(count => (window.heard?.length ?? 0) >= count, expected.length);
  expect(await frame.evaluate(() => window.heard ?? [])).to.deep.equal(
    expected.map(([name, event]) => `${name} ${JSON.stringify(event)}`),
  );
  await frame.evaluate(() => (window.heard = []));
}

export const DONE = { success: true };
export const REFUSED = { success: false };

/** A suite for the simulator's toolkit script, and for one that speaks as Salesforce's: `toolkit` is its file. */
export function describeWithEachScript(
  title: string,
  tests: (open: () => Promise<Page>, toolkit: string | undefined) => void,
): void {
  for (const [script, toolkit] of [
    ['the simulator’s toolkit script', undefined],
    ['a script that speaks as Salesforce’s', fixture('guests/wire-toolkit.js')],
  ] as const) {
    describeInChromium(`${title}, with ${script}`, open => tests(open, toolkit));
  }
}
