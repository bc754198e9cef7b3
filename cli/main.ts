/** The program `genesys-console-toolkit`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { add, upgrade } from './add.js';
import { newPage } from './new-page.js';
import { Problem } from './problem.js';
import { projectAt } from './project.js';
import { readTrees } from './shipped.js';
import { start } from './start.js';
import type { Assets } from '../simulator/server/assets.js';
import { version } from '../src/index.js';

const HELP = `The Genesys Console Toolkit ${version} in a Salesforce DX project. Usage: genesys-console-toolkit COMMAND

  add [folder]           copy the static resource, the pages with their console components, and the permission set into the
                         project's default package directory
    --page NAME          this page only; may be given more than once
    --lightning          what Lightning needs as well: it deploys to an org with the managed package only
    --force              overwrite files that were changed in the project

  upgrade [folder]       bring what is there up to this version, and show what differs in files that were changed
    --force              overwrite those

  new NAME [folder]      write a page of your own, with its script, its console component, a permission set and a first test
                         for the project's runner: sfdx-lwc-jest, jest, vitest or mocha

  start [folder]         show the project's pages in a console on this machine, with a simulated Genesys client;
                         start --help lists the options

  --help, --version

The folder is that of the project, or one within it; this one unless given. The exit code is 0 where all was done, 1 where
something is in the way, 2 where the command line is wrong.
`;

const say = (line: string): void => console.log(line);

/** The folder of the program, and what lies beside it in the package. */
const HERE = path.dirname(fileURLToPath(import.meta.url));
const METADATA = path.join(HERE, '../metadata');

const assets: Assets = {
  async bundle() {
    const folder = path.join(HERE, 'simulator');
    const names = readdirSync(folder);
    return {
      files: new Map(names.map(name => [name, readFileSync(path.join(folder, name))])),
      inputs: new Set(),
    };
  },
  designSystem: path.join(HERE, 'slds'),
};

const COMMANDS: Readonly<Record<string, (args: string[]) => void | Promise<void>>> = {
  add(args) {
    const { values, positionals } = read(args, {
      page: { type: 'string', multiple: true },
      lightning: { type: 'boolean' },
      force: { type: 'boolean' },
    });
    const [folder = '.'] = atMost(1, positionals);
    const { page: pages, lightning, force } = values;
    add(projectAt(folder), { trees: readTrees(METADATA), version, pages, lightning, force, say });
  },
  upgrade(args) {
    const { values, positionals } = read(args, { force: { type: 'boolean' } });
    const [folder = '.'] = atMost(1, positionals);
    upgrade(projectAt(folder), { trees: readTrees(METADATA), version, force: values.force, say });
  },
  new(args) {
    const [name, folder = '.'] = atMost(2, read(args, {}).positionals);
    if (name === undefined) throw new Problem('new takes the name of a page: new CallerPage', 2);
    const templates = path.join(HERE, 'templates');
    newPage(name, projectAt(folder), { templates, trees: readTrees(METADATA), version, say });
  },
  start([first, ...rest]) {
    const isFolder = first !== undefined && !first.startsWith('-');
    const [folder, args] = isFolder ? [first, rest] : ['.', first === undefined ? [] : [first, ...rest]];
    return start(folder, args, { assets, shipped: METADATA });
  },
};

function read<const T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Problem((error as Error).message, 2);
  }
}

function atMost(count: number, positionals: readonly string[]): readonly string[] {
  if (positionals.length <= count) return positionals;
  throw new Problem(
    `There is an argument too many: ${positionals[count]}. Quote a folder that has a space.`,
    2,
  );
}

async function main([command, ...args]: string[]): Promise<void> {
  const run = command === undefined ? undefined : COMMANDS[command];
  const wantsHelp = args.some(each => each === '--help' || each === '-h');
  if (command === '--version') say(version);
  else if (command === '--help' || command === '-h' || (run && wantsHelp && command !== 'start')) say(HELP);
  else if (run) await run(args);
  else if (command === undefined) throw new Problem(HELP, 2);
  else throw new Problem(`There is no command ${command}. --help lists them.`, 2);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}
