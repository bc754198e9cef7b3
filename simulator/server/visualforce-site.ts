import type { ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { RequestHandler } from 'sirv';
import { DESIGN_SYSTEM_URL } from './design-system.js';
import { WITHOUT_TOOLKIT } from '../config.js';
import { tokenOf } from '../message-channel.js';
import { recordsOf } from './page-records.js';
import { valuesFor } from './page-values.js';
import type { PageWarnings } from './page-warnings.js';
import type { PageFile } from './pages.js';
import { policy, respond, respondText } from './respond.js';
import type { Site } from './respond.js';
import type { StaticResources } from './static-resources.js';
import { STORAGE_CHECK, storageCheckPage } from './storage-check.js';
import { renderPage, renderProblems } from '../visualforce/index.js';

export interface VisualforceSiteOptions {
  /** The origin of the page that frames them. */
  hostOrigin: string;
  findPages(): Promise<readonly PageFile[]>;
  resources: StaticResources;
  designSystem: RequestHandler;
  /** `/support/console/NN.0/integration.js`, whatever its version. */
  toolkit(): Promise<Uint8Array>;
  /** The file of values for the pages of others. */
  values?: string;
  warnings: PageWarnings;
  /** The script that gives pages remote actions, and the module that answers them. */
  remoting(): Uint8Array;
  stubs(): Promise<Uint8Array | string>;
  /** The script that gives pages `sforce.one`: with it, they are in Lightning. */
  one?(): Uint8Array;
}

const ONE = '/sforce-one.js';
const REMOTING = '/remoting.js';
const STUBS = '/remote-stubs.js';
const USER = {
  Id: '005000000000001AAA',
  FirstName: 'Alex',
  LastName: 'Example',
  Email: 'alex.example@example.com',
  UserName: 'alex.example@example.com',
  UserType: 'Standard',
  LanguageLocaleKey: 'en_US',
  LocaleSidKey: 'en_US',
  TimeZoneSidKey: 'GMT',
};

/** The origin of Visualforce pages: another one than that of the page that frames them, as in Salesforce. */
export function visualforceSite({
  hostOrigin,
  findPages,
  resources,
  designSystem,
  toolkit,
  values,
  warnings,
  remoting,
  stubs,
  one,
}: VisualforceSiteOptions): Site {
  const onlyInHost = { 'frame-ancestors': `'self' ${hostOrigin}` };
  const theme = one ? 'Theme4d' : 'Theme3';
  const user = { ...USER, UITheme: theme, UIThemeDisplayed: theme };

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
      values: page.isOurs ? {} : await valuesFor(page.file, values),
      records: recordsOf,
      remotingUrl: REMOTING,
      sldsUrl: DESIGN_SYSTEM_URL,
      ...(one && { scripts: [ONE], messageChannel: tokenOf }),
    });
    const isShown = 'html' in rendered;
    warnings.report(page.name, isShown, isShown ? rendered.warnings : rendered.problems);
    if (!isShown) {
      const security = policy({ ...onlyInHost, 'default-src': "'none'", 'style-src': "'unsafe-inline'" });
      response.setHeader('Content-Security-Policy', security);
      return respond(response, 500, 'text/html', renderProblems(rendered.problems));
    }
    if (page.isOurs) response.setHeader('Content-Security-Policy', policy({ ...onlyInHost, ...strict }));
    const isWithout = url.searchParams.has(WITHOUT_TOOLKIT);
    const html = isWithout ? rendered.html.replace(/\/toolkit\.js(?=")/, '/left-out.js') : rendered.html;
    respond(response, 200, rendered.contentType, html);
  }

  return async (request, response, url) => {
    const { pathname } = url;
    response.setHeader('Content-Security-Policy', policy(onlyInHost));
    const notFound = (): void => respondText(response, 404, `There is no ${pathname}.`);
    const page = /^\/apex\/(\w+)$/.exec(pathname)?.[1];
    if (page) {
      await servePage(page, response, url);
    } else if (/^\/support\/console\/\d+\.\d+\/integration\.js$/.test(pathname)) {
      respond(response, 200, 'text/javascript', await toolkit());
    } else if (pathname === STORAGE_CHECK) {
      respond(response, 200, 'text/html', storageCheckPage(hostOrigin));
    } else if (pathname === REMOTING) {
      respond(response, 200, 'text/javascript', remoting());
    } else if (pathname === STUBS) {
      respond(response, 200, 'text/javascript', await stubs());
    } else if (one && pathname === ONE) {
      respond(response, 200, 'text/javascript', one());
    } else {
      resources.handle(request, response, () => designSystem(request, response, notFound));
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
