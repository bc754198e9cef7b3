import { button, element } from './dom.js';

/** The kind of an entry; also its class in console.css. */
export type LogKind = 'event' | 'refused' | 'unknown' | 'note' | 'problem';

/** The console's log: what went over the bus, and what was not right. */
export interface Log {
  /** Adds an entry. The detail is shown when the entry is opened, with the line of a page that hears the same. */
  add(kind: LogKind, text: string, detail?: string, listener?: string): void;
}

const LABELS: Record<LogKind, string> = {
  event: 'Event',
  refused: 'Refused',
  unknown: 'Unknown function',
  note: 'Note',
  problem: 'Problem',
};

const KEPT = 300;

/** Fills the region, which the toggle shows and hides. */
export function createLog(region: HTMLElement, toggle: HTMLElement, title = 'Console log'): Log {
  const entries = element('ol', { class: 'log-entries', tabindex: 0, 'aria-label': 'Entries' });
  region.replaceChildren(
    element(
      'header',
      { class: 'log-header' },
      element('h2', {}, title),
      button('Clear', () => entries.replaceChildren(), { class: 'plain' }),
    ),
    entries,
  );
  entries.addEventListener('keydown', moveAmong);
  toggle.addEventListener('click', () => {
    region.hidden = !region.hidden;
    toggle.setAttribute('aria-expanded', String(!region.hidden));
  });
  // Kept up to date by scrolling and used once a frame: to measure at every entry would lay the page out anew each time.
  let follows = true;
  let isScrolling = false;
  entries.addEventListener('scroll', () => {
    // Its own last scrolling is told when further entries have come already, which are no sign that a person left the end.
    if (isScrolling) return;
    follows = entries.scrollHeight - entries.scrollTop - entries.clientHeight < 24;
  });
  function scrollToEnd(): void {
    if (isScrolling || !follows) return;
    isScrolling = true;
    requestAnimationFrame(() => {
      isScrolling = false;
      entries.scrollTop = entries.scrollHeight;
    });
  }

  let last: { key: string; count: number; counter: HTMLElement } | undefined;

  return {
    add(kind, text, detail, listener) {
      const key = `${kind} ${text} ${detail ?? ''}`;
      // A page that does the same wrong thing in a loop must not drive everything else out of the log.
      if (kind !== 'event' && last?.key === key && last.counter.isConnected) {
        last.counter.textContent = `×${++last.count}`;
        return;
      }
      const counter = element('span', { class: 'log-count' });
      const line = [
        element('time', {}, timeOfDay(new Date())),
        element('span', { class: 'log-kind' }, LABELS[kind]),
        element('span', { class: 'log-text' }, text),
        counter,
      ];
      entries.append(
        element(
          'li',
          { class: `log-${kind}` },
          detail === undefined ? element('p', {}, ...line) : openable(line, detail, listener),
        ),
      );
      if (entries.childElementCount > KEPT) entries.firstElementChild?.remove();
      scrollToEnd();
      last = { key, count: 1, counter };
    },
  };
}

function openable(line: Node[], detail: string, listener?: string): HTMLElement {
  // The log is one stop of the Tab key; the arrow keys move among its lines.
  return element(
    'details',
    {},
    element('summary', { tabindex: -1 }, ...line),
    ...(listener === undefined ? [] : [listenerLine(listener)]),
    element('pre', {}, detail),
  );
}

/** The line of a page that hears the same, to copy. */
function listenerLine(listener: string): HTMLElement {
  const copy = button('Copy', () => {
    navigator.clipboard.writeText(listener).then(
      () => (copy.textContent = 'Copied'),
      () => (copy.textContent = 'Select it'),
    );
  });
  return element('p', { class: 'log-listener' }, 'In your page:', element('code', {}, listener), copy);
}

/** The keys that move among the lines, each with its distance from the line that has the focus. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};

function moveAmong(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const lines = [...(event.currentTarget as HTMLElement).querySelectorAll('summary')];
  const from = lines.findIndex(each => each === document.activeElement);
  lines[Math.min(Math.max(from + step, 0), lines.length - 1)]?.focus();
}

const timeOfDay = (date: Date): string =>
  `${date.toTimeString().slice(0, 8)}.${String(date.getMilliseconds()).padStart(3, '0')}`;
