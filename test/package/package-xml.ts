import { SaxesParser } from 'saxes';

/** The content of a package.xml: its version, and the sorted names of each type. */
export interface Manifest {
  version: string;
  types: Record<string, string[]>;
}

/** Reads a package.xml. */
export function membersOf(xml: string): Manifest {
  const manifest: Manifest = { version: '', types: {} };
  let text = '';
  let members: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', () => (text = ''));
  parser.on('text', part => (text += part));
  parser.on('closetag', ({ name }) => {
    if (name === 'members') members.push(text);
    if (name === 'version') manifest.version = text;
    if (name === 'name') {
      manifest.types[text] = members.sort();
      members = [];
    }
  });
  parser.write(xml).close();
  manifest.types = Object.fromEntries(Object.entries(manifest.types).sort());
  return manifest;
}
