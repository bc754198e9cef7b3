import type { Frame } from 'playwright-core';

declare global {
  interface Window {
    /** The messages that {@link listen} has heard. */
    heard: string[];
  }
}

/** Has a page listen for a type of event and keep what it hears, from when the console knows of it. */
export const listen = (frame: Frame, type: string): Promise<void> =>
  frame.evaluate(eventType => {
    window.heard = [];
    // Custom events have a message; the console's own have fields.
    sforce.console.addEventListener(eventType, event =>
      window.heard.push('message' in event ? event.message : JSON.stringify(event)),
    );
    // Nothing answers addEventListener, but messages arrive in order: so the answer to another says that it is there.
    return new Promise(resolve => sforce.console.getFocusedPrimaryTabId(() => resolve()));
  }, type);

/** The messages that a page has heard, as soon as there are so many. */
export async function heard(frame: Frame, count: number): Promise<string[]> {
  await frame.waitForFunction(wanted => window.heard.length >= wanted, count);
  return frame.evaluate(() => window.heard);
}

/** Fires an event from a page, and gives what `success` the page was told. */
export const fire = (frame: Frame, type: string, message: string): Promise<boolean> =>
  frame.evaluate(
    ([eventType, text]) =>
      new Promise<boolean>(resolve =>
        sforce.console.fireEvent(eventType, text, ({ success }) => resolve(success)),
      ),
    [type, message] as const,
  );

/** Calls a function of `sforce.console` whose last argument is the callback, and gives the answer. */
export const ask = (frame: Frame, name: string, ...args: unknown[]): Promise<Record<string, unknown>> =>
  frame.evaluate(
    ([called, given]) =>
      new Promise(resolve =>
        (sforce.console as unknown as Record<string, (...all: unknown[]) => void>)[called]?.(
          ...given,
          resolve,
        ),
      ),
    [name, args] as const,
  );
