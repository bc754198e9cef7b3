/** The pairs of blocks in docs/migration.md tell and ask the same during the same call. */
import { setTimeout as pass } from 'node:timers/promises';
import { expect } from 'chai';
import * as GenesysConsole from '../../../src/index.js';
import { simulateGenesys } from '../../../src/testing/index.js';
import { codeBlocksOf, runBlock } from '../../support/documents.js';

const blocks = new Map(codeBlocksOf('docs/migration.md').map(({ mark, code }) => [mark, code]));
const pairs = [...blocks.keys()].flatMap(mark => /^(.*)-before$/.exec(mark)?.[1] ?? []);

interface Outcome {
  /** The arguments of `show`. */
  readonly shown: readonly unknown[];
  /** The actions, by their names on the wire. */
  readonly asked: readonly unknown[];
  readonly phases: readonly unknown[];
}

/** Pairs that act on a call, and run once it is connected; the others listen from before. */
const ACTING = ['action', 'hold'];

/** Runs a block on a page of a console, during a call with all that a pair is about. */
async function during(code: string, onCall: boolean): Promise<Outcome> {
  const { genesys, console: salesforce, close } = simulateGenesys({ seed: 7 });
  const client = GenesysConsole.connect();
  const shown: unknown[] = [];
  const id = genesys.offer({ remoteName: 'Ada Example' });
  const page = { client, GenesysConsole, id, show: (...values: unknown[]) => shown.push(values) };
  if (!onCall) await runBlock(code, page);
  await pass(20);
  genesys.pickup(id);
  await pass(20);
  if (onCall) await runBlock(code, page);
  await pass(20);
  genesys.setStatus('BUSY');
  await pass(20);
  salesforce.fire(
    'inin.salesforce.constants.consoleevent.addCustomAttributes',
    JSON.stringify({ data: { id, attributes: { caseId: '500000000000001AAA' } } }),
  );
  await pass(20);
  const phases = genesys.interactions.map(({ phase }) => phase);
  genesys.disconnect(id);
  await pass(50);
  client.close();
  close();
  return { shown, asked: salesforce.fired.map(({ wireName, message }) => [wireName, message]), phases };
}

describe('docs/migration.md', () => {
  it('has pairs', () => {
    expect(pairs).to.include.members(['status', 'call', 'action', 'hold', 'heard']);
    for (const pair of pairs) expect(blocks.has(`${pair}-after`), pair).to.equal(true);
  });

  for (const pair of pairs) {
    it(`tells and asks the same before and after: ${pair}`, async () => {
      const onCall = ACTING.includes(pair);
      const before = await during(blocks.get(`${pair}-before`) ?? '', onCall);
      const after = await during(blocks.get(`${pair}-after`) ?? '', onCall);
      expect(before.shown.length + before.asked.length).to.be.above(0);
      expect(after).to.deep.equal(before);
    });
  }
});
