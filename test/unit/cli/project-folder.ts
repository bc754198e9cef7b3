import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectAt } from '../../../cli/project.js';
import type { Project } from '../../../cli/project.js';

/** An SFDX project in a folder of its own. */
export interface ProjectFolder {
  readonly folder: string;
  read(): Project;
  write(file: string, content: string): void;
  contentOf(file: string): string;
  remove(): void;
}

export function projectFolder(files: Readonly<Record<string, object>> = {}): ProjectFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'project-'));
  const write = (file: string, content: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  };
  const all = { 'sfdx-project.json': { packageDirectories: [{ path: 'force-app' }] }, ...files };
  for (const [file, content] of Object.entries(all)) write(file, JSON.stringify(content));
  return {
    folder,
    read: () => projectAt(folder),
    write,
    contentOf: file => readFileSync(path.join(folder, file), 'utf8'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
