import { html } from 'lit-html';
import { elementOf } from './element-of.js';
import type { Log } from './log.js';

export interface StorageReportOptions {
  /** The origin of the Visualforce pages. */
  pageOrigin: string;
  log: Log;
}

export const storageText = (mayStore: boolean): string =>
  mayStore
    ? 'This browser lets the pages here store: keepInteractions, share and oncePerConsole work.'
    : 'This browser blocks storage in the pages here: keepInteractions, share and oncePerConsole do nothing.';

/** Checks for a page that no other page frames. */
export async function mayStore(): Promise<boolean> {
  try {
    sessionStorage.setItem('storage-check', '1');
    localStorage.setItem('storage-check', '1');
    await navigator.locks.request('storage-check', () => {});
    return true;
  } catch {
    return false;
  }
}

/** Says in the log whether this browser lets the framed pages store. */
export function reportStorage({ pageOrigin, log }: StorageReportOptions): void {
  const iframe = elementOf<HTMLIFrameElement>(
    html`<iframe src="${pageOrigin}/storage-check" hidden title="Storage check"></iframe>`,
  );
  window.addEventListener('message', function report({ data, source }: MessageEvent<unknown>) {
    if (source !== iframe.contentWindow || !isAnswer(data)) return;
    window.removeEventListener('message', report);
    iframe.remove();
    if (data.mayStore) log.add('note', storageText(true));
    else
      log.add(
        'problem',
        storageText(false),
        `The pages come from ${pageOrigin}, another site than this page, and the browser blocks third-party cookies.\nTo try pages with storage, allow third-party cookies for this page, or start the simulator without --third-party.\nIn an org the pages are another site too, and agents meet this.`,
      );
  });
  document.body.append(iframe);
}

const isAnswer = (data: unknown): data is { mayStore: boolean } =>
  typeof data === 'object' && data !== null && 'mayStore' in data;
