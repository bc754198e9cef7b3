import { html, nothing, render } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { paced } from '../../../src/panels/paced.js';
import { preciseTimeOfDay } from '../../../src/panels/time.js';
import { buttonView } from './button-view.js';

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

interface Entry {
  readonly at: number;
  readonly kind: LogKind;
  readonly text: string;
  readonly detail?: string;
  readonly listener?: string;
  /** The number of times that it came in a row. */
  count: number;
  /** The words on the button that copies the listener's line. */
  copy: string;
}

/** Fills the region, which the toggle shows and hides. */
export function createLog(region: HTMLElement, toggle: HTMLElement, title = 'Console log'): Log {
  let entries: readonly Entry[] = [];
  const { request } = paced(show);
  const list = (): Element | null => region.querySelector('.log-entries');
  const scrollToEnd = (): void => list()?.scrollTo(0, list()?.scrollHeight ?? 0);

  function show(): void {
    const follows = isAtEnd(list());
    render(
      html`<header class="log-header">
          <h2>${title}</h2>
          ${buttonView('Clear', clear, { look: 'plain' })}
        </header>
        <ol class="log-entries" tabindex="0" aria-label="Entries" @keydown=${moveAmong}>
          ${repeat(
            entries,
            entry => entry,
            entry => entryView(entry, show),
          )}
        </ol>`,
      region,
    );
    if (follows) scrollToEnd();
  }

  function clear(): void {
    entries = [];
    show();
  }

  toggle.addEventListener('click', () => {
    region.hidden = !region.hidden;
    toggle.setAttribute('aria-expanded', String(!region.hidden));
    scrollToEnd();
  });
  show();

  return {
    add(kind, text, detail, listener) {
      const last = entries.at(-1);
      // A page that does the same wrong thing in a loop must not drive everything else out of the log.
      if (kind !== 'event' && last?.kind === kind && last.text === text && last.detail === detail) {
        last.count++;
      } else {
        const entry = { at: Date.now(), kind, text, detail, listener, count: 1, copy: 'Copy' };
        entries = [...entries, entry].slice(-KEPT);
      }
      request();
    },
  };
}

/** Checks that a person did not scroll back to read. */
const isAtEnd = (list: Element | null): boolean =>
  !list || list.scrollHeight - list.scrollTop - list.clientHeight < 24;

function entryView(entry: Entry, show: () => void): TemplateResult {
  const { at, kind, text, detail, listener, count } = entry;
  const line = html`<time>${preciseTimeOfDay(at)}</time><span class="log-kind">${LABELS[kind]}</span
    ><span class="log-text">${text}</span
    ><span class="log-count">${count > 1 ? `×${count}` : nothing}</span>`;
  // The log is one stop of the Tab key; the arrow keys move among its lines.
  return html`<li class="log-${kind}">
    ${
      detail === undefined
        ? html`<p>${line}</p>`
        : html`<details>
            <summary tabindex="-1">${line}</summary>
            ${listener === undefined ? nothing : listenerView(listener, entry, show)}
            <pre>${detail}</pre>
          </details>`
    }
  </li>`;
}

/** The line of a page that hears the same, to copy. */
function listenerView(listener: string, entry: Entry, show: () => void): TemplateResult {
  const say = (words: string): void => {
    entry.copy = words;
    show();
  };
  const copy = (): void =>
    void navigator.clipboard.writeText(listener).then(
      () => say('Copied'),
      () => say('Select it'),
    );
  return html`<p class="log-listener">
    In your page:<code>${listener}</code>${buttonView(entry.copy, copy)}
  </p>`;
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
