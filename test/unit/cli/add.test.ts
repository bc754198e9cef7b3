import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { add, upgrade } from '../../../cli/add.js';
import type { AddOptions } from '../../../cli/add.js';
import { Problem } from '../../../cli/problem.js';
import type { ShippedFile, Tree } from '../../../cli/shipped.js';
import { projectFolder } from './project-folder.js';
import type { ProjectFolder } from './project-folder.js';

const access = (page: string): string =>
  `    <pageAccesses>\n        <apexPage>${page}</apexPage>\n        <enabled>true</enabled>\n    </pageAccesses>\n`;

const page = (name: string, version: string): ShippedFile => ({
  path: `pages/${name}.page`,
  part: name,
  text: `<apex:page>\n${version}\n</apex:page>\n`,
});

/** The metadata that a version of the toolkit would bring. */
const treesOf = (version: string, script = 'toolkit.js'): Tree[] => [
  {
    name: 'classic',
    files: [
      page('Call', version),
      page('Status', version),
      { path: 'permissionsets/All.permissionset-meta.xml', text: access('Call') + access('Status') },
      { path: `staticresources/Toolkit/${script}`, text: `${version}${';'.repeat(600)}\n` },
    ],
  },
  {
    name: 'lightning',
    files: [
      page('CallLightning', version),
      { path: 'aura/sample/sample.cmp', part: 'sample', text: version },
      { path: 'permissionsets/Lightning.permissionset-meta.xml', text: access('CallLightning') },
    ],
  },
];

describe('metadata in a project', () => {
  let at: ProjectFolder;
  let said: string[];
  const METADATA = 'force-app/main/default';
  const CALL = `${METADATA}/pages/Call.page`;
  const STATUS = `${METADATA}/pages/Status.page`;
  const ACCESS = `${METADATA}/permissionsets/All.permissionset-meta.xml`;

  beforeEach(() => {
    at = projectFolder();
    said = [];
  });
  afterEach(() => at.remove());

  const options = (version: string, more: Partial<AddOptions> = {}): AddOptions => ({
    trees: treesOf(version),
    version,
    say: line => said.push(line),
    ...more,
  });
  const outcomes = (copied: ReturnType<typeof add>): Record<string, string> =>
    Object.fromEntries(copied.map(file => [path.posix.basename(file.path), file.outcome]));
  const addAs = (version: string, more?: Partial<AddOptions>) =>
    outcomes(add(at.read(), options(version, more)));
  const upgradeTo = (version: string, more?: Partial<AddOptions>) =>
    outcomes(upgrade(at.read(), options(version, more)));

  it('is what Classic needs, unless Lightning is wanted', () => {
    expect(Object.keys(addAs('1'))).to.deep.equal([
      'Call.page',
      'Status.page',
      'All.permissionset-meta.xml',
      'toolkit.js',
    ]);
    expect(Object.keys(addAs('1', { lightning: true }))).to.include.members([
      'CallLightning.page',
      'sample.cmp',
      'Lightning.permissionset-meta.xml',
    ]);
  });

  it('may be one page, with its namesake in Lightning, and a permission set that names no other', () => {
    expect(Object.keys(addAs('1', { pages: ['call'], lightning: true }))).to.deep.equal([
      'Call.page',
      'All.permissionset-meta.xml',
      'toolkit.js',
      'CallLightning.page',
      'Lightning.permissionset-meta.xml',
    ]);
    expect(at.contentOf(ACCESS)).to.equal(access('Call'));
    addAs('1', { pages: ['Status'] });
    expect(at.contentOf(ACCESS)).to.equal(access('Call') + access('Status'));
  });

  it('has no page that nobody ships', () => {
    const wrong = (): unknown => addAs('1', { pages: ['Call', 'Nothing'] });
    expect(wrong)
      .to.throw(Problem, '--page: there is no Nothing. There are Call, Status.')
      .with.property('exitCode', 2);
    expect(existsSync(path.join(at.folder, METADATA))).to.be.false;
  });

  it('is brought up to date where it was not changed', () => {
    addAs('1', { pages: ['Call'] });
    expect(upgradeTo('2')).to.deep.equal({
      'Call.page': 'updated',
      'All.permissionset-meta.xml': 'unchanged',
      'toolkit.js': 'updated',
    });
    expect(at.contentOf(CALL)).to.include('\n2\n');
    expect(existsSync(path.join(at.folder, STATUS))).to.be.false;
  });

  it('is kept where it was changed, with a difference that can be read', () => {
    addAs('1');
    at.write(CALL, at.contentOf(CALL).replace('1', 'mine'));
    at.write(`${METADATA}/staticresources/Toolkit/toolkit.js`, 'mine');
    expect(upgradeTo('2')).to.include({
      'Call.page': 'kept',
      'toolkit.js': 'kept',
      'Status.page': 'updated',
    });
    expect(said.join('\n'))
      .to.match(/^-mine\n\+2$/m)
      .and.include('staticresources/Toolkit/toolkit.js differs.');
    expect(at.contentOf(CALL)).to.include('mine');
    expect(upgradeTo('2', { force: true })).to.include({
      'Call.page': 'overwritten',
      'Status.page': 'unchanged',
    });
  });

  it('is kept where nobody knows who wrote it', () => {
    at.write(CALL, 'mine');
    expect(addAs('1')).to.include({ 'Call.page': 'kept', 'Status.page': 'created' });
  });

  it('was not changed where git changed its line ends', () => {
    addAs('1');
    at.write(CALL, at.contentOf(CALL).replaceAll('\n', '\r\n'));
    expect(addAs('1')).to.include({ 'Call.page': 'unchanged' });
    expect(upgradeTo('2')).to.include({ 'Call.page': 'updated' });
  });

  it('is deleted where it is shipped no more, unless it was changed', () => {
    addAs('1');
    expect(upgradeTo('2', { trees: treesOf('2', 'new.js') })).to.include({
      'toolkit.js': 'deleted',
      'new.js': 'created',
    });
    at.write(`${METADATA}/staticresources/Toolkit/new.js`, 'mine');
    expect(upgradeTo('3')).not.to.have.property('new.js');
    expect(at.contentOf(`${METADATA}/staticresources/Toolkit/new.js`)).to.equal('mine');
  });

  it('has to be there for an upgrade', () => {
    expect(() => upgradeTo('1')).to.throw(Problem, /"genesys-console-toolkit add" adds them/);
  });

  it('is not touched where what was written can’t be read', () => {
    at.write('.genesys-console-toolkit.json', '<<<<<<< HEAD');
    expect(() => addAs('1')).to.throw(Problem, /\.genesys-console-toolkit\.json can't be read/);
    expect(existsSync(path.join(at.folder, METADATA))).to.be.false;
  });
});
