import type { RequestHandler } from 'sirv';
import type { Bundle } from './assets.js';
import type { ChangeFeed } from './change-feed.js';
import { policy, respond, respondText } from './respond.js';
import type { Site } from './respond.js';

export interface PageSiteOptions {
  /** The page, its script and its style sheet in the bundle are called this, with `.html`, `.js` and `.css`. */
  name: string;
  bundle(): Bundle;
  /** The origins of what it frames. */
  frames?: readonly string[];
  /** The origin of the page that frames it. */
  framedBy?: string;
  /** The answer to `/config.json`. */
  config?(): Promise<object>;
  changes: ChangeFeed;
  /** Serves what it includes besides. */
  others?: readonly RequestHandler[];
}

/** The site of one of the simulator's own pages. */
export function pageSite({
  name,
  bundle,
  frames = [],
  framedBy,
  config,
  changes,
  others = [],
}: PageSiteOptions): Site {
  const security = policy({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'connect-src': "'self'",
    // Icons of component buttons may come from anywhere.
    'img-src': ["'self' data: https:", ...frames].join(' '),
    'font-src': "'self'",
    'frame-src': frames.join(' ') || "'none'",
    'frame-ancestors': framedBy ?? "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
  });
  return async (request, response, { pathname }) => {
    response.setHeader('Content-Security-Policy', security);
    const file = [`/${name}.js`, `/${name}.css`].includes(pathname) && bundle().files.get(pathname.slice(1));
    if (pathname === '/') {
      respond(response, 200, 'text/html', bundle().files.get(`${name}.html`) ?? '');
    } else if (file) {
      respond(response, 200, pathname.endsWith('.js') ? 'text/javascript' : 'text/css', file);
    } else if (pathname === '/config.json' && config) {
      respond(response, 200, 'application/json', JSON.stringify(await config()));
    } else if (pathname === '/changes') {
      changes.follow(response);
    } else {
      const tryFrom = (index: number): void => {
        const other = others[index];
        if (other) other(request, response, () => tryFrom(index + 1));
        else respondText(response, 404, `There is no ${pathname} here.`);
      };
      tryFrom(0);
    }
  };
}
