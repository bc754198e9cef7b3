import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { builtFolder, root, temporaryFolder } from './built.js';

/**
 * Packs the npm package as it would be published, and installs that in a project, without a network.
 *
 * @returns its folder in the project
 */
export function installPackage(project: string): string {
  const staging = temporaryFolder();
  cpSync(path.join(builtFolder(), 'dist'), path.join(staging, 'dist'), { recursive: true });
  for (const file of ['package.json', 'LICENSE', 'CHANGELOG.md']) {
    cpSync(path.join(root, file), path.join(staging, file));
  }
  const npm = (cwd: string, ...args: string[]): string =>
    execFileSync('npm', [...args, '--ignore-scripts', '--offline', '--loglevel=error'], {
      cwd,
      encoding: 'utf8',
    });
  const tarball = npm(staging, 'pack').trim();
  npm(project, 'install', '--save-dev', path.join(staging, tarball));
  return path.join(project, 'node_modules/genesys-console-toolkit');
}
