/**
 * `npm run deploy -- --target-org ORG`: builds, and has the Salesforce CLI deploy it.
 *
 * `--lightning` deploys what Lightning needs as well, `--remove` deletes what was deployed; all other arguments go to
 * `sf project deploy start`.
 */
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, DEPLOYMENTS } from './build.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));

const NO_CLI = `The Salesforce CLI was not found: there is no command "sf".
Get it by "npm install --global @salesforce/cli", or from https://developer.salesforce.com/tools/salesforcecli,
then log in by "sf org login web --alias my-org". Without it: npm run build, and deploy dist/deploy.zip as docs/setup.md says.`;

const NO_ORG =
  'Name the org: npm run deploy -- --target-org my-org. "sf org list" tells those that you are logged in to.';

/**
 * The commands of the Salesforce CLI that deploy or delete, in order: Lightning's part needs the other one.
 *
 * @param {string[]} args
 */
export function commandsFor(args) {
  const others = args.filter(argument => !['--lightning', '--remove'].includes(argument));
  const wanted = Object.entries(DEPLOYMENTS).filter(
    ([zip]) => zip === 'deploy.zip' || args.includes('--lightning'),
  );
  const start = ['project', 'deploy', 'start'];
  if (args.includes('--remove')) {
    return wanted
      .reverse()
      .map(([zip]) => [...start, '--metadata-dir', `dist/un${zip}`, '--single-package', ...others]);
  }
  return wanted.map(([, directories]) => [
    ...start,
    ...directories.flatMap(directory => ['--source-dir', directory]),
    ...others,
  ]);
}

/**
 * Deploys or deletes.
 *
 * @param {string[]} args
 * @param {{ build?: () => Promise<unknown>, env?: NodeJS.ProcessEnv, say?: (line: string) => void }} [options]
 * @returns {Promise<number>} The exit code.
 */
export async function deploy(args, { build: make = build, env = process.env, say = console.log } = {}) {
  const sf = (/** @type {string[]} */ command, /** @type {'inherit' | 'ignore'} */ stdio) =>
    // On Windows the command is a script, which only a shell runs.
    spawnSync('sf', command, { cwd: root, env, stdio, shell: process.platform === 'win32' }).status ?? 1;
  const org = /(?:^|\n)(?:--target-org|-o)[=\n](.+)/.exec(args.join('\n'))?.[1];
  if (!org) {
    say(NO_ORG);
    return 1;
  }
  if (sf(['--version'], 'ignore') !== 0) {
    say(NO_CLI);
    return 1;
  }
  await make();
  for (const command of commandsFor(args)) {
    say(`sf ${command.join(' ')}`);
    const code = sf(command, 'inherit');
    if (code !== 0) return code;
  }
  say(args.includes('--remove') ? 'It is removed. Agents reload the console.' : nextSteps(args, org));
  return 0;
}

/**
 * The steps after a deployment.
 *
 * @param {string[]} args
 * @param {string} org
 */
function nextSteps(args, org) {
  const sets = [
    'GenesysConsoleToolkit',
    ...(args.includes('--lightning') ? ['GenesysConsoleToolkitLightning'] : []),
  ];
  return `Next, as docs/setup.md says:
  sf org assign permset ${sets.map(name => `--name ${name}`).join(' ')} --target-org ${org}
  choose the component in the console app, and reload the console`;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = await deploy(process.argv.slice(2));
}
