import type { FakeMessageService } from '../../../src/testing/index.js';
import { isOfMessageService } from '../stand-ins/one-wire.js';
import type { FromPage, ToPage } from '../stand-ins/one-wire.js';

/** The Visualforce pages in the Lightning page. */
export interface Frames {
  /** Loads a page into a frame, again if need be. */
  load(iframe: HTMLIFrameElement, page: string): void;
}

export interface FramesOptions {
  service: FakeMessageService;
  /** The origin of all Visualforce pages. */
  pageOrigin: string;
}

/** Lets frames of another origin publish and subscribe, through the stand-in for `sforce.one` that is served into them. */
export function createFrames({ service, pageOrigin }: FramesOptions): Frames {
  const subscriptions = new Map<HTMLIFrameElement, Map<number, object>>();

  function hear(iframe: HTMLIFrameElement, sent: FromPage): void {
    const ofFrame = subscriptions.get(iframe) ?? new Map<number, object>();
    subscriptions.set(iframe, ofFrame);
    const end = (subscription: object | undefined): void => {
      if (subscription) service.one.unsubscribe(subscription);
    };
    switch (sent.messageService) {
      case 'start':
        ofFrame.forEach(end);
        ofFrame.clear();
        return;
      case 'publish':
        service.one.publish(sent.channel, sent.message as object);
        return;
      case 'subscribe': {
        const { id, channel, scope } = sent;
        const deliver = (message: unknown): void => {
          // Without a scope, a page hears messages only while its tab is in front.
          if (scope !== 'APPLICATION' && iframe.hidden) return;
          const delivered: ToPage = { messageService: 'message', id, message };
          iframe.contentWindow?.postMessage(delivered, pageOrigin);
        };
        ofFrame.set(id, service.one.subscribe(channel, deliver, { scope: 'APPLICATION' }));
        return;
      }
      case 'unsubscribe':
        end(ofFrame.get(sent.id));
        ofFrame.delete(sent.id);
    }
  }

  window.addEventListener('message', ({ data, origin, source }) => {
    if (origin !== pageOrigin || !isOfMessageService<FromPage>(data)) return;
    const iframe = [...document.querySelectorAll('iframe')].find(each => each.contentWindow === source);
    // A frame within a page's frame has no message service, as in Salesforce.
    if (iframe) hear(iframe, data);
  });

  return {
    load(iframe, page) {
      const url = new URL(`/apex/${page}`, pageOrigin);
      url.searchParams.set('sfdcIFrameOrigin', location.origin);
      // A frame that is loaded again must not add to the browser's history.
      if (iframe.contentWindow) iframe.contentWindow.location.replace(url.href);
      else iframe.src = url.href;
    },
  };
}
