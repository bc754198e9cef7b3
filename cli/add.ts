/** `add` and `upgrade`: the toolkit's metadata in an SFDX project. */
import path from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { copyFiles, outcomeLine } from './copy.js';
import type { Copied } from './copy.js';
import { Problem } from './problem.js';
import { inProject } from './project.js';
import type { Project } from './project.js';
import { filesFor, partsIn, partsOf } from './shipped.js';
import type { Tree } from './shipped.js';

export interface AddOptions {
  /** The metadata that is shipped, and its version. */
  trees: readonly Tree[];
  version: string;
  /** The names of pages to add; all unless given. */
  pages?: readonly string[];
  lightning?: boolean;
  force?: boolean;
  say(line: string): void;
}

/** Copies pages, with what they need. Those that are there already stay in the permission set. */
export function add(project: Project, options: AddOptions): Copied[] {
  const { trees, lightning = false, say } = options;
  const offered = trees.filter(({ name }) => name === 'classic' || lightning).flatMap(partsOf);
  const chosen = options.pages ? options.pages.flatMap(page => partsCalled(page, offered)) : offered;
  const copied = copy(project, [...chosen, ...partsIn(metadataOf(project), trees)], options);
  tell(copied, project, say);
  if (copied.some(({ outcome }) => outcome === 'kept'))
    say(
      '"genesys-console-toolkit upgrade" shows how those that were changed differ; --force overwrites them.',
    );
  if (copied.some(isNew)) say(nextSteps(copied, project));
  return copied;
}

/** Brings what is there up to date, and shows what differs in the files that were changed. */
export function upgrade(project: Project, options: Omit<AddOptions, 'pages' | 'lightning'>): Copied[] {
  const { trees, version, say } = options;
  const parts = partsIn(metadataOf(project), trees);
  if (!parts.length)
    throw new Problem(
      `${project.metadata} has no page of the toolkit: "genesys-console-toolkit add" adds them.`,
    );
  const copied = copy(project, parts, options);
  for (const file of copied) if (file.own !== undefined) say(difference(file, file.own, version));
  tell(copied, project, say);
  if (copied.some(({ outcome }) => outcome === 'kept'))
    say('What was changed is kept. Take over by hand what you need of the above; --force overwrites them.');
  if (copied.some(isNew)) say(nextSteps(copied, project));
  return copied;
}

const metadataOf = (project: Project): string => path.join(project.folder, project.metadata);

/** A page, and where Lightning is wanted its namesake there. */
function partsCalled(page: string, offered: readonly string[]): string[] {
  const names = [page, `${page}Lightning`].map(name => name.toLowerCase());
  const found = offered.filter(part => names.includes(part.toLowerCase()));
  if (found.length) return found;
  throw new Problem(`--page: there is no ${page}. There are ${offered.join(', ')}.`, 2);
}

function copy(
  project: Project,
  parts: readonly string[],
  { trees, version, force }: Pick<AddOptions, 'trees' | 'version' | 'force'>,
): Copied[] {
  const wanted = inProject(project, filesFor(new Set(parts), trees));
  const shipped = new Set(trees.flatMap(({ files }) => inProject(project, files).map(file => file.path)));
  return copyFiles(project.folder, wanted, { version, force, isStale: file => !shipped.has(file) });
}

const isNew = ({ outcome }: Copied): boolean => outcome !== 'unchanged' && outcome !== 'kept';

function tell(copied: readonly Copied[], project: Project, say: AddOptions['say']): void {
  const changed = copied.filter(({ outcome }) => outcome !== 'unchanged');
  for (const { path: file, outcome } of changed) {
    const reason = outcome === 'kept' ? ', which was changed here' : '';
    say(outcomeLine(outcome, `${file}${reason}`));
  }
  const unchanged = copied.length - changed.length;
  const files = unchanged === 1 ? 'file' : 'files';
  if (unchanged) say(outcomeLine('unchanged', `${unchanged} ${files} in ${project.metadata}`));
}

/** The longest line that somebody reads in a difference; that of a minified script is longer. */
const READABLE = 500;

function difference({ path: file, text }: Copied, own: string, version: string): string {
  if (`${own}\n${text}`.split('\n').some(line => line.length > READABLE)) return `${file} differs.`;
  const [ours, theirs] = [text, own].map(each => each.replaceAll('\r\n', '\n'));
  const names = [`${file} (yours)`, `${file} (${version})`] as const;
  return createTwoFilesPatch(...names, theirs ?? '', ours ?? '').trim();
}

/** The types of metadata as the Salesforce CLI names them, by folder. */
const TYPES: Readonly<Record<string, string>> = {
  pages: 'ApexPage',
  staticresources: 'StaticResource',
  customApplicationComponents: 'CustomApplicationComponent',
  permissionsets: 'PermissionSet',
  aura: 'AuraDefinitionBundle',
  lwc: 'LightningComponentBundle',
};

/** The command that deploys some files, and the steps after it. */
export function nextSteps(files: readonly Pick<Copied, 'path'>[], { metadata }: Project): string {
  const members = files.flatMap(file => {
    const [folder = '', name = ''] = path.posix.relative(metadata, file.path).split('/');
    return TYPES[folder] ? `${TYPES[folder]}:${name.replace(/\..*/, '')}` : [];
  });
  const all = [...new Set(members)];
  const sets = all.flatMap(member => /^PermissionSet:(.*)/.exec(member)?.[1] ?? []);
  return `
Try it here:        npx genesys-console-toolkit start
Deploy it:          sf project deploy start --target-org my-org --metadata ${all.join(' ')}
Give access:        sf org assign permset --target-org my-org ${sets.map(set => `--name ${set}`).join(' ')}
In Salesforce:      Setup > Apps > your console app > Choose Console Components; then reload the console`;
}
