import type { Frame, Page } from 'playwright-core';

/**
 * Shows all tabs of the developers' page at once, and many rows of its log, repeats among them: for tests of what comes in and
 * goes out. The tabs and the list have tests of their own.
 */
export const unfold = (frame: Frame | Page): Promise<void> =>
  frame.evaluate(() => {
    const log = document.querySelector<HTMLElement>('genesys-tabs > genesys-event-log');
    if (!log) return;
    for (const panel of document.querySelectorAll<HTMLElement>('genesys-tabs > [role=tabpanel]')) {
      panel.hidden = false;
      panel.style.flex = 'none';
    }
    // Room for more rows than a call has; each is written again ten times a second.
    log.style.height = '5000px';
    const main = document.querySelector<HTMLElement>('main');
    if (main) main.style.height = 'auto';
    document.querySelector<HTMLInputElement>('.genesys-log__filter input:checked')?.click();
  });
