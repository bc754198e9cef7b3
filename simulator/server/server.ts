import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import type { Assets } from './assets.js';
import { createChangeFeed } from './change-feed.js';
import type { Change, ClientConfig } from '../config.js';
import { designSystem } from './design-system.js';
import { pageSite } from './page-site.js';
import { createPageWarnings } from './page-warnings.js';
import { findComponents } from './pages.js';
import type { PageFile } from './pages.js';
import { recordingConfig } from './recording-file.js';
import { respondText } from './respond.js';
import type { Site } from './respond.js';
import { staticResources } from './static-resources.js';
import { framedOriginOf, oldHosts, originOf } from '../surfaces.js';
import type { Surface } from '../surfaces.js';
import { visualforceSite } from './visualforce-site.js';

export interface ServerOptions {
  /** The pages that a console has, or Lightning, as they are now. */
  findPages(surface: PagesSurface): Promise<readonly PageFile[]>;
  /** The folders with their static resources. */
  resourceFolders: readonly string[];
  /** The port to listen on; a free one unless given. */
  port?: number;
  /** The surface that {@link Simulator.url} shows, the console unless given. All are there. */
  surface?: Surface;
  /** Salesforce's own toolkit script, saved from an org, in place of the stand-in. */
  toolkit?: string;
  /** A JSON file with values for pages that are not ours, and a script that answers their remote actions. */
  values?: string;
  stubs?: string;
  /** Hears of warnings about pages; nobody unless given. */
  say?(line: string): void;
  /** The scenario that the surface's page plays at once. */
  scenario?: string;
  /** The file of the recording that the surface's page plays at once, and how fast: 1 unless given, as it was recorded. */
  recording?: string;
  speed?: number;
  /** Serves what the pages frame from another site than theirs, as an org does. */
  thirdParty?: boolean;
}

/** The surfaces that have Visualforce pages. */
export type PagesSurface = Exclude<Surface, 'window-message'>;

/** The surface that pages are shown on where one of the three is asked for. */
export const surfaceOfPages = (surface: Surface = 'console'): PagesSurface =>
  surface === 'message-channel' ? surface : 'console';

export interface Simulator {
  /** The address of the surface's page. */
  readonly url: string;
  readonly port: number;
  /** True for a file that the simulator's own pages or the stand-in scripts are made of. */
  isPartOfConsole(file: string): boolean;
  /** Bundles the console again. */
  rebuild(): Promise<void>;
  /** Tells the open console pages what changed. */
  tell(change: Change, data?: string): void;
  /** Ends the server and every connection to it. */
  close(): Promise<void>;
}

const HOST = '127.0.0.1';

/** Starts the console on localhost. */
export async function startServer(assets: Assets, options: ServerOptions): Promise<Simulator> {
  const {
    surface = 'console',
    findPages,
    toolkit,
    scenario,
    recording,
    speed = 1,
    thirdParty = false,
    values,
    stubs,
    say,
  } = options;
  let bundled = await assets.bundle();
  const warnings = createPageWarnings(text => {
    say?.(text);
    changes.tell('warnings', text);
  });
  const changes = createChangeFeed(() => warnings.all().map(text => ['warnings', text] as const));
  const pages = () => findPages('console');
  const lightningPages = () => findPages('message-channel');
  const resources = staticResources([...new Set(options.resourceFolders)]);
  const design = designSystem(assets.designSystem);

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

  const consoleOrigin = originOf('console', port);
  const lightningOrigin = originOf('message-channel', port);
  const hostOrigin = originOf('window-message', port);
  const clientOrigin = framedOriginOf('client', port, thirdParty);
  const visualforceOrigin = framedOriginOf('visualforce', port, thirdParty);
  const visualforceInLightning = framedOriginOf('visualforce-lightning', port, thirdParty);
  const surfaceOrigin = originOf(surface, port);
  const shared = { bundle: () => bundled, changes };
  const visualforce = {
    resources,
    designSystem: design,
    values,
    warnings,
    remoting: () => bundled.files.get('remoting.js') ?? new Uint8Array(),
    stubs: async () => (stubs === undefined ? 'export {};' : readFile(stubs)),
    toolkit: async () =>
      toolkit ? readFile(toolkit) : (bundled.files.get('integration.js') ?? new Uint8Array()),
  };
  const toPlay = (on: Surface): ClientConfig => ({
    scenario,
    recording: recording === undefined ? undefined : recordingConfig(recording, speed, on),
  });
  const of: Record<string, Site> = {
    [consoleOrigin]: pageSite({
      ...shared,
      name: 'console',
      frames: [visualforceOrigin],
      config: async () => ({
        visualforceOrigin,
        components: await findComponents(await pages()),
        ...toPlay('console'),
      }),
    }),
    [visualforceOrigin]: visualforceSite({ ...visualforce, hostOrigin: consoleOrigin, findPages: pages }),
    [lightningOrigin]: pageSite({
      ...shared,
      name: 'lightning',
      frames: [visualforceInLightning],
      config: async () => ({
        visualforceOrigin: visualforceInLightning,
        pages: (await lightningPages()).map(({ name }) => name),
        ...toPlay('message-channel'),
      }),
    }),
    [visualforceInLightning]: visualforceSite({
      ...visualforce,
      hostOrigin: lightningOrigin,
      findPages: lightningPages,
      one: () => bundled.files.get('one.js') ?? new Uint8Array(),
    }),
    [hostOrigin]: pageSite({
      ...shared,
      name: 'host',
      frames: [clientOrigin],
      others: [resources.handle, design],
      config: async () => ({ clientOrigin }),
    }),
    [clientOrigin]: pageSite({
      ...shared,
      name: 'client',
      framedBy: hostOrigin,
      config: async () => toPlay('window-message'),
    }),
  };
  const sites = new Map<string, Site>([
    ...Object.entries(of).map(([origin, site]): [string, Site] => [new URL(origin).host, site]),
    ...['localhost', HOST].map((name): [string, Site] => [
      `${name}:${port}`,
      (_request, response) => void response.writeHead(307, { Location: `${surfaceOrigin}/` }).end(),
    ]),
    ...oldHosts(port, thirdParty).map(([host, origin]): [string, Site] => [
      host,
      (_request, response, { pathname, search }) =>
        void response.writeHead(307, { Location: origin + pathname + search }).end(),
    ]),
  ]);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Another name that leads here is somebody's page that tries to get at a server of this machine (DNS rebinding).
    const site = sites.get(request.headers.host?.toLowerCase() ?? '');
    const path = request.url ?? '';
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'same-origin');
    if (!site) respondText(response, 421, `The simulator is at ${surfaceOrigin}.`);
    else if (request.method !== 'GET' && request.method !== 'HEAD') respondText(response, 405, 'Only GET.');
    else if (!URL.canParse(path, consoleOrigin)) respondText(response, 400, 'This is no address.');
    else await site(request, response, new URL(path, consoleOrigin));
  }

  return {
    url: `${surfaceOrigin}/`,
    port,
    isPartOfConsole: file => bundled.inputs.has(file),
    async rebuild() {
      bundled = await assets.bundle();
    },
    tell: (change, data) => changes.tell(change, data),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
