import path from 'node:path';
import { expect } from 'chai';
import { findProject, projectAt } from '../../../cli/project.js';
import { projectFolder } from './project-folder.js';
import type { ProjectFolder } from './project-folder.js';

describe('an SFDX project', () => {
  let at: ProjectFolder | undefined;
  afterEach(() => at?.remove());

  const withDirectories = (packageDirectories: unknown): ProjectFolder =>
    (at = projectFolder({ 'sfdx-project.json': { packageDirectories } }));

  it('is found from a folder within it', () => {
    const { folder, write } = (at = projectFolder());
    write('force-app/main/default/pages/Mine.page', '');
    expect(projectAt(path.join(folder, 'force-app/main')).folder).to.equal(folder);
  });

  it('takes new metadata into its default package directory, or into the first', () => {
    const { read } = withDirectories([{ path: 'base' }, { path: './force-app', default: true }]);
    expect(read().metadata).to.equal('force-app/main/default');
    at?.remove();
    expect(withDirectories([{ path: 'base' }, { path: 'other' }]).read().metadata).to.equal(
      'base/main/default',
    );
  });

  it('knows the packages of either kind', () => {
    at = projectFolder({ 'package.json': { dependencies: { a: '1' }, devDependencies: { jest: '30' } } });
    expect([...at.read().dependencies]).to.deep.equal(['a', 'jest']);
  });

  it('says what is wrong with its file', () => {
    expect(withDirectories([]).read).to.throw(/sfdx-project\.json names no package directory/);
    at?.write('sfdx-project.json', '{');
    expect(() => at?.read()).to.throw(/sfdx-project\.json can't be read: .*JSON/);
  });

  it('need not be there', () => {
    expect(findProject(path.parse(process.cwd()).root)).to.equal(undefined);
  });
});
