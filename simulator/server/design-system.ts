import sirv from 'sirv';
import type { RequestHandler } from 'sirv';

const PREFIX = '/slds';

/** The style sheet of Salesforce's design system, as {@link designSystem} serves it. */
export const DESIGN_SYSTEM_URL = `${PREFIX}/styles/salesforce-lightning-design-system.min.css`;

/** Answers addresses of Salesforce's design system from its folder, or calls next. */
export function designSystem(folder: string): RequestHandler {
  const handle = sirv(folder, { dev: true });
  return (request, response, next) => {
    if (request.url?.startsWith(`${PREFIX}/`)) {
      request.url = request.url.slice(PREFIX.length);
      handle(request, response, next);
    } else {
      void next?.();
    }
  };
}
