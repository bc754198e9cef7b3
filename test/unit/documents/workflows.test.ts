import { expect } from 'chai';
import { read } from '../../support/documents.js';

/** The npm commands of a workflow or a script, in order. */
const npmCommands = (text: string): string[] =>
  [...text.matchAll(/^(?:\s*- run: )?(npm (?:ci|test|run).*)$/gm)].map(([, command = '']) => command);

describe('the GitHub workflows', () => {
  it('run what .ci/run does', () => {
    const wanted = npmCommands(read('.ci/run'));
    expect(wanted).to.deep.equal(['npm ci', 'npm test -- --forbid-only']);
    expect(npmCommands(read('.github/workflows/test.yml'))).to.deep.equal([
      ...wanted,
      // In a job of its own: what it installs is large.
      ...['npm ci', 'npm run test:consumers'],
    ]);
    expect(npmCommands(read('.github/workflows/release.yml')).slice(0, 2)).to.deep.equal(wanted);
  });

  it('test with the oldest Node that the toolkit takes, and with later ones', () => {
    const [, oldest] = /^>=(\d+)\./.exec(JSON.parse(read('package.json')).engines.node) ?? [];
    expect(read('.nvmrc').trim()).to.equal(oldest);
    expect(read('.github/workflows/test.yml')).to.include(`node: [${oldest}, 22, 24]`);
  });

  it('release each package that is built, with provenance', () => {
    const release = read('.github/workflows/release.yml');
    for (const file of ['package.json', 'types-salesforce-console/package.json']) {
      const { name } = JSON.parse(read(file));
      expect(release).to.match(
        new RegExp(`npm publish "./release/${name}-\\$VERSION.tgz".* --provenance$`, 'm'),
      );
    }
  });
});
