import type { ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sirv from 'sirv';
import type { PageFile } from './pages.js';
import { policy, respond, respondText } from './respond.js';
import type { Site } from './respond.js';
import { fromRoot } from './root.js';
import type { StaticResources } from './static-resources.js';
import { renderPage, renderProblems } from './visualforce/index.js';

export interface VisualforceSiteOptions {
  consoleOrigin: string;
  findPages(): Promise<readonly PageFile[]>;
  resources: StaticResources;
  /** `/support/console/NN.0/integration.js`, whatever its version. */
  toolkit(): Promise<Uint8Array>;
}

const SLDS = '/slds';
const user = {
  Id: '005000000000001AAA',
  FirstName: 'Alex',
  LastName: 'Example',
  Email: 'alex.example@example.com',
  UserName: 'alex.example@example.com',
  UserType: 'Standard',
  UITheme: 'Theme3',
  UIThemeDisplayed: 'Theme3',
};

/** The site of the Visualforce pages: another one than the console's, as in Salesforce. */
export function visualforceSite({
  consoleOrigin,
  findPages,
  resources,
  toolkit,
}: VisualforceSiteOptions): Site {
  const onlyInConsole = { 'frame-ancestors': `'self' ${consoleOrigin}` };
  const design = sirv(fromRoot('node_modules/@salesforce-ux/design-system/assets'), { dev: true });

  async function servePage(name: string, response: ServerResponse, url: URL): Promise<void> {
    const page = (await findPages()).find(each => each.name.toLowerCase() === name.toLowerCase());
    if (!page) return respondText(response, 404, `There is no page ${name}.`);
    const rendered = renderPage(await readFile(page.file, 'utf8'), path.relative('', page.file), {
      resourceUrl: resource => resources.urlOf(resource),
      user,
      currentPage: {
        url: url.pathname + url.search,
        name: page.name,
        parameters: Object.fromEntries(url.searchParams),
      },
      sldsUrl: `${SLDS}/styles/salesforce-lightning-design-system.min.css`,
    });
    if ('problems' in rendered) {
      const security = policy({ ...onlyInConsole, 'default-src': "'none'", 'style-src': "'unsafe-inline'" });
      response.setHeader('Content-Security-Policy', security);
      return respond(response, 500, 'text/html', renderProblems(rendered.problems));
    }
    if (page.isOurs) response.setHeader('Content-Security-Policy', policy({ ...onlyInConsole, ...strict }));
    respond(response, 200, rendered.contentType, rendered.html);
  }

  return async (request, response, url) => {
    const { pathname } = url;
    response.setHeader('Content-Security-Policy', policy(onlyInConsole));
    const notFound = (): void => respondText(response, 404, `There is no ${pathname}.`);
    const page = /^\/apex\/(\w+)$/.exec(pathname)?.[1];
    if (page) {
      await servePage(page, response, url);
    } else if (/^\/support\/console\/\d+\.\d+\/integration\.js$/.test(pathname)) {
      respond(response, 200, 'text/javascript', await toolkit());
    } else if (pathname.startsWith(`${SLDS}/`)) {
      request.url = request.url?.slice(SLDS.length);
      design(request, response, notFound);
    } else {
      resources.handle(request, response, notFound);
    }
  };
}

/** No inline script, no inline style: the pages of this project keep to what the strictest org may ask. */
const strict = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};
