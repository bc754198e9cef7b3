import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import ts from 'typescript';
import { CONSOLE_FUNCTIONS } from '../../../simulator/console-functions.js';
import { DOCUMENT, functionsDocument } from '../../../simulator/document-functions.js';
import { fromRoot } from '../../../simulator/server/root.js';

/** The functions that the declarations of `sforce.console` have, with their number of parameters. */
async function declaredFunctions(): Promise<Map<string, number>> {
  const file = fromRoot('src/types/salesforce-console.d.ts');
  const source = ts.createSourceFile(file, await readFile(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const found = new Map<string, number>();
  const visit = (node: ts.Node, namespace: string): void => {
    if (ts.isModuleDeclaration(node)) {
      const inner = [namespace, node.name.text].filter(part => part).join('.');
      if (node.body) visit(node.body, inner);
    } else if (ts.isInterfaceDeclaration(node) && node.name.text === 'Toolkit') {
      const prefix = namespace.replace(/^sforce\.console\.?/, '');
      for (const member of node.members.filter(ts.isMethodSignature))
        found.set([prefix, member.name.getText()].filter(part => part).join('.'), member.parameters.length);
    } else {
      ts.forEachChild(node, child => visit(child, namespace));
    }
  };
  visit(source, '');
  return found;
}

describe('the table of the console’s functions', () => {
  it('has each declared function once, with as many parameters', async () => {
    const declared = await declaredFunctions();
    expect(declared.size).to.be.greaterThan(100);
    expect(CONSOLE_FUNCTIONS.map(({ name }) => name)).to.have.members([...declared.keys()]);
    for (const { name, parameters } of CONSOLE_FUNCTIONS)
      expect(parameters.length, name).to.equal(declared.get(name));
  });

  it('says why, where a function does not do what Salesforce’s does', () => {
    for (const { name, support, note } of CONSOLE_FUNCTIONS)
      if (support !== 'works') expect(note, name).to.match(/\.$/);
  });

  it('is what docs/console-functions.md is made of: npm run docs:functions writes it', async () => {
    expect(await readFile(DOCUMENT, 'utf8')).to.equal(await functionsDocument());
  });
});
