import { readFile } from 'node:fs/promises';
import type { Bundle } from './bundle.js';
import type { ChangeFeed } from './change-feed.js';
import type { ConsoleConfig } from './console-config.js';
import { policy, respond, respondText } from './respond.js';
import type { Site } from './respond.js';
import { fromRoot } from './root.js';

export interface ConsoleSiteOptions {
  visualforceOrigin: string;
  bundle(): Bundle;
  config(): Promise<ConsoleConfig>;
  changes: ChangeFeed;
}

/** The site of the console page. */
export function consoleSite({ visualforceOrigin, bundle, config, changes }: ConsoleSiteOptions): Site {
  const security = policy({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'connect-src': "'self'",
    // Icons of component buttons may come from anywhere.
    'img-src': `'self' data: https: ${visualforceOrigin}`,
    'frame-src': visualforceOrigin,
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
  });
  return async (_request, response, { pathname }) => {
    response.setHeader('Content-Security-Policy', security);
    const script = /^\/(console\.(js|css))$/.exec(pathname);
    const file = script?.[1] && bundle().files.get(script[1]);
    if (pathname === '/') {
      respond(response, 200, 'text/html', await readFile(fromRoot('simulator/console/index.html')));
    } else if (file) {
      respond(response, 200, script[2] === 'js' ? 'text/javascript' : 'text/css', file);
    } else if (pathname === '/config.json') {
      respond(response, 200, 'application/json', JSON.stringify(await config()));
    } else if (pathname === '/changes') {
      changes.follow(response);
    } else {
      respondText(response, 404, `The console has no ${pathname}.`);
    }
  };
}
