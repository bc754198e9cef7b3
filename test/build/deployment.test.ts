import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { buildOnce, filesIn, root } from './built.js';
import { membersOf } from './package-xml.js';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const names = (folder: string, suffix: string): string[] =>
  Object.keys(filesIn(path.join(root, folder)))
    .filter(name => name.endsWith(suffix))
    .map(name => name.slice(0, -suffix.length))
    .sort();

const xml = (text: string): Document => new JSDOM(text, { contentType: 'text/xml' }).window.document;
const textOf = (document: Document, tag: string): string | null | undefined =>
  document.querySelector(tag)?.textContent;

const pages = names('visualforce', '.page');
const components = names('visualforce', '.customApplicationComponent-meta.xml');
const permissionSets = names('visualforce', '.permissionset-meta.xml');
const { sourceApiVersion } = JSON.parse(read('sfdx-project.json')) as { sourceApiVersion: string };

describe('what is deployed', () => {
  let outDir: string;
  let deployment: Record<string, Uint8Array>;

  before(async () => {
    outDir = await buildOnce();
    deployment = unzipSync(readFileSync(path.join(outDir, 'dist/deploy.zip')));
  });

  it('is everything in visualforce and staticresources, each with its metadata', () => {
    expect(Object.keys(deployment)).to.have.members([
      'package.xml',
      ...pages.flatMap(name => [`pages/${name}.page`, `pages/${name}.page-meta.xml`]),
      ...components.map(name => `customApplicationComponents/${name}.customApplicationComponent`),
      ...permissionSets.map(name => `permissionsets/${name}.permissionset`),
      'staticresources/GenesysConsole.resource',
      'staticresources/GenesysConsole.resource-meta.xml',
    ]);
  });

  it('is listed in package.xml', () => {
    expect(membersOf(strFromU8(deployment['package.xml'] ?? new Uint8Array()))).to.deep.equal({
      version: sourceApiVersion,
      types: {
        ApexPage: pages,
        CustomApplicationComponent: components,
        PermissionSet: permissionSets,
        StaticResource: ['GenesysConsole'],
      },
    });
  });

  it('has the files as they lie in the checkout', () => {
    for (const name of pages) {
      expect(strFromU8(deployment[`pages/${name}.page`] ?? new Uint8Array())).to.equal(
        read(`visualforce/${name}.page`),
      );
    }
  });

  it('has the static resource that can be uploaded by hand', () => {
    const upload = readFileSync(path.join(outDir, 'dist/GenesysConsole.resource.zip'));
    expect(upload.equals(deployment['staticresources/GenesysConsole.resource'] ?? Buffer.of())).to.be.true;
    const files = filesIn(path.join(outDir, 'staticresources/GenesysConsole'));
    expect(unzipSync(upload)).to.have.all.keys(Object.keys(files));
    for (const [name, bytes] of Object.entries(unzipSync(upload))) {
      expect(files[name]?.equals(bytes), name).to.be.true;
    }
  });

  it('is small enough for Salesforce, which takes 5 MB', () => {
    expect(deployment['staticresources/GenesysConsole.resource']?.length).to.be.below(5_000_000);
  });

  it('is for API version 60.0 or later', () => {
    expect(Number(sourceApiVersion)).to.be.at.least(60);
  });

  it('lets whoever has the permission set see every page', () => {
    const granted = permissionSets.flatMap(name => [
      ...xml(read(`visualforce/${name}.permissionset-meta.xml`)).querySelectorAll('pageAccesses'),
    ]);
    expect(granted.map(access => access.querySelector('apexPage')?.textContent)).to.have.members(pages);
    for (const access of granted) expect(access.querySelector('enabled')?.textContent).to.equal('true');
  });

  for (const name of pages) {
    it(`has metadata for the page ${name}`, () => {
      const document = xml(read(`visualforce/${name}.page-meta.xml`));
      expect(document.documentElement.tagName).to.equal('ApexPage');
      expect(Number(textOf(document, 'apiVersion'))).to.be.within(60, Number(sourceApiVersion));
      expect(textOf(document, 'label')).to.be.a('string').that.is.not.empty;
    });
  }

  for (const name of components) {
    it(`has a console component ${name} with what Salesforce requires`, () => {
      const document = xml(read(`visualforce/${name}.customApplicationComponent-meta.xml`));
      expect(document.documentElement.tagName).to.equal('CustomApplicationComponent');
      expect(textOf(document, 'visualforcePage')).to.be.oneOf(pages);
      for (const field of ['isHeightFixed', 'isHidden', 'isWidthFixed']) {
        expect(textOf(document, field), field).to.be.oneOf(['true', 'false']);
      }
      expect(textOf(document, 'buttonText')).to.be.a('string').that.is.not.empty;
    });
  }
});
