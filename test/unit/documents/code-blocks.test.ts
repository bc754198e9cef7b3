/**
 * Each block of code of each document does what it says. Some documents have tests of their own: wire.test.ts and
 * migration.test.ts beside this one, guide.test.ts and recipes.test.ts in test/package, test/consumers.
 */
import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { SaxesParser } from 'saxes';
import sinon from 'sinon';
import ts from 'typescript';
import * as toolkit from '../../../src/index.js';
import { simulateGenesys } from '../../../src/testing/index.js';
import { root, temporaryFolder } from '../../support/built.js';
import { codeBlocksOf, documents, read, runBlock } from '../../support/documents.js';
import { context, htmlOf } from '../../support/rendering.js';

const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);
const commands = [...read('cli/main.ts').matchAll(/^ {2}(\w+) (?:NAME )?\[folder\]/gm)].map(
  ([, name]) => name,
);

/** The commands of a shell that the documents may use, each with the check of the name in it. */
const SHELL: readonly (readonly [begin: RegExp, isThere: (name: string) => boolean])[] = [
  [/^npm run (\S+)/, name => scripts.includes(name)],
  [/^npm (start|test)$/, name => scripts.includes(name)],
  [/^npm (ci|pack|install .*)$/, () => true],
  [/^npx genesys-console-toolkit (\w+)/, name => commands.includes(name)],
  [/^(?:node|npx tsx) (\S+)/, file => existsSync(path.join(root, file))],
  // The Salesforce CLI, which is not installed here.
  [/^sf (org login web|org assign permset|project deploy start) --/, () => true],
];

/** Runs a block in a page's place: in a console with a call, and with what the text around it takes for given. */
async function runScript(code: string): Promise<void> {
  const { genesys, close } = simulateGenesys();
  const client = toolkit.connect();
  const id = genesys.offer({ remoteName: 'Ada Example' });
  // A block that picks a call up begins while it rings.
  if (!code.includes(`'pickup'`)) genesys.pickup(id);
  await new Promise(resolve => client.interactions.on('phase', resolve, { once: true }));
  await new Promise(resolve => setTimeout(resolve, 50));
  const given: Record<string, unknown> = {
    GenesysConsole: {
      ...toolkit,
      connect: (options?: toolkit.ConnectOptions) => (options ? toolkit.connect(options) : client),
    },
    id,
    queueId: '1c3b9aa2-6a4f-4f0b-9a41-2b7c00000001',
    text: toolkit.record(client).text(),
    ...Object.fromEntries(
      ['popScreen', 'showStatus', 'showPhase', 'showCall', 'show', 'openCase'].map(name => [
        name,
        sinon.stub(),
      ]),
    ),
    ...(!code.includes('const client') && { client }),
  };
  try {
    await runBlock(code, given);
  } finally {
    client.close();
    close();
  }
}

/** Renders a page, or a part of one, in an org that has the static resources and the labels that it names. */
function renderMarkup(code: string): void {
  const labels = [...code.matchAll(/\$Label\.(\w+)/g)].map(([, name = '']) => [name, 'A label']);
  htmlOf(code.includes('<apex:page') ? code : `<apex:page docType="html-5.0">${code}</apex:page>`, {
    resourceUrl: name => `/resource/1/${name}`,
    user: { ...context.user, LocaleSidKey: 'en_US' },
    values: { $Label: Object.fromEntries(labels) },
  });
}

function parseXml(code: string): void {
  const parser = new SaxesParser();
  parser.on('error', error => {
    throw error;
  });
  parser.write(code).close();
}

const CHECKS: Readonly<Record<string, (code: string) => unknown>> = {
  js: runScript,
  // Only its types are checked, below.
  ts: () => undefined,
  html: renderMarkup,
  xml: parseXml,
  json: JSON.parse,
  sh(code) {
    for (const line of code.trim().split(/\n|&&/)) {
      const command = line.trim();
      const [, isThere] = SHELL.find(([begin]) => begin.test(command)) ?? [];
      const [, name = ''] = SHELL.map(([begin]) => begin.exec(command)).find(Boolean) ?? [];
      expect(isThere?.(name), command).to.equal(true);
    }
  },
  // Trees of files, and diagrams that GitHub draws.
  '': () => undefined,
  mermaid: () => undefined,
};

/** Documents whose marked blocks have tests of their own. In the guide to testing all have. */
const OTHERS = /(migration|wire)\.md$|recipes/;
const checked = documents
  .filter(document => !document.endsWith('testing.md'))
  .flatMap(document => codeBlocksOf(document).map(block => ({ document, ...block })));

for (const document of documents) {
  const blocks = checked.filter(
    block => block.document === document && !(block.mark && OTHERS.test(document)),
  );
  if (!blocks.length) continue;
  describe(`The code of ${document}`, () => {
    for (const { language, code, line } of blocks) {
      it(`in line ${line}, ${language || 'plain'}, holds`, async () => {
        const check = CHECKS[language];
        expect(check, `a check for ${language}`).to.be.a('function');
        await check?.(code);
      });
    }
  });
}

/** Lists the compiler's errors in blocks, each a module of its own, by the package's types. */
function complaints(blocks: readonly (typeof checked)[number][]): string[] {
  const folder = temporaryFolder();
  const given = path.join(folder, 'given.d.ts');
  copyFileSync(path.join(import.meta.dirname, 'given.d.ts'), given);
  const files = new Map(
    blocks.map(block => [
      path.join(folder, `${block.document.replace(/\W/g, '-')}-${block.line}.${block.language}`),
      block,
    ]),
  );
  for (const [file, { code }] of files) writeFileSync(file, code);

  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), file => ts.sys.readFile(file)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const ambient = ['salesforce-console', 'salesforce-one'].map(name =>
    path.join(root, `src/types/${name}.d.ts`),
  );
  const program = ts.createProgram([...files.keys(), given, ...ambient], {
    ...options,
    allowJs: true,
    checkJs: true,
    // A block begins a page's script, where `await` stands at its top.
    target: ts.ScriptTarget.ES2022,
    moduleDetection: ts.ModuleDetectionKind.Force,
    // A block often makes a value for the text that follows.
    noUnusedLocals: false,
  });
  return [...files].flatMap(([file, { document, line }]) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ start = 0, messageText }) =>
        `${document}:${line + (source?.getLineAndCharacterOfPosition(start).line ?? 0)} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
  });
}

describe('The code of the documents', () => {
  // The recipes' scripts, and what stands "before", are those of pages without types. Their own tests run them.
  const typed = checked.filter(
    ({ document, language, mark }) =>
      language === 'ts' || (language === 'js' && !document.includes('recipes') && !mark.endsWith('-before')),
  );

  it('has the types that it says, also where a handler does not run', () => {
    expect(typed.map(({ document }) => document)).to.include.members([
      'README.md',
      'docs/guide.md',
      'docs/migration.md',
    ]);
    expect(complaints(typed)).to.deep.equal([]);
  });
});
