/**
 * Makes what is deployed and published: the static resource, the zips, the npm package.
 *
 * The same input gives the same bytes on any machine, so that whoever builds a release can compare it with ours.
 */
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { strToU8, zipSync } from 'fflate';
import ts from 'typescript';
import { root, writeFiles } from './build-files.mjs';
import { buildProgram } from './cli/build-program.mjs';

/** @typedef {import('./build-files.mjs').Files} Files */

const resourceDir = 'staticresources/GenesysConsole';

/** The toolkit's own license, and that of what panels.js carries along. */
const LICENSES = ['LICENSE', 'node_modules/lit-html/LICENSE'];

/** What is deployed together: each zip with the package directories that it is made of. `un…` deletes it again. */
export const DEPLOYMENTS = {
  'deploy.zip': ['visualforce', 'staticresources'],
  // An org without the managed package refuses it, and would refuse all else in the same zip.
  'deploy-lightning.zip': ['lightning'],
};

/** @type {(file: string) => Promise<any>} */
const readJson = async file => JSON.parse(await readFile(path.join(root, file), 'utf8'));

/**
 * Builds everything, below `outDir`: `staticresources/GenesysConsole/` and `dist/`.
 *
 * @param {{ outDir?: string }} [options]
 */
export async function build({ outDir = root } = {}) {
  const [resource] = await Promise.all([
    buildResource({ outDir }),
    buildPackage({ outDir }),
    buildTypesPackage({ outDir }),
  ]);
  await buildProgram({ folder: path.join(outDir, 'dist/npm'), resource });
  const zipped = zip(resource);
  /** @type {Files} */
  const files = { 'GenesysConsole.resource.zip': zipped };
  const { sourceApiVersion } = await readJson('sfdx-project.json');
  const nothing = strToU8(packageXml({}, sourceApiVersion));
  files['package.xml'] = nothing;
  for (const [name, directories] of Object.entries(DEPLOYMENTS)) {
    const deployment = await metadata(directories, { GenesysConsole: zipped });
    files[name] = zip(deployment);
    // The Metadata API deletes what one manifest lists where another one, beside it, deploys nothing.
    const deletions = deployment['package.xml'] ?? nothing;
    files[`un${name}`] = zip({ 'package.xml': nothing, 'destructiveChanges.xml': deletions });
    files[name.replace(/^deploy(.*)\.zip$/, 'destructiveChanges$1.xml')] = deletions;
  }
  await writeFiles(path.join(outDir, 'dist'), files);
}

/**
 * Builds only the static resource: what the simulator needs when a file changed.
 *
 * @param {{ outDir?: string }} [options]
 * @returns {Promise<Files>} The resource's files.
 */
export async function buildResource({ outDir = root } = {}) {
  const files = await bundleResource();
  // It goes along as a file: a notice in each script would cost every page its bytes.
  files.LICENSE = Buffer.concat(await Promise.all(LICENSES.map(file => readFile(path.join(root, file)))));
  const folder = path.join(outDir, resourceDir);
  await writeFiles(folder, files);
  // `sf` would deploy what an older build left.
  const stale = (await readdir(folder)).filter(file => !(file in files));
  await Promise.all(stale.map(file => rm(path.join(folder, file), { recursive: true })));
  return files;
}

/**
 * Bundles the scripts and styles of the static resource in memory, in a fraction of a second.
 *
 * @returns {Promise<Files>}
 */
export async function bundleResource() {
  const bundles = await Promise.all([
    bundle({ toolkit: 'src/page.ts' }),
    bundle({ panels: 'src/panels/panels-script.ts', 'developer-panels': 'src/panels/index.ts' }, [
      toolkitOfThePage,
      smallPanels,
    ]),
    bundle({ languages: 'src/panels/languages.ts' }),
    bundle({ panels: 'src/panels/panels.css' }),
  ]);
  return Object.fromEntries(bundles.flat().map(file => [path.basename(file.path), file.contents]));
}

/**
 * Bundles files of the static resource, by their names without a suffix.
 *
 * @param {Record<string, string>} entryPoints
 * @param {esbuild.Plugin[]} [plugins]
 */
async function bundle(entryPoints, plugins = []) {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints,
    target: 'es2020',
    // Salesforce has async functions fail in a static resource: for Aura, and in Firefox under Lightning Web Security.
    supported: { 'async-await': false },
    // Wherever the files go in the end, so that the paths in the source maps are the same.
    outdir: resourceDir,
    write: false,
    bundle: true,
    minify: true,
    mangleProps: new RegExp(`^${PRIVATE}`),
    sourcemap: true,
    format: 'iife',
    charset: 'utf8',
    // LICENSE goes along, with that of what is bundled.
    legalComments: 'none',
    // Where a checkout's node_modules is a link, the paths in the source maps are the same.
    preserveSymlinks: true,
    plugins,
  });
  return outputFiles;
}

/** The beginning of a property that was a private name, and is shortened. */
const PRIVATE = '_private_';

/** What panels.js has from toolkit.js, and carries no second copy of. */
const OF_THE_PAGE = ['src/index.js', 'src/errors.js'].map(file => path.join(root, file));

/**
 * Lets panels.js use the toolkit that the page has, and so its one client and its one error class.
 *
 * @type {esbuild.Plugin}
 */
const toolkitOfThePage = {
  name: 'toolkit-of-the-page',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/(index|errors)\.js$/ }, ({ importer, path: file }) =>
      OF_THE_PAGE.includes(path.resolve(path.dirname(importer), file))
        ? { path: 'window.GenesysConsole', namespace: 'page' }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'page' }, () => ({
      contents: `if (!window.GenesysConsole) require('./notice.js').showMissingToolkit();
        module.exports = window.GenesysConsole;`,
      resolveDir: path.join(root, 'src/panels'),
    }));
  },
};

/**
 * Takes out of the panels' sources what every page would load for nothing: the indentation of templates, and the WeakMap that
 * a private name costs in ES2020. It becomes a property that no other file has, which esbuild then shortens.
 *
 * @type {esbuild.Plugin}
 */
const smallPanels = {
  name: 'small-panels',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]panels[\\/].*\.ts$/ }, async ({ path: file }) => {
      const contents = (await withoutPrivateNames(file)).replace(/\n +/g, '\n');
      return { contents, loader: 'ts' };
    });
  },
};

/** @param {string} file */
async function withoutPrivateNames(file) {
  const text = await readFile(file, 'utf8');
  // Relative, for the same bytes on any machine.
  const prefix = `${PRIVATE}${path.relative(root, file).replace(/\W/g, '_')}_`;
  /** @type {number[]} */
  const places = [];
  /** @param {ts.Node} node */
  const visit = node => {
    if (ts.isPrivateIdentifier(node)) places.push(node.end - node.text.length);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022));
  const parts = [0, ...places.map(place => place + 1)].map((from, index) => text.slice(from, places[index]));
  return parts.join(prefix);
}

/**
 * Builds the npm package one to one from src/: modules and declarations, and both a second time as CommonJS, which is all
 * that jest can load.
 *
 * @param {{ outDir: string }} options
 */
async function buildPackage({ outDir }) {
  const folder = path.join(outDir, 'dist/npm');
  const cjs = path.join(folder, 'cjs');
  await rm(folder, { recursive: true, force: true });
  await Promise.all([emit(folder), emitCommonJs(cjs)]);
  // Copied: to TypeScript, a declaration is of the kind that the package.json above it tells.
  const declarations = (await readdir(folder, { recursive: true })).filter(file => file.endsWith('.d.ts'));
  await Promise.all(declarations.map(file => cp(path.join(folder, file), path.join(cjs, file))));
  // What is no TypeScript source is not emitted.
  await Promise.all([folder, cjs].map(carryTypes));
  await cp(path.join(root, 'src/panels/panels.css'), path.join(folder, 'panels/panels.css'));
  // TypeScript 6 refuses to import what has no declaration.
  await Promise.all(
    [folder, cjs].map(each => writeFile(path.join(each, 'panels/panels.css.d.ts'), '// A stylesheet.\n')),
  );
  await Promise.all([carryLit(folder, 'esm'), carryLit(cjs, 'cjs')]);
}

/**
 * Builds the types of `sforce.console` as a package of their own, with the layout of an `@types` one.
 *
 * @param {{ outDir: string }} options
 */
async function buildTypesPackage({ outDir }) {
  const name = 'types-salesforce-console';
  const { version, homepage, bugs, repository } = await readJson('package.json');
  const manifest = { ...(await readJson(`${name}/package.json`)), version, homepage, bugs, repository };
  const [readme, license, declarations] = await Promise.all(
    [`${name}/README.md`, 'LICENSE', 'src/types/salesforce-console.d.ts'].map(file =>
      readFile(path.join(root, file)),
    ),
  );
  await writeFiles(path.join(outDir, 'dist', name), {
    'package.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`),
    'README.md': readme ?? new Uint8Array(),
    LICENSE: license ?? new Uint8Array(),
    'index.d.ts': declarations ?? new Uint8Array(),
  });
}

/**
 * Copies the declarations that are written by hand, each beside an empty script: an import that type-checks has to run.
 *
 * @param {string} folder
 */
async function carryTypes(folder) {
  await cp(path.join(root, 'src/types'), path.join(folder, 'types'), { recursive: true });
  const names = await readdir(path.join(folder, 'types'));
  await writeFiles(
    path.join(folder, 'types'),
    Object.fromEntries(names.map(name => [name.replace('.d.ts', '.js'), strToU8('// Types alone.\n')])),
  );
}

/**
 * Bundles lit-html into the one module that imports it, in place of that module: the package has no dependencies, and
 * lit-html comes as ESM only.
 *
 * @param {string} folder
 * @param {esbuild.Format} format
 */
function carryLit(folder, format) {
  return esbuild.build({
    absWorkingDir: root,
    entryPoints: ['src/panels/lit.ts'],
    outfile: path.join(folder, 'panels/lit.js'),
    target: 'es2020',
    bundle: true,
    preserveSymlinks: true,
    format,
  });
}

/** @param {string} folder */
function emit(folder) {
  const typescript = path.dirname(createRequire(import.meta.url).resolve('typescript-7/package.json'));
  // Unchecked, which halves the time: `npm run typecheck` checks.
  const options = ['--noCheck', '--noEmit', 'false', '--declaration', '--newLine', 'lf'];
  return run(process.execPath, [
    path.join(typescript, 'bin/tsc'),
    '-p',
    root,
    ...options,
    '--rootDir',
    path.join(root, 'src'),
    '--outDir',
    folder,
  ]);
}

/** @param {string} folder */
async function emitCommonJs(folder) {
  const sources = await readdir(path.join(root, 'src'), { recursive: true });
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: sources
      .filter(file => file.endsWith('.ts') && !file.endsWith('.d.ts'))
      .map(file => path.join('src', file)),
    target: 'es2020',
    outdir: folder,
    outbase: 'src',
    format: 'cjs',
  });
  await writeFile(path.join(folder, 'package.json'), '{ "type": "commonjs" }\n');
}

/** Where the Metadata API wants a kind of file, and what package.xml calls it, by the file's suffix. */
const METADATA = /** @type {Record<string, { type: string, folder: string, content?: boolean }>} */ ({
  page: { type: 'ApexPage', folder: 'pages', content: true },
  component: { type: 'ApexComponent', folder: 'components', content: true },
  resource: { type: 'StaticResource', folder: 'staticresources', content: true },
  permissionset: { type: 'PermissionSet', folder: 'permissionsets' },
  customApplicationComponent: { type: 'CustomApplicationComponent', folder: 'customApplicationComponents' },
});

/** What package.xml calls the bundles in a folder, which lie in one folder each, for the Metadata API as in the checkout. */
const BUNDLES = /** @type {Record<string, string>} */ ({
  aura: 'AuraDefinitionBundle',
  lwc: 'LightningComponentBundle',
});

/**
 * Everything that has a -meta.xml in some package directories, as a deployment in Metadata API format.
 *
 * @param {string[]} directories
 * @param {Files} resources The static resources' content.
 * @returns {Promise<Files>}
 */
async function metadata(directories, resources) {
  /** @type {Files} */
  const files = {};
  /** @type {Record<string, string[]>} */
  const members = {};
  for (const directory of directories) {
    for (const file of await readdir(path.join(root, directory))) {
      const bundle = BUNDLES[file];
      if (bundle) {
        const names = await readdir(path.join(root, directory, file));
        (members[bundle] ??= []).push(...names);
        for (const name of names) Object.assign(files, await filesOf(directory, `${file}/${name}`));
        continue;
      }
      const [, name, suffix] = /^(.+)\.(.+)-meta\.xml$/.exec(file) ?? [];
      if (!name || !suffix) continue;
      const kind = METADATA[suffix];
      if (!kind)
        throw new Error(`${directory}/${file}: build.mjs does not know where ${suffix} metadata goes.`);
      const { type, folder, content } = kind;
      const target = `${folder}/${name}.${suffix}`;
      (members[type] ??= []).push(name);
      files[content ? `${target}-meta.xml` : target] = await readFile(path.join(root, directory, file));
      if (content)
        files[target] = resources[name] ?? (await readFile(path.join(root, directory, `${name}.${suffix}`)));
    }
  }
  const { sourceApiVersion } = await readJson('sfdx-project.json');
  return { 'package.xml': strToU8(packageXml(members, sourceApiVersion)), ...files };
}

/**
 * A folder's files, by their path from the package directory.
 *
 * @param {string} directory
 * @param {string} folder
 * @returns {Promise<Files>}
 */
async function filesOf(directory, folder) {
  const names = await readdir(path.join(root, directory, folder));
  return Object.fromEntries(
    await Promise.all(
      names.map(async name => [
        `${folder}/${name}`,
        await readFile(path.join(root, directory, folder, name)),
      ]),
    ),
  );
}

/**
 * @param {Record<string, string[]>} members
 * @param {string} version
 */
function packageXml(members, version) {
  const types = Object.keys(members)
    .sort()
    .map(type => {
      const names = members[type]
        ?.sort()
        .map(name => `        <members>${name}</members>\n`)
        .join('');
      return `    <types>\n${names}        <name>${type}</name>\n    </types>\n`;
    });
  return `<?xml version="1.0" encoding="UTF-8"?>
<Package xmlns="http://soap.sforce.com/2006/04/metadata">
${types.join('')}    <version>${version}</version>
</Package>
`;
}

/**
 * @param {Files} files
 */
function zip(files) {
  const sorted = Object.fromEntries(
    Object.keys(files)
      .sort()
      .map(name => [name, files[name] ?? new Uint8Array()]),
  );
  // A zip's times have no time zone: the local parts of a date are written, and these are the same everywhere.
  return zipSync(sorted, { level: 9, mtime: new Date(2026, 0, 1, 12) });
}

/** @type {(command: string, args: string[]) => Promise<void>} */
function run(command, args) {
  return new Promise((resolve, reject) => {
    spawn(command, args, { stdio: 'inherit' })
      .on('error', reject)
      .on('exit', code => (code ? reject(new Error(`${args.join(' ')} ended with ${code}.`)) : resolve()));
  });
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await build();
