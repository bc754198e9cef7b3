import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { DEPLOYMENTS } from '../../build.mjs';
import { builtFolder, filesIn, root } from '../support/built.js';
import { read } from '../support/documents.js';
import { membersOf } from './package-xml.js';

const xml = (text: string): Document => new JSDOM(text, { contentType: 'text/xml' }).window.document;
const textOf = (document: Document, tag: string): string | null | undefined =>
  document.querySelector(tag)?.textContent;

const { sourceApiVersion, packageDirectories } = JSON.parse(read('sfdx-project.json')) as {
  sourceApiVersion: string;
  packageDirectories: { path: string }[];
};

/** The files of a package directory that lie directly in it and end so, by their names alone. */
const names = (directory: string, suffix: string): string[] =>
  readdirSync(path.join(root, directory))
    .filter(file => file.endsWith(suffix))
    .map(file => file.slice(0, -suffix.length))
    .sort();

/** The bundles of a kind, which lie in a folder each. */
const bundles = (directory: string, kind: string): string[] => {
  const folder = path.join(root, directory, kind);
  return existsSync(folder) ? readdirSync(folder).sort() : [];
};

for (const [zip, directories] of Object.entries(DEPLOYMENTS)) {
  const all = (find: (directory: string) => string[]): string[] => directories.flatMap(find).sort();
  const pages = all(directory => names(directory, '.page'));
  const components = all(directory => names(directory, '.customApplicationComponent-meta.xml'));
  const permissionSets = all(directory => names(directory, '.permissionset-meta.xml'));
  const resources = all(directory => names(directory, '.resource-meta.xml'));
  const aura = all(directory => bundles(directory, 'aura'));
  const lwc = all(directory => bundles(directory, 'lwc'));
  /** The checkout's file, whichever of the directories it lies in. */
  const source = (file: string): string =>
    read(
      directories.map(directory => `${directory}/${file}`).find(file => existsSync(path.join(root, file))) ??
        file,
    );

  describe(`dist/${zip}`, () => {
    let deployment: Record<string, Uint8Array>;

    before(async () => {
      deployment = unzipSync(readFileSync(path.join(builtFolder(), 'dist', zip)));
    });

    it(`is everything in ${directories.join(' and ')}, each with its metadata`, () => {
      const inBundles = directories.flatMap(directory =>
        Object.keys(filesIn(path.join(root, directory))).filter(file => /^(aura|lwc)\//.test(file)),
      );
      expect(Object.keys(deployment)).to.have.members([
        'package.xml',
        ...pages.flatMap(name => [`pages/${name}.page`, `pages/${name}.page-meta.xml`]),
        ...components.map(name => `customApplicationComponents/${name}.customApplicationComponent`),
        ...permissionSets.map(name => `permissionsets/${name}.permissionset`),
        ...resources.flatMap(name => [
          `staticresources/${name}.resource`,
          `staticresources/${name}.resource-meta.xml`,
        ]),
        ...inBundles,
      ]);
    });

    it('is listed in package.xml', () => {
      const types = {
        ApexPage: pages,
        AuraDefinitionBundle: aura,
        CustomApplicationComponent: components,
        LightningComponentBundle: lwc,
        PermissionSet: permissionSets,
        StaticResource: resources,
      };
      expect(membersOf(strFromU8(deployment['package.xml'] ?? new Uint8Array()))).to.deep.equal({
        version: sourceApiVersion,
        types: Object.fromEntries(Object.entries(types).filter(([, members]) => members.length)),
      });
    });

    it('is deleted again by a zip that lists it and deploys nothing', () => {
      const undo = unzipSync(readFileSync(path.join(builtFolder(), 'dist', `un${zip}`)));
      expect(undo).to.have.all.keys('package.xml', 'destructiveChanges.xml');
      expect(membersOf(strFromU8(undo['package.xml'] ?? new Uint8Array()))).to.deep.equal({
        version: sourceApiVersion,
        types: {},
      });
      const deletions = strFromU8(undo['destructiveChanges.xml'] ?? new Uint8Array());
      expect(membersOf(deletions)).to.deep.equal(
        membersOf(strFromU8(deployment['package.xml'] ?? new Uint8Array())),
      );
      const file = zip.replace(/^deploy(.*)\.zip$/, 'dist/destructiveChanges$1.xml');
      expect(readFileSync(path.join(builtFolder(), file), 'utf8')).to.equal(deletions);
    });

    it('has the files as they lie in the checkout', () => {
      for (const [file, bytes] of Object.entries(deployment)) {
        const [, name] = /^(?:pages\/)?(.+\.(?:page|cmp|js|html|design))$/.exec(file) ?? [];
        if (name) expect(strFromU8(bytes), file).to.equal(source(name));
      }
    });

    it('lets whoever has the permission set see every page', () => {
      const granted = permissionSets.flatMap(name => [
        ...xml(source(`${name}.permissionset-meta.xml`)).querySelectorAll('pageAccesses'),
      ]);
      expect(granted.map(access => access.querySelector('apexPage')?.textContent)).to.have.members(pages);
      for (const access of granted) expect(access.querySelector('enabled')?.textContent).to.equal('true');
    });

    for (const name of pages) {
      it(`has metadata for the page ${name}`, () => {
        const document = xml(source(`${name}.page-meta.xml`));
        expect(document.documentElement.tagName).to.equal('ApexPage');
        expect(textOf(document, 'apiVersion')).to.equal(sourceApiVersion);
        expect(textOf(document, 'label')).to.be.a('string').that.is.not.empty;
      });
    }

    for (const name of components) {
      it(`has a console component ${name} with what Salesforce requires`, () => {
        const document = xml(source(`${name}.customApplicationComponent-meta.xml`));
        expect(document.documentElement.tagName).to.equal('CustomApplicationComponent');
        expect(textOf(document, 'visualforcePage')).to.be.oneOf(pages);
        for (const field of ['isHeightFixed', 'isHidden', 'isWidthFixed']) {
          expect(textOf(document, field), field).to.be.oneOf(['true', 'false']);
        }
        expect(textOf(document, 'buttonText')).to.be.a('string').that.is.not.empty;
      });
    }

    for (const [tag, file, members] of [
      ['AuraDefinitionBundle', (name: string) => `aura/${name}/${name}.cmp-meta.xml`, aura],
      ['LightningComponentBundle', (name: string) => `lwc/${name}/${name}.js-meta.xml`, lwc],
    ] as const) {
      for (const name of members) {
        it(`has metadata for the component ${name}`, () => {
          const document = xml(source(file(name)));
          expect(document.documentElement.tagName).to.equal(tag);
          expect(textOf(document, 'apiVersion')).to.equal(sourceApiVersion);
          expect(textOf(document, 'description')).to.be.a('string').that.is.not.empty;
        });
      }
    }

    for (const name of lwc) {
      it(`lets administrators put ${name} on pages and into the utility bar`, () => {
        const document = xml(source(`lwc/${name}/${name}.js-meta.xml`));
        expect(textOf(document, 'isExposed')).to.equal('true');
        expect([...document.querySelectorAll('target')].map(target => target.textContent)).to.include.members(
          ['lightning__AppPage', 'lightning__RecordPage', 'lightning__UtilityBar'],
        );
      });
    }
  });
}

describe('what is deployed', () => {
  it('has each package directory in one zip', () => {
    expect(Object.values(DEPLOYMENTS).flat()).to.have.members(packageDirectories.map(({ path }) => path));
  });

  it('has the static resource that can be uploaded by hand', async () => {
    const outDir = builtFolder();
    const upload = readFileSync(path.join(outDir, 'dist/GenesysConsole.resource.zip'));
    const deployment = unzipSync(readFileSync(path.join(outDir, 'dist/deploy.zip')));
    expect(upload.equals(deployment['staticresources/GenesysConsole.resource'] ?? Buffer.of())).to.be.true;
    const files = filesIn(path.join(outDir, 'staticresources/GenesysConsole'));
    expect(unzipSync(upload)).to.have.all.keys(Object.keys(files));
    for (const [name, bytes] of Object.entries(unzipSync(upload))) {
      expect(files[name]?.equals(bytes), name).to.be.true;
    }
  });

  it('is small enough for Salesforce, which takes 5 MB', async () => {
    const file = path.join(builtFolder(), 'dist/GenesysConsole.resource.zip');
    expect(statSync(file).size).to.be.below(5_000_000);
  });

  it('has one API version, also in the address of the toolkit script and in what tells of it', () => {
    const shipped = [
      'cli',
      'docs',
      'lightning',
      'simulator',
      'src',
      'types-salesforce-console',
      'visualforce',
    ].flatMap(directory =>
      Object.entries(filesIn(path.join(root, directory))).map(
        ([name, bytes]) => [`${directory}/${name}`, bytes.toString()] as const,
      ),
    );
    const versions = [...shipped, ['README.md', read('README.md')] as const].flatMap(([name, text]) =>
      [...text.matchAll(/\/support\/console\/(\d+\.0)\//g)].map(([, version]) => `${name}: ${version}`),
    );
    expect(versions).to.have.length.above(5);
    expect(versions.filter(version => !version.endsWith(` ${sourceApiVersion}`))).to.deep.equal([]);
  });
});
