/** docs/troubleshooting.md has each text that the toolkit tells of what is wrong. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import ts from 'typescript';
import { en } from '../../../src/panels/messages/en.js';
import { root } from '../../support/built.js';
import { read } from '../../support/documents.js';

const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts') && !file.startsWith('testing'))
  .map(file => ts.createSourceFile(file, read(path.join('src', file)), ts.ScriptTarget.ES2020, true));

/** The names of a union of texts in errors.ts. */
const namesOf = (type: string): string[] =>
  [...(new RegExp(`type ${type} =([^;]+);`).exec(read('src/errors.ts'))?.[1] ?? '').matchAll(/'(\w+)'/g)].map(
    ([, name = '']) => name,
  );

/** A text as it stands in the source, with `…` for what differs from case to case. */
function textOf(node: ts.Expression | undefined): string | undefined {
  if (node && ts.isStringLiteralLike(node)) return node.text;
  if (!node || !ts.isTemplateExpression(node)) return undefined;
  const rest = node.templateSpans.map(({ literal }) => `…${literal.text}`);
  return [node.head.text, ...rest].join('').replace(/…+/g, '…');
}

/** Each finding's code with its message, wherever src makes one. */
function findings(): { code: string; message: string }[] {
  const found: { code: string; message: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const [code, message] = ['code', 'message'].map(name => {
        const property = node.properties.find(each => each.name?.getText() === name);
        return property && ts.isPropertyAssignment(property) ? textOf(property.initializer) : undefined;
      });
      if (code && message) found.push({ code, message });
    }
    if (ts.isCallExpression(node) && node.expression.getText() === 'refusedBy') {
      const [code, message] = node.arguments.map(textOf);
      if (code && message) found.push({ code, message });
    }
    ts.forEachChild(node, visit);
  };
  sources.forEach(visit);
  return found;
}

/** A document as one text, in which a table's alignment does not count. */
const words = read('docs/troubleshooting.md')
  .replace(/\\([_*|])/g, '$1')
  .replace(/\s+/g, ' ');

/** The part of a text that a table's cell can hold: a variable ending is left out. */
const plain = (text: string): string => text.replace(/…\.$/, '…').trim();

describe('docs/troubleshooting.md', () => {
  it('has each code of a ToolkitError', () => {
    const codes = namesOf('ToolkitErrorCode');
    expect(codes).to.include.members(['TIMEOUT', 'CLOSED']);
    expect(codes.filter(code => !words.includes(`\`${code}\``))).to.deep.equal([]);
  });

  it('has each code of a finding', () => {
    const codes = namesOf('FindingCode');
    expect(codes).to.include.members(['OUTSIDE_CONSOLE', 'RECORDING']);
    expect(codes.filter(code => !words.includes(`\`${code}\``))).to.deep.equal([]);
  });

  it('has the message of each finding, in the row of its code', () => {
    const rows = read('docs/troubleshooting.md').split('\n');
    const all = findings();
    expect(all).to.have.length.above(15);
    const missing = all.filter(
      ({ code, message }) =>
        !rows.some(row => row.includes(`\`${code}\``) && row.includes(plain(message).replaceAll('`', ''))),
    );
    expect(missing).to.deep.equal([]);
  });

  it('has what <genesys-health> says in each state', () => {
    const { health } = en;
    const said = [
      health.nothingHeard('…'),
      health.heard('…'),
      health.copy,
      health.copied,
      health.notCopied,
      health.subscribeRefused,
      health.replay,
      ...Object.values(health.findings).map(({ message }) => message),
    ];
    expect(said.filter(text => !words.includes(text))).to.deep.equal([]);
  });

  it('has what a page says whose scripts did not load', () => {
    const pages = readdirSync(path.join(root, 'visualforce')).filter(file => file.endsWith('.page'));
    const said = pages.flatMap(file =>
      [...read(`visualforce/${file}`).matchAll(/<p role="alert">([^<]*)<\/p>/g)].map(([, text = '']) =>
        text.replace(/\s+/g, ' ').trim(),
      ),
    );
    expect(said).to.have.length.above(2);
    said.push('This panel needs toolkit.js: include it before panels.js.');
    expect(said.filter(text => !words.includes(text))).to.deep.equal([]);
  });
});
