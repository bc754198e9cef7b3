import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { JSDOM } from 'jsdom';
import * as toolkit from '../../src/index.js';
import type { InteractionPhaseChange } from '../../src/index.js';
import { AGENT_ELEMENTS, ELEMENT_NAMES } from '../../src/panels/elements.js';
import { createFakeConsole } from '../../src/testing/index.js';
import { version } from '../../src/version.js';
import { builtResource, filesIn, root } from '../support/built.js';

/** Budgets to watch, not numbers to golf: clear code and clear messages come first. */
const BUDGETS = { 'toolkit.js': 24_000, 'panels.js': 30_000 };

const blankPage = () => new JSDOM('', { runScripts: 'outside-only' }).window;

describe('the static resource', () => {
  let text: Record<string, string>;

  before(async () => {
    const files = filesIn(builtResource());
    text = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, bytes.toString()]));
  });

  it('has the toolkit, the panels with their languages and styles, the source maps and the license, and nothing else', () => {
    expect(text).to.have.all.keys(
      'LICENSE',
      ...['toolkit.js', 'panels.js', 'developer-panels.js', 'languages.js', 'panels.css'].flatMap(name => [
        name,
        `${name}.map`,
      ]),
    );
  });

  it('carries its license', () => {
    expect(text.LICENSE).to.match(/MIT License/);
  });

  it('has the version of package.json in the script too', () => {
    expect(version).to.equal(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version);
  });

  it('has source maps that know no machine', () => {
    for (const file of Object.keys(text).filter(name => name.endsWith('.map'))) {
      for (const source of JSON.parse(text[file] ?? '').sources) {
        expect(source).to.match(/^(\.\.\/\.\.\/(src|node_modules\/lit-html)\/|page:)/);
      }
    }
  });

  for (const [script, budget] of Object.entries(BUDGETS)) {
    it(`has a ${script} of at most ${budget} bytes gzipped`, () => {
      expect(gzipSync(text[script] ?? '', { level: 9 }))
        .to.have.property('length')
        .at.most(budget);
    });
  }

  describe('toolkit.js', () => {
    it('gives the page its GenesysConsole', () => {
      const window = blankPage();
      window.eval(text['toolkit.js'] ?? '');
      expect(window.GenesysConsole?.version).to.equal(version);
      expect(() => window.GenesysConsole?.connect())
        .to.throw()
        .with.property('code', 'SURFACE_UNAVAILABLE');
    });

    it('gives it also where scripts are run in a function', () => {
      const window = blankPage();
      window.eval(`(function () { 'use strict'; ${text['toolkit.js']}\n})()`);
      expect(window.GenesysConsole?.version).to.equal(version);
    });

    it('gives it also where that function has another window', () => {
      const window: Record<string, unknown> = {};
      compileFunction(text['toolkit.js'] ?? '', ['window'])(window);
      expect(window.GenesysConsole).to.include({ version });
    });

    it('gives all that the npm package exports', () => {
      const window = blankPage();
      window.eval(text['toolkit.js'] ?? '');
      expect(window.GenesysConsole).to.have.all.keys(Object.keys(toolkit));
    });

    it('has no async functions, which Salesforce has fail for Aura, and in Firefox for all', () => {
      expect(text['toolkit.js']).not.to.match(/\b(async|await)\b/);
    });

    it('names nothing that Locker keeps from components', () => {
      expect(text['toolkit.js']).not.to.match(
        /\bglobalThis\b|\bnew AbortController\b|\binstanceof AbortSignal\b|\bAbortSignal\./,
      );
    });

    it('serves a call with no other script: it is known, held, recorded and redacted', async () => {
      const window = blankPage();
      const fake = createFakeConsole({ delivery: 'sync' });
      fake.install(window);
      window.eval(text['toolkit.js'] ?? '');
      const { connect, record, redact } = window.GenesysConsole;
      const client = connect();
      const recording = record(client);
      const phases: unknown[] = [];
      client.interactions.on('phase', ({ phase }: InteractionPhaseChange) => phases.push(phase));
      const tell = (state: string): void =>
        fake.fire(
          'inin.salesforce.constants.consoleevent.pc.INTERACTION_EVENT',
          JSON.stringify({
            data: { category: 'change', data: { new: { id: 'i-1', ani: '+13175550100', state } } },
          }),
        );
      tell('CONNECTED');
      const held = client.setHeld('i-1', true);
      await Promise.resolve();
      tell('HELD');
      await held;
      expect(phases).to.deep.equal(['connected', 'held']);
      expect(recording.text()).to.contain('+13175550100').and.contain('"action":"changestate"');
      expect(redact(recording.text())).not.to.contain('5550100');
      client.close();
    });

    it('leaves nothing else behind', () => {
      const window = blankPage();
      const before = Object.keys(window);
      window.eval(text['toolkit.js'] ?? '');
      expect(Object.keys(window)).to.deep.equal([...before, 'GenesysConsole']);
    });

    it('included twice stays the first, and so the page keeps its one client', () => {
      const window = blankPage();
      window.eval(text['toolkit.js'] ?? '');
      const first = window.GenesysConsole;
      window.eval(text['toolkit.js'] ?? '');
      expect(window.GenesysConsole).to.equal(first);
    });
  });

  for (const [script, elements] of [
    ['panels.js', AGENT_ELEMENTS],
    ['developer-panels.js', ELEMENT_NAMES],
  ] as const) {
    describe(script, () => {
      it('has lit-html and no second copy of the toolkit', () => {
        const sources: string[] = JSON.parse(text[`${script}.map`] ?? '').sources;
        const foreign = sources.filter(source => !/^\.\.\/\.\.\/src\/panels\//.test(source));
        expect(foreign).to.include('page:window.GenesysConsole');
        // Small functions without a state may be there twice.
        const isSmall = /^page:|\/src\/(protocol|recording\/write|version)|\/node_modules\/lit-html\//;
        expect(foreign.filter(source => !isSmall.test(source))).to.deep.equal([]);
      });

      it('gives the page its elements', () => {
        const window = blankPage();
        window.eval(text['toolkit.js'] ?? '');
        window.eval(text[script] ?? '');
        for (const element of elements) {
          expect(window.customElements.get(element), element).to.be.a('function');
        }
      });

      it('shows a notice and throws where toolkit.js was not included', async () => {
        const window = blankPage();
        await new Promise(resolve => window.addEventListener('load', resolve));
        expect(() => window.eval(text[script] ?? '')).to.throw('Include toolkit.js before panels.js.');
        window.document.body.innerHTML = '<genesys-status></genesys-status>';
        expect(window.document.body.textContent).to.match(/needs toolkit\.js/);
      });
    });
  }
});
