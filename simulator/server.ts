import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { bundle } from './bundle.js';
import { createChangeFeed } from './change-feed.js';
import type { Change } from './console-config.js';
import { consoleSite } from './console-site.js';
import { findComponents, findPages } from './pages.js';
import { respondText } from './respond.js';
import type { Site } from './respond.js';
import { fromRoot } from './root.js';
import { staticResources, staticResourcesFor } from './static-resources.js';
import { visualforceSite } from './visualforce-site.js';

export interface SimulatorOptions {
  /** The port to listen on; a free one unless given. */
  port?: number;
  /** Salesforce's own toolkit script, saved from an org, in place of the stand-in. */
  toolkit?: string;
  /** Pages to serve beside ours, as further components. */
  pages?: readonly string[];
  /** The folder of our own pages and their metadata. */
  folder?: string;
  /** The scenario that the console page plays at once. */
  scenario?: string;
}

export interface Simulator {
  /** The console page's address. */
  readonly url: string;
  readonly port: number;
  /** Whether a file is part of what runs in the console page or is its toolkit script. */
  isPartOfConsole(file: string): boolean;
  /** Bundles the console again. */
  rebuild(): Promise<void>;
  /** Tells the open console pages what changed. */
  tell(change: Change, data?: string): void;
  /** Ends the server and every connection to it. */
  close(): Promise<void>;
}

const HOST = '127.0.0.1';

/** Starts the console on localhost. The static resource has to be built. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { toolkit, pages: others = [], folder = fromRoot('visualforce'), scenario } = options;
  let bundled = await bundle();
  const changes = createChangeFeed();
  const pages = () => findPages(folder, others);
  const resourceFolders = [folder, ...others.map(page => dirname(page))].map(staticResourcesFor);

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) respondText(response, 500, 'The simulator failed: its terminal says why.');
      else response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject).listen(options.port ?? 0, HOST, resolve);
  });
  const { port } = server.address() as AddressInfo;

  const consoleOrigin = `http://console.localhost:${port}`;
  const visualforceOrigin = `http://visualforce.localhost:${port}`;
  const sites = new Map<string, Site>([
    [
      new URL(consoleOrigin).host,
      consoleSite({
        visualforceOrigin,
        bundle: () => bundled,
        config: async () => ({
          visualforceOrigin,
          components: await findComponents(await pages()),
          scenario,
        }),
        changes,
      }),
    ],
    [
      new URL(visualforceOrigin).host,
      visualforceSite({
        consoleOrigin,
        findPages: pages,
        resources: staticResources([...new Set(resourceFolders)]),
        toolkit: async () =>
          toolkit ? readFile(toolkit) : (bundled.files.get('integration.js') ?? new Uint8Array()),
      }),
    ],
    ...['localhost', HOST].map((name): [string, Site] => [
      `${name}:${port}`,
      (_request, response) => void response.writeHead(307, { Location: `${consoleOrigin}/` }).end(),
    ]),
  ]);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Another name that leads here is somebody's page that tries to get at a server of this machine (DNS rebinding).
    const site = sites.get(request.headers.host?.toLowerCase() ?? '');
    const path = request.url ?? '';
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'same-origin');
    if (!site) respondText(response, 421, `The simulator is at ${consoleOrigin}.`);
    else if (request.method !== 'GET' && request.method !== 'HEAD') respondText(response, 405, 'Only GET.');
    else if (!URL.canParse(path, consoleOrigin)) respondText(response, 400, 'This is no address.');
    else await site(request, response, new URL(path, consoleOrigin));
  }

  return {
    url: `${consoleOrigin}/`,
    port,
    isPartOfConsole: file => bundled.inputs.has(file),
    async rebuild() {
      bundled = await bundle();
    },
    tell: (change, data) => changes.tell(change, data),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
