/**
 * Makes what the command `genesys-console-toolkit` is: one program without dependencies, the simulator, the metadata that
 * it copies into projects, and the licenses of all that it carries.
 */
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import esbuild from 'esbuild';
import { root, writeFiles } from '../build-files.mjs';
import { bundle } from '../simulator/bundle.mjs';

/** @typedef {import('../build-files.mjs').Files} Files */

/** The program's name, which npm links to its file. */
const PROGRAM = 'genesys-console-toolkit.js';

/** The folders of an SFDX project, by the suffix of the files that lie there. */
const FOLDERS = /** @type {Record<string, string>} */ ({
  page: 'pages',
  resource: 'staticresources',
  permissionset: 'permissionsets',
  customApplicationComponent: 'customApplicationComponents',
});

/** The trees that are copied into projects, each with the package directories that it is made of. */
const METADATA = /** @type {Record<string, string[]>} */ ({
  classic: ['visualforce', 'staticresources'],
  lightning: ['lightning'],
});

/**
 * Builds the program and what it needs, into the npm package.
 *
 * @param {{ folder: string, resource: Files }} options The package's folder; the files of the static resource.
 */
export async function buildProgram({ folder, resource }) {
  const cli = path.join(folder, 'cli');
  const [inProgram, inSimulator] = await Promise.all([
    bundleProgram(cli),
    buildSimulator(path.join(cli, 'simulator')),
    copyDesignSystem(path.join(cli, 'slds')),
    cp(path.join(root, 'cli/templates'), path.join(cli, 'templates'), { recursive: true }),
    ...Object.entries(METADATA).map(([name, directories]) =>
      copyMetadata(directories, path.join(folder, 'metadata', name)),
    ),
  ]);
  await writeFiles(path.join(folder, 'metadata/classic/staticresources/GenesysConsole'), resource);
  await writeFile(path.join(cli, 'LICENSES.txt'), await licensesOf([...inProgram, ...inSimulator]));
}

/** @param {string} folder */
async function bundleProgram(folder) {
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['cli/main.ts'],
    outfile: path.join(folder, PROGRAM),
    platform: 'node',
    target: 'node20',
    format: 'esm',
    bundle: true,
    metafile: true,
    legalComments: 'none',
    preserveSymlinks: true,
    banner: { js: '#!/usr/bin/env node' },
  });
  return Object.keys(metafile.inputs);
}

/** @param {string} folder */
async function buildSimulator(folder) {
  const { files, inputs } = await bundle({ minify: true, sourcemap: false });
  await writeFiles(folder, Object.fromEntries(files));
  return [...inputs].map(file => path.relative(root, file));
}

const DESIGN_SYSTEM = path.join(root, 'node_modules/@salesforce-ux/design-system');
const STYLES = 'styles/salesforce-lightning-design-system.min.css';

/**
 * Copies the style sheet of the design system, and the images that it names. Nothing refers to the icons' files.
 *
 * @param {string} folder
 */
async function copyDesignSystem(folder) {
  const assets = path.join(DESIGN_SYSTEM, 'assets');
  const css = await readFile(path.join(assets, STYLES), 'utf8');
  const images = [...css.matchAll(/url\("?(\.\.\/images\/[^)"?#]+)/g)].map(([, url = '']) =>
    path.join('styles', url),
  );
  const files = [STYLES, ...new Set(images)];
  await Promise.all(files.map(file => cp(path.join(assets, file), path.join(folder, file))));
}

/**
 * Copies package directories in the layout of an SFDX project.
 *
 * @param {string[]} directories
 * @param {string} folder
 */
async function copyMetadata(directories, folder) {
  for (const directory of directories) {
    const entries = await readdir(path.join(root, directory), { withFileTypes: true });
    for (const { name } of entries) {
      const suffix =
        name
          .replace(/-meta\.xml$/, '')
          .split('.')
          .at(-1) ?? '';
      const isBundles = ['aura', 'lwc'].includes(name);
      // The static resource itself comes from the build.
      if (!isBundles && !FOLDERS[suffix]) continue;
      const target = isBundles ? name : path.join(FOLDERS[suffix] ?? '', name);
      await cp(path.join(root, directory, name), path.join(folder, target), { recursive: true });
    }
  }
}

/** The licenses that packages name without a file, by the name in package.json. */
const TEXTS = /** @type {Record<string, string>} */ ({
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software
is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES
OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE
LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR
IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted,
provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED
WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR
CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT,
NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
});

/** The licenses of the design system's styles, icons (some are in its style sheet) and images. */
const OF_DESIGN_SYSTEM = [
  'scss/License-for-Sass.txt',
  'assets/icons/License-for-icons.txt',
  'assets/images/License-for-images.txt',
];

/**
 * The licenses of the packages that some files are from, and of the design system.
 *
 * @param {string[]} inputs
 */
async function licensesOf(inputs) {
  const packages = new Set(
    inputs.flatMap(file => /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(file)?.[0] ?? []),
  );
  const parts = [...packages].sort().map(folder => licenseOf(path.join(root, folder)));
  const ofDesignSystem = OF_DESIGN_SYSTEM.map(file => readFile(path.join(DESIGN_SYSTEM, file), 'utf8'));
  return [
    'The command genesys-console-toolkit and its simulator carry along:',
    ...(await Promise.all(parts)),
    'Salesforce Lightning Design System (slds/): its style sheet, the icons that are in that, and its images',
    ...(await Promise.all(ofDesignSystem)).map(text => text.trim()),
  ].join(`\n\n${'-'.repeat(80)}\n\n`);
}

/** @param {string} folder */
async function licenseOf(folder) {
  const { name, version, license, author } = JSON.parse(
    await readFile(path.join(folder, 'package.json'), 'utf8'),
  );
  const file = (await readdir(folder)).find(each => /^licen[cs]e(\.|$)/i.test(each));
  const text = file
    ? await readFile(path.join(folder, file), 'utf8')
    : TEXTS[license] && `${license} License. Copyright (c) ${author.name ?? author}\n\n${TEXTS[license]}`;
  if (!text)
    throw new Error(`${name} has no file with its license, ${license}: cli/build-program.mjs needs it.`);
  return `${name} ${version}\n\n${text.trim()}`;
}
