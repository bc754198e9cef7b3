import { setTimeout as pass } from 'node:timers/promises';
import { expect } from 'chai';
import sinon from 'sinon';
import { connect } from '../../../src/index.js';
import { simulateGenesys } from '../../../src/testing/index.js';
import { runBlock } from '../../support/documents.js';
import { blockOf } from '../../support/recipes.js';

interface Answer {
  success: boolean;
  statusId?: string;
}

describe('docs/recipes/omni-channel-in-step.md, by hand', () => {
  const code = blockOf('by-hand');

  /** Runs the block where Omni-Channel answers so, until Genesys has told of two statuses. */
  async function during(answer: Answer): Promise<{ set: sinon.SinonSpy; show: sinon.SinonSpy }> {
    const { genesys, console: salesforce, close } = simulateGenesys();
    const set = sinon.spy((_id: string, done: (result: Answer) => void) => done({ success: answer.success }));
    Object.assign(salesforce.console, {
      presence: {
        getServicePresenceStatusId: (done: (result: Answer) => void) => done(answer),
        setServicePresenceStatus: set,
      },
    });
    const client = connect();
    const show = sinon.spy();
    await runBlock(code, { client, show });
    genesys.setStatus('ON_QUEUE');
    genesys.setStatus('BUSY');
    await pass(50);
    client.close();
    close();
    return { set, show };
  }

  it('sets the status that is paired, and nothing for one that is not', async () => {
    const { set, show } = await during({ success: true, statusId: '0N5000000000102AAA' });
    expect(set.args.map(([id]: unknown[]) => id)).to.deep.equal(['0N5000000000101']);
    expect(show.args).to.deep.equal([]);
  });

  it('sets nothing where it is so already', async () => {
    expect((await during({ success: true, statusId: '0N5000000000101AAA' })).set.args).to.deep.equal([]);
  });

  it('says that nobody is logged in', async () => {
    const { show } = await during({ success: false });
    expect(show.args).to.deep.equal([['problem', 'Omni-Channel did not change. Log in to it first.']]);
  });
});
