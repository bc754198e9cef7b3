import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { Value, ValueRecord } from '../visualforce/index.js';

/** The values of `--values`, before those of the metadata beside a page: its labels and custom permissions. */
export async function valuesFor(page: string, valuesFile: string | undefined): Promise<ValueRecord> {
  const besides = path.resolve(path.dirname(page), '..');
  const [labels, permissions] = await Promise.all([
    readLabels(path.join(besides, 'labels')),
    readPermissions(path.join(besides, 'customPermissions')),
  ]);
  const given = valuesFile === undefined ? {} : readValues(valuesFile);
  return merge(given, { $Label: labels, $Permission: permissions });
}

/** @throws Error, a sentence about the file */
export function readValues(file: string): ValueRecord {
  let values: unknown;
  try {
    values = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} is no JSON: ${(error as Error).message}.`, { cause: error });
  }
  if (typeof values === 'object' && values !== null && !Array.isArray(values)) return values as ValueRecord;
  throw new Error(`${file} must hold an object: { "account": { "Name": "…" }, "$Label": { "Hello": "…" } }.`);
}

async function readLabels(folder: string): Promise<ValueRecord> {
  const texts = await Promise.all((await filesIn(folder)).map(file => readFile(file, 'utf8')));
  const labels = texts.flatMap(xml =>
    DomUtils.getElementsByTagName('labels', parseDocument(xml, { xmlMode: true })),
  );
  const text = (name: string, label: (typeof labels)[number]) =>
    DomUtils.textContent(DomUtils.getElementsByTagName(name, label)).trim();
  return Object.fromEntries(labels.map(label => [text('fullName', label), text('value', label)]));
}

/** The simulated user has every permission. */
async function readPermissions(folder: string): Promise<ValueRecord> {
  const files = await filesIn(folder);
  return Object.fromEntries(files.map(file => [path.basename(file).replace(/\..*$/, ''), true]));
}

/** As `sf` lays them out, or in the Metadata API's format. */
async function filesIn(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter(name =>
    /\.(?:labels|customPermission)(?:-meta\.xml)?$/.test(name),
  );
  return names.sort().map(name => path.join(folder, name));
}

/** Fields of global variables come from both, everything else from the first. Names are compared without case. */
function merge(first: ValueRecord, second: ValueRecord): ValueRecord {
  const has = (record: Value, name: string) =>
    Object.keys(record as ValueRecord).find(key => key.toLowerCase() === name.toLowerCase());
  const merged = Object.entries(second).map(([name, fields]): [string, Value] => {
    const own = has(first, name);
    const more = Object.entries(fields as ValueRecord).filter(([field]) => !own || !has(first[own]!, field));
    return [name, { ...(own && (first[own] as ValueRecord)), ...Object.fromEntries(more) }];
  });
  return {
    ...Object.fromEntries(merged),
    ...Object.fromEntries(Object.entries(first).filter(([name]) => !has(second, name))),
  };
}
