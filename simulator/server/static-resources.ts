import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import sirv from 'sirv';
import type { RequestHandler } from 'sirv';

/** The static resources of some folders: each a folder or a single file, called as the resource is. */
export interface StaticResources {
  /** The address for `$Resource.Name`; undefined where there is no such resource. */
  urlOf(name: string): string | undefined;
  /** Answers an address below {@link StaticResources.urlOf}'s, or calls next. */
  readonly handle: RequestHandler;
}

const PREFIX = /^\/resource\/\d+(?=\/)/;
/** Of single files. Salesforce serves them without a suffix, by the type in their metadata. */
const SUFFIXES = ['js', 'css', 'json', 'svg', 'png', 'txt'];

export function staticResources(folders: readonly string[]): StaticResources {
  // A number in the address that changes with the resource, for caches: here, with the server.
  const stamp = Date.now();
  const handlers = folders.map(folder => sirv(folder, { dev: true, extensions: SUFFIXES }));

  const isThere = (name: string): boolean =>
    folders.some(
      folder =>
        existsSync(folder) &&
        readdirSync(folder).some(
          entry => entry === name || SUFFIXES.some(suffix => entry === `${name}.${suffix}`),
        ),
    );

  return {
    urlOf: name => (isThere(name) ? `/resource/${stamp}/${name}` : undefined),
    handle(request, response, next = () => {}) {
      const path = request.url ?? '';
      if (!PREFIX.test(path)) return void next();
      request.url = path.replace(PREFIX, '');
      const tryFrom = (index: number): void => {
        const handler = handlers[index];
        if (handler) handler(request, response, () => tryFrom(index + 1));
        else void next();
      };
      tryFrom(0);
    },
  };
}

/** The folder in which Salesforce's tools keep the static resources of a folder of pages. */
export const staticResourcesFor = (pageFolder: string): string =>
  path.resolve(pageFolder, '../staticresources');
