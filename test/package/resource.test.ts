import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { JSDOM } from 'jsdom';
import type { DOMWindow } from 'jsdom';
import type { EventName, InteractionPhaseChange } from '../../src/index.js';
import { createFakeConsole } from '../../src/testing/index.js';
import type { FakeConsole } from '../../src/testing/index.js';
import { version } from '../../src/version.js';
import { builtResource, filesIn, root } from '../support/built.js';

/** Half of the vendor's own SDK for another surface, purecloud-client-app-sdk 2.6.10, by the bench's recipe. */
const BUDGET = 5287;

/** Fires an event at a page in a fake console. */
function fireIn(window: DOMWindow, name: EventName, payload: object): void {
  consoles.get(window)?.fire(`inin.salesforce.constants.consoleevent.pc.${name}`, JSON.stringify(payload));
}

const consoles = new WeakMap<DOMWindow, FakeConsole>();

const blankPage = () => new JSDOM('', { runScripts: 'outside-only' }).window;

describe('the static resource', () => {
  let text: Record<string, string>;

  before(async () => {
    const files = filesIn(builtResource());
    text = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, bytes.toString()]));
  });

  it('has the scripts, the styles and their source maps', () => {
    expect(text).to.include.all.keys(
      ['toolkit.js', 'interactions.js', 'recording.js', 'panels.js', 'panels.css'].flatMap(name => [
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
    for (const file of ['toolkit.js.map', 'panels.js.map', 'panels.css.map']) {
      for (const source of JSON.parse(text[file] ?? '').sources) {
        expect(source).to.match(/^(\.\.\/\.\.\/src\/|page:)/);
      }
    }
  });

  it(`has a toolkit.js of less than ${BUDGET} bytes gzipped`, () => {
    expect(gzipSync(text['toolkit.js'] ?? '', { level: 9 }))
      .to.have.property('length')
      .below(BUDGET);
  });

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

    it('has no async functions, which Salesforce has fail for Aura, and in Firefox for all', () => {
      expect(text['toolkit.js']).not.to.match(/\b(async|await)\b/);
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

  describe('interactions.js', () => {
    /** A page in a console, with some scripts of the resource. */
    function pageWith(...scripts: string[]) {
      const window = blankPage();
      const fake = createFakeConsole({ delivery: 'sync' });
      fake.install(window);
      consoles.set(window, fake);
      for (const script of scripts) window.eval(text[script] ?? '');
      return window;
    }

    it('gives the page’s clients what they know', () => {
      const window = pageWith('toolkit.js', 'interactions.js');
      const client = window.GenesysConsole?.connect();
      expect(client?.interactions.all()).to.deep.equal([]);
      expect(window.GenesysConsole?.connect()).to.equal(client);
      client?.close();
    });

    it('gives it to a client that was there before, too', () => {
      const window = pageWith('toolkit.js');
      const client = window.GenesysConsole?.connect();
      expect(() => client?.interactions).to.throw('Include interactions.js after toolkit.js.');
      window.eval(text['interactions.js'] ?? '');
      expect(window.GenesysConsole?.connect().interactions.all()).to.deep.equal([]);
      expect(client?.interactions.all()).to.deep.equal([]);
      client?.close();
    });

    it('included twice does everything once', async () => {
      const window = pageWith('toolkit.js', 'interactions.js', 'interactions.js');
      const heard: unknown[] = [];
      const client = window.GenesysConsole?.connect();
      client?.interactions.on('phase', ({ phase }: InteractionPhaseChange) => heard.push(phase));
      fireIn(window, 'INTERACTION_CONNECTED', { interactionId: 'i-1' });
      expect(heard).to.deep.equal(['connected']);
      client?.close();
    });

    it('has the error class of toolkit.js', async () => {
      const window = pageWith('toolkit.js', 'interactions.js');
      const client = window.GenesysConsole?.connect();
      const refused = await client
        ?.changestate({ id: 'i-1', action: 'mute' }, { confirm: true })
        .catch((error: unknown) => error);
      expect(refused).to.be.instanceOf(window.GenesysConsole?.ToolkitError);
      expect(refused).to.include({ code: 'INVALID_OPTION' });
      client?.close();
    });
  });

  for (const script of ['interactions.js', 'recording.js']) {
    describe(script, () => {
      it('has no second copy of the client', () => {
        const sources: string[] = JSON.parse(text[`${script}.map`] ?? '').sources;
        expect(sources).to.include('page:window.GenesysConsole');
        expect(
          sources.filter(source => /\/src\/(errors|client|connect|index|page)\.ts$/.test(source)),
        ).to.deep.equal([]);
      });

      it('has no async functions', () => {
        expect(text[script]).not.to.match(/\b(async|await)\b/);
      });

      it('says what is missing where toolkit.js was not included', () => {
        expect(() => blankPage().eval(text[script] ?? '')).to.throw('Include toolkit.js before this script.');
      });
    });
  }

  describe('panels.js', () => {
    it('has no second copy of the toolkit', () => {
      const sources: string[] = JSON.parse(text['panels.js.map'] ?? '').sources;
      const foreign = sources.filter(source => !/^\.\.\/\.\.\/src\/panels\//.test(source));
      // Small functions without a state may be there twice.
      expect(foreign).to.include('page:window.GenesysConsole');
      expect(foreign.filter(source => !/^page:|\/src\/protocol\//.test(source))).to.deep.equal([]);
    });

    it('gives the page its elements', () => {
      const window = blankPage();
      window.eval(text['toolkit.js'] ?? '');
      window.eval(text['panels.js'] ?? '');
      for (const element of ['genesys-status', 'genesys-event-log', 'genesys-actions']) {
        expect(window.customElements.get(element), element).to.be.a('function');
      }
    });

    it('says what is missing where toolkit.js was not included', () => {
      expect(() => blankPage().eval(text['panels.js'] ?? '')).to.throw(
        'Include toolkit.js before this script.',
      );
    });
  });
});
