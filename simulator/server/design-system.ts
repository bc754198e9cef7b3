import sirv from 'sirv';
import type { RequestHandler } from 'sirv';
import { fromRoot } from './root.js';

const PREFIX = '/slds';

/** The style sheet of Salesforce's design system, as {@link designSystem} serves it. */
export const DESIGN_SYSTEM_URL = `${PREFIX}/styles/salesforce-lightning-design-system.min.css`;

/** Answers addresses of Salesforce's design system, or calls next. */
export function designSystem(): RequestHandler {
  const handle = sirv(fromRoot('node_modules/@salesforce-ux/design-system/assets'), { dev: true });
  return (request, response, next) => {
    if (request.url?.startsWith(`${PREFIX}/`)) {
      request.url = request.url.slice(PREFIX.length);
      handle(request, response, next);
    } else {
      void next?.();
    }
  };
}
