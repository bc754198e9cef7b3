/** `new`: a page with its script, its console component, a permission set and a test. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { nextSteps } from './add.js';
import { copyFiles, outcomeLine } from './copy.js';
import { readFiles, writeFile } from './files.js';
import type { TextFile } from './files.js';
import { Problem } from './problem.js';
import { inProject } from './project.js';
import type { Project } from './project.js';
import { missingFor, runnerOf } from './runners.js';
import { filesFor } from './shipped.js';
import type { Tree } from './shipped.js';

export interface NewPageOptions {
  /** The folder of the templates. */
  templates: string;
  /** The page needs the static resource, which is added where there is none. */
  trees: readonly Tree[];
  version: string;
  say(line: string): void;
}

export function newPage(name: string, project: Project, options: NewPageOptions): void {
  const { templates, trees, version, say } = options;
  checkName(name);
  const runner = runnerOf(project);
  const test = `test/${name}${runner.suffix}`;
  const files = [
    ...inProject(project, readFiles(path.join(templates, 'metadata'))),
    { path: test, text: readFileSync(path.join(templates, 'test', runner.template), 'utf8') },
  ].map(file => fillIn(file, name, project));
  const taken = files.find(file => existsSync(path.join(project.folder, file.path)));
  if (taken) throw new Problem(`${taken.path} is there already: nothing was written.`);

  for (const file of files) {
    writeFile(project.folder, file);
    say(outcomeLine('created', file.path));
  }
  const resource = addResource(project, trees, version, say);

  say(
    `\nThe test is for ${runner.name}${project.dependencies.has(runner.name) ? ', which package.json has' : ': package.json has no runner'}.`,
  );
  const missing = missingFor(runner, project);
  if (missing.length) say(`It needs:           npm install --save-dev ${missing.join(' ')}`);
  say(`Run it:             ${runner.run(test)}`);
  say(nextSteps([...resource, ...files], project).trimStart());
}

/** The names that Salesforce takes for metadata. */
function checkName(name: string): void {
  if (/^[a-z](?:_?[a-z0-9])*$/i.test(name) && name.length <= 40) return;
  throw new Problem(
    `'${name}' can't be a page's name: it has letters, digits and single underscores, begins with a letter, does not end with an
underscore, and has 40 characters at most. Example: genesys-console-toolkit new CallerPage`,
    2,
  );
}

/** The page VIPCallerPage is called VIP caller page. */
function fillIn(file: TextFile, name: string, { metadata }: Project): TextFile {
  const words = name
    .replace(/_/g, ' ')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/ [A-Z](?=[a-z])/g, start => start.toLowerCase());
  const label = words.charAt(0).toUpperCase() + words.slice(1);
  const filled = (text: string): string =>
    text.replaceAll('PageName', name).replaceAll('PageLabel', label).replaceAll('MetadataFolder', metadata);
  return { path: filled(file.path), text: filled(file.text) };
}

function addResource(
  project: Project,
  trees: readonly Tree[],
  version: string,
  say: NewPageOptions['say'],
): TextFile[] {
  const meta = path.posix.join(project.metadata, 'staticresources/GenesysConsole.resource-meta.xml');
  if (existsSync(path.join(project.folder, meta))) return [];
  say(outcomeLine('created', `${path.posix.dirname(meta)}/GenesysConsole, which the page includes`));
  return copyFiles(project.folder, inProject(project, filesFor(new Set(), trees)), { version });
}
