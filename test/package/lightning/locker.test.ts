import { setImmediate } from 'node:timers/promises';
import { compileFunction } from 'node:vm';
import { expect } from 'chai';
import type { GenesysClient, LightningChannel } from '../../../src/index.js';
import { FakeChannel, readToolkit, SAYS, update } from './samples.js';

/** Orgs that have not gone over to Lightning Web Security run components under Locker, which keeps these from them. */
const MISSING = ['globalThis', 'AbortController', 'AbortSignal'];

describe('toolkit.js under Locker', () => {
  it('connects, hears, acts and closes', async () => {
    const window: { GenesysConsole?: { connect(options: { channel: LightningChannel }): GenesysClient } } =
      {};
    compileFunction(await readToolkit(), ['window', ...MISSING])(window);
    const channel = new FakeChannel();
    const client = window.GenesysConsole?.connect({
      channel: {
        publish: message => channel.publish(message),
        subscribe: handler => {
          channel.handlers.add(handler);
          return () => void channel.handlers.delete(handler);
        },
      },
    });
    const heard: string[] = [];
    client?.on('UPDATE_STATUS', ({ status }) => heard.push(status));
    channel.deliver(SAYS.status);
    expect(heard).to.deep.equal(['Available']);
    await client?.changestate({ id: 'a-call', action: 'pickup' });
    expect(channel.published).to.deep.include(update('pickup'));
    client?.close();
    await setImmediate();
    expect(channel.handlers).to.have.property('size', 0);
  });
});
