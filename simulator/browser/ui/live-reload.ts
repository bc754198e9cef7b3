import { CHANGES } from '../../config.js';
import type { Log } from './log.js';

/** Loads again what changed on disk, as the server tells. */
export function followChanges(components: { reload(): void }, log: Log): void {
  const source = new EventSource('/changes');
  source.addEventListener(CHANGES.pages, () => {
    log.add('note', 'A page or the toolkit changed: the components were loaded again.');
    components.reload();
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
