import { expect } from 'chai';
import sinon from 'sinon';
import { connect, record, replay } from '../../../src/index.js';
import type { GenesysClient, RecordOptions } from '../../../src/index.js';
import { PREFIX } from '../../support/fake-toolkit.js';
import {
  hearing,
  inClassic,
  onLightning,
  parsed,
  recordingOf,
  STARTED,
  thrown,
} from '../../support/recordings.js';

const CONNECTED = { type: 'Interaction', category: 'connect', data: 'i-1' };

describe('record()', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers({ now: new Date(STARTED) });
  });
  afterEach(() => clock.restore());

  it('writes a header, then each message with its time, its wire name and its very text', () => {
    const { client, fire } = inClassic();
    const recorder = record(client);
    clock.tick(1234);
    fire('UPDATE_STATUS', '{ "status":"AVAILABLE",\n"id":"s-1" }');
    clock.tick(6);
    fire('LOGGED_OUT', '{}');
    expect(parsed(recorder.text())).to.deep.equal([
      {
        format: 'genesys-console-recording',
        version: 1,
        transport: 'console',
        started: STARTED,
        toolkit: '0.1.0',
      },
      {
        at: 1234,
        wireName: `${PREFIX}pc.UPDATE_STATUS`,
        text: '{ "status":"AVAILABLE",\n"id":"s-1" }',
      },
      { at: 1240, wireName: `${PREFIX}pc.LOGGED_OUT`, text: '{}' },
    ]);
    expect(recorder.toString()).to.equal(recorder.text());
  });

  it('records what could not be read', () => {
    const { client, fire } = inClassic();
    const recorder = record(client);
    fire('UPDATE_STATUS', '[object Object]');
    fire('subscribe', 'ok');
    fire('LOGGED_OUT', undefined);
    expect(parsed(recorder.text()).slice(1)).to.deep.equal([
      { at: 0, wireName: `${PREFIX}pc.UPDATE_STATUS`, text: '[object Object]' },
      { at: 0, wireName: `${PREFIX}pc.subscribe`, text: 'ok' },
      { at: 0, wireName: `${PREFIX}pc.LOGGED_OUT`, text: 'undefined' },
    ]);
  });

  describe('on Lightning', () => {
    it('records each message once, as its JSON, under its type', () => {
      const { client, publish } = onLightning();
      const recorder = record(client);
      const message = { type: 'Notification', category: 'chatUpdate', data: { a: 1 } };
      publish(CONNECTED);
      publish(message);
      message.data.a = 2;
      expect(parsed(recorder.text())).to.deep.equal([
        { ...parsed(recorder.text())[0], transport: 'message-channel' },
        { at: 0, wireName: 'Interaction', text: JSON.stringify(CONNECTED) },
        {
          at: 0,
          wireName: 'Notification',
          text: '{"type":"Notification","category":"chatUpdate","data":{"a":1}}',
        },
      ]);
    });

    it('records what could not be read: as JSON, or as the text that it makes', () => {
      const { client, publish } = onLightning();
      const recorder = record(client);
      const circle: { type: string; self?: unknown } = { type: 'Interaction' };
      circle.self = circle;
      for (const odd of [{ type: 'Interaction' }, 'x', null, undefined, circle, Object.create(null)])
        publish(odd);
      expect(parsed(recorder.text()).map(({ text }) => text)).to.deep.equal([
        undefined,
        '{"type":"Interaction"}',
        '"x"',
        'null',
        'undefined',
        '[object Object]',
        '{}',
      ]);
    });

    it('subscribes to nothing that the page did not', async () => {
      const { client, published } = onLightning();
      record(client);
      await clock.tickAsync(100);
      expect(published).to.deep.equal([]);
    });
  });

  it('drops the oldest beyond a number of messages, with a mark', () => {
    const { client, fire } = inClassic();
    const recorder = record(client, { maxEvents: 3 });
    for (let i = 0; i < 10; i++) fire('UPDATE_STATUS', `{"status":"${i}"}`);
    const [, mark, ...rest] = parsed(recorder.text());
    expect(mark).to.deep.equal({ dropped: 7 });
    expect(rest.map(({ text }) => text)).to.deep.equal(['7', '8', '9'].map(s => `{"status":"${s}"}`));
    expect(recorder).to.include({ events: 3, dropped: 7 });
  });

  it('drops the oldest beyond a size, which counts bytes', () => {
    for (const filling of ['a', 'é', '王', '😀', '\ud83d']) {
      const { client, fire } = inClassic();
      const recorder = record(client, { maxBytes: 1000 });
      for (let i = 0; i < 50; i++) fire('LOGGED_OUT', `{"a":"${filling.repeat(i % 7)}"}`);
      const [header, mark, ...lines] = recorder.text().split('\n');
      expect(header).to.match(/genesys-console-recording/);
      expect(mark).to.equal(`{"dropped":${50 - recorder.events}}`);
      expect(Buffer.byteLength(lines.join('\n')))
        .to.equal(recorder.size)
        .and.to.be.within(800, 1000);
    }
  });

  it('drops all for a message that is too large, itself too', () => {
    const { client, fire } = inClassic();
    const recorder = record(client, { maxBytes: 1000 });
    fire('LOGGED_OUT', '{}');
    fire('LOGGED_OUT', `{"a":"${'x'.repeat(1000)}"}`);
    expect(recorder).to.include({ events: 0, dropped: 2, size: 0 });
    fire('LOGGED_OUT', '{}');
    expect(recorder).to.include({ events: 1, dropped: 2 });
  });

  it('ends with stop(), and keeps what was recorded', () => {
    const { client, fire, toolkit } = inClassic();
    const recorder = record(client);
    fire('LOGGED_OUT', '{}');
    recorder.stop();
    recorder.stop();
    fire('LOGGED_OUT', '{}');
    expect(parsed(recorder.text())).to.have.length(2);
    client.close();
    expect([...toolkit.listeners.values()].flat()).to.deep.equal([]);
  });

  it('ends with the client', () => {
    const { client, fire, toolkit } = inClassic();
    const recorder = record(client);
    fire('LOGGED_OUT', '{}');
    client.close();
    fire('LOGGED_OUT', '{}');
    expect(parsed(recorder.text())).to.have.length(2);
    expect([...toolkit.listeners.values()].flat()).to.deep.equal([]);
    expect(clock.countTimers()).to.equal(0);
  });

  it('keeps the order where the clock is set back', () => {
    const { client, fire } = inClassic();
    const recorder = record(client);
    clock.tick(1000);
    fire('LOGGED_OUT', '{}');
    clock.setSystemTime(new Date(STARTED).getTime() - 60_000);
    fire('LOGGED_OUT', '{}');
    expect(parsed(recorder.text()).map(({ at }) => at)).to.deep.equal([undefined, 1000, 1000]);
  });

  it('gives the same recording of a recording that is played', async () => {
    const recording = recordingOf([
      [0, 'UPDATE_STATUS', { status: 'AVAILABLE' }],
      [70, 'INTERACTION_CONNECTED', { interactionId: 'i-1' }],
      [70, 'INTERACTION_CONNECTED', 'broken'],
      [5000, 'LOGGED_OUT', {}],
    ]);
    const call = replay(recording, { speed: Infinity });
    const recorder = record(connect({ transport: call }));
    await call.finished;
    expect(
      parsed(recorder.text())
        .slice(1)
        .map(({ wireName, text }) => [wireName, text]),
    ).to.deep.equal(
      parsed(recording)
        .slice(1)
        .map(({ wireName, text }) => [wireName, text]),
    );
    const times = parsed(recorder.text()).map(({ at }) => at);
    expect([times[1], times[2], times[4]]).to.deep.equal([0, 70, 5000]);
  });

  it('hears the same again of whatever was published on Lightning', async () => {
    const { client, publish } = onLightning();
    const recorder = record(client);
    const live = hearing(client);
    for (const message of [CONNECTED, { type: 'Interaction' }, 'x', null, undefined, [], { category: 'x' }])
      publish(message);
    const call = replay(recorder.text(), { speed: Infinity });
    const played = hearing(connect({ transport: call }));
    await call.finished;
    const told = ({ events, unrecognized }: typeof live): unknown => [
      events.map(({ name, payload, transport }) => [name, payload, transport]),
      unrecognized.map(({ wireName }) => wireName),
    ];
    expect(live.events).to.have.length(2);
    expect(told(played)).to.deep.equal(told(live));
  });

  it('refuses options that are none', () => {
    const { client } = inClassic();
    for (const options of [{ maxBytes: 0 }, { maxEvents: -1 }, { maxBytes: NaN }, { maxEvents: '5' }]) {
      expect(thrown(() => record(client, options as RecordOptions)).code).to.equal('INVALID_OPTION');
    }
    for (const nobody of [undefined, null, {}, 'client']) {
      expect(thrown(() => record(nobody as GenesysClient)).code).to.equal('INVALID_OPTION');
    }
    client.close();
    expect(thrown(() => record(client)).code).to.equal('CLOSED');
  });
});
