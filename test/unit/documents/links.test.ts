import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { root } from '../../support/built.js';
import { documents, read } from '../../support/documents.js';

/** A document without its code, which may look like links. */
const prose = (text: string): string => text.replace(/^```.*?^```$/gms, '').replace(/`[^`\n]*`/g, '');

/** The anchors of a document, as GitHub makes them of its headings. */
const anchors = (text: string): string[] =>
  [...text.replace(/^```.*?^```$/gms, '').matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- _]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('the documents', () => {
  for (const document of documents) {
    it(`have links that lead somewhere: ${document}`, () => {
      const dead = [...prose(read(document)).matchAll(/\]\(([^)\s]+)\)/g)]
        .map(([, target = '']) => target)
        .filter(target => !/^https?:/.test(target))
        .filter(target => {
          const [file = '', anchor] = target.split('#');
          const location = file ? path.join(path.dirname(document), file) : document;
          if (!existsSync(path.join(root, location))) return true;
          return anchor !== undefined && !anchors(read(location)).includes(anchor);
        });
      expect(dead).to.deep.equal([]);
    });

    it(`have no leftovers of a merge: ${document}`, () => {
      expect(read(document)).not.to.match(/^(<{7}|={7}$|>{7}|(> ){7})/m);
    });
  }
});

describe('README.md', () => {
  it('leads an administrator from the login to the reload of the console', () => {
    const steps = [
      'sf org login web',
      'npm run deploy -- --target-org',
      'sf org assign permset --name GenesysConsoleToolkit ',
      'Reload the console',
      '--name GenesysConsoleToolkitLightning',
      '](docs/setup.md)',
      '](docs/troubleshooting.md)',
    ];
    const places = steps.map(step => read('README.md').indexOf(step));
    expect(places).not.to.include(-1);
    expect(places).to.deep.equal([...places].sort((one, other) => one - other));
  });
});

describe('package.json', () => {
  const manifest = JSON.parse(read('package.json')) as {
    homepage: string;
    bugs: string;
    repository: { url: string };
    allowScripts: Record<string, boolean>;
  };

  it('says where the repository is, by which a registry resolves the links of README.md', () => {
    const { homepage, bugs, repository } = manifest;
    const address = /^git\+(https:\/\/github\.com\/[\w-]+\/[\w-]+)\.git$/.exec(repository.url)?.[1];
    expect(address).to.be.a('string');
    expect(homepage).to.equal(`${address}#readme`);
    expect(bugs).to.equal(`${address}/issues`);
  });

  it('allows or refuses each install script, which npm would ask about', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { hasInstallScript?: true; optional?: true }>;
    };
    const scripted = Object.entries(packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([folder]) => folder.replace(/.*node_modules\//, ''));
    expect(scripted).to.include('esbuild');
    expect(Object.keys(manifest.allowScripts)).to.include.members(scripted);
  });
});
