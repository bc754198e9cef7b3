import type { Frame, Locator, Page } from 'playwright-core';
import type { SimulatorOptions } from '../../simulator/server/from-sources.js';
import { builtPages } from '../support/built.js';
import { openConsole } from './open-console.js';
import type { OpenConsole } from './open-console.js';
import { unfold } from './unfold.js';

/** A console with the page GenesysEvents in it, and words for what a person does there. */
export interface OpenEventsPage extends OpenConsole {
  readonly events: Frame;
  /** The names of the events in the page's log, in the order they came. */
  names(): Promise<string[]>;
  /** Waits for an event in the page's log, whose line shows the words. */
  heard(name: string, words?: string | RegExp): Promise<void>;
  /** Opens a group of the page's actions. */
  group(title: string): Promise<Locator>;
  /** Waits until the page's actions are about this interaction of the softphone, and gives its ID. */
  chosen(name: string): Promise<string>;
  /** An interaction in the softphone. */
  card(name: string): Locator;
}

export async function openEventsPage(
  open: () => Promise<Page>,
  options: SimulatorOptions = {},
): Promise<OpenEventsPage> {
  const opened = await openConsole(open, { ...builtPages(), ...options });
  const window = opened.page.locator('#component-GenesysEvents');
  if (!(await window.isVisible())) {
    await opened.page.locator('button[aria-controls="component-GenesysEvents"]').click();
  }
  const events = await opened.component('GenesysEvents');
  await events.waitForSelector('.genesys-log', { state: 'attached' });
  await unfold(events);
  // The console's answer tells that it knows of all that the page listens to.
  await events.evaluate(() => new Promise(resolve => sforce.console.getEnclosingTabId(resolve)));
  const card = (name: string): Locator =>
    opened.page.locator('#softphone .phone-card').filter({ hasText: name });
  return {
    ...opened,
    events,
    names: async () => {
      const titles = await events
        .locator('.genesys-entry:not([data-kind=action]) .genesys-entry__name')
        .allTextContents();
      return titles.map(title => title.split(' ')[0] ?? '').reverse();
    },
    heard: (name, words = '') =>
      events
        .locator('.genesys-entry:not([data-kind=action])')
        .filter({ hasText: name })
        .filter({ hasText: words })
        .first()
        .waitFor({ state: 'attached' }),
    async group(title) {
      const summary = events.locator('summary').getByText(title, { exact: true });
      await summary.click();
      return events.locator('details').filter({ has: summary });
    },
    async chosen(name) {
      const id = (await card(name).getAttribute('data-id')) ?? '';
      await events.waitForFunction(
        wanted => document.querySelector<HTMLInputElement>('genesys-actions input')?.value === wanted,
        id,
      );
      return id;
    },
    card,
  };
}
