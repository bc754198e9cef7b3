import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
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

/** Links packages of the checkout into a project, so that npm asks no registry for them. */
export function linkPackages(project: string, names: readonly string[]): void {
  mkdirSync(path.join(project, 'node_modules'), { recursive: true });
  for (const name of names)
    symlinkSync(path.join(root, 'node_modules', name), path.join(project, 'node_modules', name), 'junction');
}

/** Makes a project of the Salesforce CLI, with mocha as its runner, and installs a tarball in it. Gives the command's program. */
export function makeSfdxProject(project: string, tarball: string): string {
  mkdirSync(path.join(project, 'force-app'), { recursive: true });
  const files = {
    'sfdx-project.json': { packageDirectories: [{ path: 'force-app', default: true }] },
    'package.json': { private: true, devDependencies: { mocha: '*', jsdom: '*' } },
  };
  for (const [file, content] of Object.entries(files))
    writeFileSync(path.join(project, file), JSON.stringify(content));
  linkPackages(project, ['mocha', 'jsdom']);
  return path.join(installPackage(tarball, project), 'dist/npm/cli/genesys-console-toolkit.js');
}

/** Installs a tarball in a project, without a network. Returns its folder there. */
export function installPackage(tarball: string, project: string): string {
  npm(project, 'install', '--save-dev', tarball);
  return path.join(project, 'node_modules/genesys-console-toolkit');
}
