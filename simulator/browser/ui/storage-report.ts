import { element } from './dom.js';
import type { Log } from './log.js';

export interface StorageReportOptions {
  /** The origin of the Visualforce pages. */
  pageOrigin: string;
  log: Log;
}

/** Says in the log whether this browser lets the framed pages store. */
export function reportStorage({ pageOrigin, log }: StorageReportOptions): void {
  const iframe = element('iframe', {
    src: `${pageOrigin}/storage-check`,
    hidden: true,
    title: 'Storage check',
  });
  window.addEventListener('message', function report({ data, source }: MessageEvent<unknown>) {
    if (source !== iframe.contentWindow || !isAnswer(data)) return;
    window.removeEventListener('message', report);
    iframe.remove();
    if (data.mayStore)
      log.add(
        'note',
        'This browser lets the pages here store: keepInteractions, share and oncePerConsole work.',
      );
    else
      log.add(
        'problem',
        'This browser blocks storage in the pages here: keepInteractions, share and oncePerConsole do nothing.',
        `The pages come from ${pageOrigin}, another site than this page, and the browser blocks third-party cookies.\nTo try pages with storage, allow third-party cookies for this page, or start the simulator without --third-party.\nIn an org the pages are another site too, and agents meet this.`,
      );
  });
  document.body.append(iframe);
}

const isAnswer = (data: unknown): data is { mayStore: boolean } =>
  typeof data === 'object' && data !== null && 'mayStore' in data;
