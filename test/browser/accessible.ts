import axe from 'axe-core';
import { expect } from 'chai';
import type { Frame } from 'playwright-core';

/** Finds nothing by axe-core in the page, under all tags of WCAG A and AA. */
export async function expectAccessible(frame: Frame, state: string): Promise<void> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  const found = await frame.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });
  expect(found, state).to.deep.equal([]);
}
