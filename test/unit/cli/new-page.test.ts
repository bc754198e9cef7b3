import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { newPage } from '../../../cli/new-page.js';
import { Problem } from '../../../cli/problem.js';
import { fromRoot } from '../../../simulator/server/root.js';
import { projectFolder } from './project-folder.js';
import type { ProjectFolder } from './project-folder.js';

describe('a new page', () => {
  let at: ProjectFolder | undefined;
  let said: string;
  afterEach(() => at?.remove());

  /** Writes it into a project with some packages. */
  function write(name: string, ...packages: string[]): ProjectFolder {
    at?.remove();
    const devDependencies = Object.fromEntries(packages.map(each => [each, '*']));
    at = projectFolder({ 'package.json': { devDependencies } });
    said = '';
    newPage(name, at.read(), {
      templates: fromRoot('cli/templates'),
      trees: [],
      version: '1',
      say: line => (said += `${line}\n`),
    });
    return at;
  }
  const has = (file: string): boolean => existsSync(path.join(at?.folder ?? '', file));

  for (const [installed, test, command] of [
    [['@salesforce/sfdx-lwc-jest', 'jest'], 'test/MyPage.test.js', 'npx sfdx-lwc-jest'],
    [['jest', 'jest-environment-jsdom'], 'test/MyPage.test.js', 'npx jest test/MyPage.test.js'],
    [['vitest', 'jsdom'], 'test/MyPage.test.mjs', 'npx vitest run test/MyPage.test.mjs'],
    [['mocha', 'jsdom'], 'test/MyPage.test.cjs', 'npx mocha test/MyPage.test.cjs'],
  ] as const) {
    it(`has a test for ${installed[0]} where the project has that`, () => {
      write('MyPage', ...installed);
      expect(has(test)).to.be.true;
      expect(said).to.include(`The test is for ${installed[0]}, which`).and.include(command);
      expect(said).not.to.include('npm install');
    });
  }

  it('says what its test needs besides', () => {
    write('MyPage', 'vitest');
    expect(said).to.include('npm install --save-dev jsdom\n');
    write('MyPage');
    expect(said).to.include('package.json has no runner').and.include('npm install --save-dev mocha jsdom\n');
  });

  it('leaves no placeholder, and says its name in words', () => {
    const { contentOf } = write('VIPCallerPage_2');
    const files = [
      'pages/VIPCallerPage_2.page',
      'pages/VIPCallerPage_2.page-meta.xml',
      'customApplicationComponents/VIPCallerPage_2.customApplicationComponent-meta.xml',
      'permissionsets/VIPCallerPage_2.permissionset-meta.xml',
      'staticresources/VIPCallerPage_2.js',
      'staticresources/VIPCallerPage_2.resource-meta.xml',
    ].map(file => `force-app/main/default/${file}`);
    for (const file of [...files, 'test/VIPCallerPage_2.test.cjs'])
      expect(contentOf(file), file).not.to.match(/PageName|PageLabel|MetadataFolder/);
    expect(contentOf(files[1]!)).to.include('<label>VIP caller page 2</label>');
  });

  for (const name of ['2Pages', 'My-Page', 'My__Page', 'Page_', 'Größe', '', 'a'.repeat(41), '../Page']) {
    it(`can’t be called '${name}'`, () => {
      expect(() => write(name)).to.throw(Problem, /can't be a page's name/);
      expect(has('force-app')).to.be.false;
    });
  }
});
