import { CHANGES } from '../../config.js';
import type { Log } from './log.js';

export interface ChangesOptions {
  /** The log's entry when the pages were loaded again: a line, and the detail that is shown when it is opened. */
  note: readonly [text: string, detail?: string];
}

/** Loads again what changed on disk, as the server tells. */
export function followChanges(pages: { reload(): void }, log: Log, { note }: ChangesOptions): void {
  const source = new EventSource('/changes');
  source.addEventListener(CHANGES.pages, () => {
    log.add('note', ...note);
    pages.reload();
  });
  source.addEventListener(CHANGES.console, () => location.reload());
  source.addEventListener(CHANGES.problem, event => {
    const reason = String(JSON.parse(event.data as string));
    log.add('problem', 'What changed could not be built: the last good one stays.', reason);
  });
  source.addEventListener(CHANGES.warnings, event => {
    const [summary = '', ...details] = String(JSON.parse(event.data as string)).split('\n');
    log.add('note', summary, details.join('\n'));
  });
}
