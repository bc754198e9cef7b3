import { dirname } from 'node:path';
import type { Assets } from './assets.js';
import { bundle as bundleSources } from '../bundle.mjs';
import { findPages } from './pages.js';
import { fromRoot } from './root.js';
import { startServer, surfaceOfPages } from './server.js';
import type { ServerOptions, Simulator } from './server.js';
import { staticResourcesFor } from './static-resources.js';

export interface SimulatorOptions extends Omit<ServerOptions, 'findPages' | 'resourceFolders'> {
  /** Pages to serve beside ours: in Lightning where that is the surface, else as further components of the console. */
  pages?: readonly string[];
  /** The folder of our own pages for the console, with their metadata. */
  folder?: string;
  /** The folder of our own pages for Lightning. */
  lightningFolder?: string;
  /** Bundles the simulator's own files; tests have one bundle for all their simulators. */
  bundle?: Assets['bundle'];
}

const designSystem = fromRoot('node_modules/@salesforce-ux/design-system/assets');

/** Starts the console of a checkout on localhost. The static resource has to be built. */
export function startSimulator({
  pages: others = [],
  folder = fromRoot('visualforce'),
  lightningFolder = fromRoot('lightning'),
  bundle = bundleSources,
  ...options
}: SimulatorOptions = {}): Promise<Simulator> {
  const folders = { console: folder, 'message-channel': lightningFolder };
  return startServer(
    { bundle, designSystem },
    {
      ...options,
      findPages: surface =>
        findPages(folders[surface], surface === surfaceOfPages(options.surface) ? others : []),
      resourceFolders: [folder, lightningFolder, ...others.map(page => dirname(page))].map(
        staticResourcesFor,
      ),
    },
  );
}
