import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { builtFolder, root, temporaryFolder } from './built.js';

const npm = (cwd: string, ...args: string[]): string =>
  execFileSync('npm', [...args, '--ignore-scripts', '--offline', '--loglevel=error'], {
    cwd,
    encoding: 'utf8',
  });

/** Packs the npm package as it would be published. */
export function packPackage(): string {
  const staging = temporaryFolder();
  cpSync(path.join(builtFolder(), 'dist'), path.join(staging, 'dist'), { recursive: true });
  for (const file of ['package.json', 'LICENSE', 'CHANGELOG.md']) {
    cpSync(path.join(root, file), path.join(staging, file));
  }
  return path.join(staging, npm(staging, 'pack').trim());
}

/** Installs a tarball in a project, without a network. Returns its folder there. */
export function installPackage(tarball: string, project: string): string {
  npm(project, 'install', '--save-dev', tarball);
  return path.join(project, 'node_modules/genesys-console-toolkit');
}
