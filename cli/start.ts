/** `start`: the simulator, with the pages of a project. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Problem } from './problem.js';
import { findProject } from './project.js';
import type { Project } from './project.js';
import { run, say } from '../simulator/run.js';
import { helpOf, namedFiles, readArguments } from '../simulator/server/arguments.js';
import type { Assets } from '../simulator/server/assets.js';
import { findPages, lastByName, namedPage, pageNameOf } from '../simulator/server/pages.js';
import type { PageFile } from '../simulator/server/pages.js';
import { startServer, surfaceOfPages } from '../simulator/server/server.js';
import type { PagesSurface } from '../simulator/server/server.js';
import { staticResourcesFor } from '../simulator/server/static-resources.js';

const PAGE_OPTION = `  --page NAME       open this page of the project, or the Visualforce page of this file, as a console component, or with
                    --surface message-channel as a tab of Lightning; may be given more than once.`;

export const START_HELP = helpOf('genesys-console-toolkit start [folder] [options]', PAGE_OPTION);

/**
 * Runs the simulator until Ctrl-C.
 *
 * @param folder where a project is looked for
 * @param shipped the folder of the toolkit's own metadata, for who has no pages
 */
export async function start(
  folder: string,
  args: readonly string[],
  { assets, shipped }: { assets: Assets; shipped: string },
): Promise<void> {
  const project = findProject(folder);
  const read = readArguments(args, page => fileOf(page, project));
  if ('help' in read) return say(START_HELP);
  if ('problem' in read) throw new Problem(`${read.problem} start --help lists the options.`, 2);

  const { pages, port, open, ...options } = read;
  const named = pages.map(namedPage);
  const ours = ownPages(shipped);
  const findAll = async (surface: PagesSurface): Promise<PageFile[]> => {
    const found = project ? pagesFor(surface, project) : [];
    const shown = found.length ? theirsFirst(found, await ours(surface)) : await ours(surface);
    return lastByName([...shown, ...(surface === surfaceOfPages(options.surface) ? named : [])]);
  };
  if (!project || !pagesFor('console', project).length)
    say(`${folder} has no Visualforce page of an SFDX project: these are the toolkit's own.`);
  await run({
    port,
    open,
    start: free =>
      startServer(assets, {
        ...options,
        // The first thing to see is a call, unless something else is to be played.
        scenario: options.scenario ?? (options.recording === undefined ? 'guided' : undefined),
        findPages: findAll,
        resourceFolders: [...resourceFolders(project, named), path.join(shipped, 'classic/staticresources')],
        say,
        port: free,
      }),
    watch: () => ({
      served: [...(project?.packages ?? []), ...namedFiles(read)],
      recording: options.recording,
    }),
  });
}

/** The file of a page that is named by its name in the project, or by its file. */
function fileOf(page: string, project: Project | undefined): string {
  if (existsSync(page) || !project) return page;
  const found = pagesOf(project).find(({ name }) => name.toLowerCase() === page.toLowerCase());
  return found?.file ?? page;
}

/** A page of Lightning is one that names a message channel: no other one hears the Genesys client there. */
const pagesFor = (surface: PagesSurface, project: Project): PageFile[] =>
  surface === 'console'
    ? pagesOf(project)
    : pagesOf(project).filter(({ file }) => readFileSync(file, 'utf8').includes('$MessageChannel'));

const pagesOf = ({ packages }: Project): PageFile[] =>
  packages
    .filter(folder => existsSync(folder))
    .flatMap(folder =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(file => file.endsWith('.page') && !file.includes('node_modules'))
        .sort()
        .map(file => path.join(folder, file)),
    )
    .map(file => ({ name: pageNameOf(file), file, isOurs: false, isNamed: false }));

const ownPages =
  (shipped: string) =>
  (surface: PagesSurface): Promise<PageFile[]> =>
    findPages(path.join(shipped, surface === 'console' ? 'classic' : 'lightning', 'pages'), []);

/** The first component is open at the start: that is to be a page of their own. */
function theirsFirst(pages: readonly PageFile[], ours: readonly PageFile[]): PageFile[] {
  const isOurs = ({ name }: PageFile): boolean => ours.some(each => each.name === name);
  return [...pages.filter(page => !isOurs(page)), ...pages.filter(isOurs)];
}

function resourceFolders(project: Project | undefined, named: readonly PageFile[]): string[] {
  const pages = [...named, ...(project ? pagesOf(project) : [])].map(({ file }) => path.dirname(file));
  const folders = project ? [...pages, path.join(project.folder, project.metadata, 'pages')] : pages;
  return folders.map(staticResourcesFor);
}
