import { expect } from 'chai';
import sinon from 'sinon';
import { ToolkitError } from '../../../src/index.js';
import { rejection } from '../../support/outcome.js';
import { connected } from '../../support/transport-by-hand.js';

describe('client.close', () => {
  it('ends handlers, actions under way and the transport', async () => {
    const { client, send, deliver, close } = connected();
    const handler = sinon.spy();
    client.on('*', handler);
    send.returns(new Promise(() => {}));
    const act = client.changestatus({ id: 'AVAILABLE' });
    client.close();
    client.close();
    deliver('LOGGED_OUT');
    expect((await rejection(act)).code).to.equal('CLOSED');
    expect(handler.callCount).to.equal(0);
    expect(close.called).to.equal(true);
  });

  it('is no error of the page, though a subscription was just being sent again', async () => {
    const clock = sinon.useFakeTimers();
    const reportError = sinon.spy();
    Object.assign(globalThis, { reportError });
    try {
      const { client, send, restarted } = connected();
      await client.subscribe({ type: 'Interaction', categories: ['add'] });
      send.returns(new Promise(() => {}));
      restarted();
      client.close();
      await clock.runAllAsync();
      expect(reportError.args).to.deep.equal([]);
    } finally {
      clock.restore();
      delete (globalThis as { reportError?: unknown }).reportError;
    }
  });

  it('during a delivery stops it', () => {
    const { client, deliver } = connected();
    const handler = sinon.spy();
    client.on('LOGGED_OUT', () => client.close());
    client.on('LOGGED_OUT', handler);
    client.on('*', handler);
    deliver('LOGGED_OUT');
    expect(handler.callCount).to.equal(0);
  });

  it('refuses what comes after', async () => {
    const { client, listen } = connected();
    client.close();
    expect(() => client.on('*', () => {}))
      .to.throw(ToolkitError)
      .with.property('code', 'CLOSED');
    expect((await rejection(client.changestatus({ id: 'AVAILABLE' }))).code).to.equal('CLOSED');
    expect((await rejection(client.subscribe({ type: 'Interaction', categories: ['add'] }))).code).to.equal(
      'CLOSED',
    );
    expect(listen.callCount).to.equal(0);
  });
});
