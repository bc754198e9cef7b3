/**
 * Compares the zips to deploy with what Salesforce's own tool makes of the checkout. Not part of the tests: the tool is
 * large, comes fresh from npm, and needs a newer Node than the toolkit does.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { build, DEPLOYMENTS } from '../../build.mjs';
import { membersOf } from './package-xml.js';

type Files = Record<string, Uint8Array>;

/** The versions that the check was last seen to pass with. */
const TOOLS = ['node@22.23.3', '@salesforce/cli@2.150.6'];

const root = path.resolve(import.meta.dirname, '../..');

/** Converts package directories by Salesforce's tool. */
function convert(directories: string[], folder: string): Files {
  const packages = TOOLS.flatMap(tool => ['--package', tool]);
  const sources = directories.flatMap(directory => ['--source-dir', directory]);
  const command = ['sf', 'project', 'convert', 'source', ...sources, '--output-dir', folder];
  execFileSync('npx', ['--yes', ...packages, '--', ...command], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      npm_config_loglevel: 'error',
      SF_AUTOUPDATE_DISABLE: 'true',
      SF_DISABLE_LOG_FILE: 'true',
      SF_DISABLE_TELEMETRY: 'true',
      SF_HIDE_RELEASE_NOTES: 'true',
      SF_SKIP_NEW_VERSION_CHECK: 'true',
    },
  });
  const files: Files = {};
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const location = path.join(folder, file);
    if (statSync(location).isFile()) files[file.replaceAll(path.sep, '/')] = readFileSync(location);
  }
  return files;
}

/** The differences of two sets of files, in a line each. */
function differences(ours: Files, theirs: Files, within = ''): string[] {
  return [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].sort().flatMap(name => {
    const [our, their] = [ours[name], theirs[name]];
    const place = `${within}${name}`;
    if (!our) return [`${place} is missing in ours.`];
    if (!their) return [`${place} is in ours alone.`];
    // Zips of the same files may differ in times and in how well they are packed.
    if (name.endsWith('.resource')) return differences(unzipSync(our), unzipSync(their), `${place} > `);
    const [read, readTheirs] = [our, their].map(bytes => {
      const text = strFromU8(bytes);
      return name === 'package.xml' ? JSON.stringify(membersOf(text), null, 2) : text;
    });
    if (read === readTheirs) return [];
    return [`${place} differs.\n--- ours\n${read}\n--- sf\n${readTheirs}`];
  });
}

await build();
for (const [zip, directories] of Object.entries(DEPLOYMENTS)) {
  const folder = mkdtempSync(path.join(tmpdir(), 'check-metadata-'));
  try {
    const ours = unzipSync(readFileSync(path.join(root, 'dist', zip)));
    const found = differences(ours, convert(directories, folder));
    for (const line of found) console.error(line);
    console.log(
      found.length
        ? `dist/${zip} differs from what sf makes, in ${found.length} places.`
        : `dist/${zip} is what sf makes: ${Object.keys(ours).sort().join(', ')}.`,
    );
    if (found.length) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
