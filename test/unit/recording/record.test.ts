import { expect } from 'chai';
import sinon from 'sinon';
import { connect, record, replay } from '../../../src/index.js';
import type { GenesysClient, Recorder, RecordOptions } from '../../../src/index.js';
import { PREFIX } from '../../support/fake-toolkit.js';
import { rejection, thrown } from '../../support/outcome.js';
import { hearing, parsed, recordingOf, STARTED } from '../../support/recordings.js';
import { inClassic, onLightning } from '../../support/world.js';

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
        version: 2,
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

  describe('an action', () => {
    const HOLD = { id: 'i-1', action: 'hold' } as const;
    const lines = (recorder: Recorder) => parsed(recorder.text()).slice(1);

    it('is a line when it is handed over, and another one when the console answers, with its time', async () => {
      const { client, toolkit } = inClassic();
      let answer: ((result: { success: boolean }) => void) | undefined;
      toolkit.fireEvent = (_type, _message, callback) => (answer = callback);
      const recorder = record(client);
      clock.tick(100);
      const held = client.changestate(HOLD);
      expect(lines(recorder)).to.deep.equal([
        { at: 100, action: 'changestate', number: 1, own: true, request: HOLD },
      ]);
      clock.tick(30);
      answer?.({ success: true });
      await held;
      expect(lines(recorder).slice(1)).to.deep.equal([{ at: 130, outcome: 1, ms: 30 }]);
    });

    it('has the error for its outcome where the console refuses it', async () => {
      const { client, toolkit } = inClassic();
      toolkit.fireEvent = (_type, _message, callback) => callback({ success: false });
      const recorder = record(client);
      const { code, message } = await rejection(client.changestatus({ id: 'AVAILABLE' }));
      expect(code).to.equal('ACTION_REFUSED');
      expect(lines(recorder)).to.deep.equal([
        { at: 0, action: 'changestatus', number: 1, own: true, request: { id: 'AVAILABLE' } },
        { at: 0, outcome: 1, ms: 0, error: `ACTION_REFUSED: ${message}` },
      ]);
    });

    it('has the error for its outcome where Lightning throws', async () => {
      const client = connect({
        autoSubscribe: false,
        channel: {
          publish() {
            throw new Error('no channel');
          },
          subscribe: () => () => {},
        },
      });
      const recorder = record(client);
      const { message } = await rejection(client.createConference({ interactionIds: ['i-1'] }));
      expect(lines(recorder)).to.deep.equal([
        { at: 0, action: 'createConference', number: 1, own: true, request: { interactionIds: ['i-1'] } },
        { at: 0, outcome: 1, ms: 0, error: `SURFACE_UNAVAILABLE: ${message}` },
      ]);
    });

    it('has no outcome while the console does not answer', async () => {
      const { client, toolkit } = inClassic();
      toolkit.fireEvent = () => {};
      const recorder = record(client);
      const held = rejection(client.changestate(HOLD, { timeout: 1000 }));
      await clock.tickAsync(1000);
      expect((await held).code).to.equal('TIMEOUT');
      expect(lines(recorder)).to.have.length(1);
    });

    it('of another component is a line on Classic, without an outcome', async () => {
      const { client, ask } = inClassic();
      const recorder = record(client);
      ask('changestate', JSON.stringify({ data: HOLD }));
      ask('changestatus', 'AVAILABLE');
      ask('addAssociation', 'no JSON');
      await clock.tickAsync(100);
      const [hold, status, broken] = lines(recorder);
      expect(hold).to.deep.equal({ at: 0, action: 'changestate', number: 1, own: false, request: HOLD });
      expect(status).to.deep.include({ action: 'changestatus', number: 2, request: { id: 'AVAILABLE' } });
      expect(broken).to.deep.include({ action: 'addAssociation', number: 3, request: 'no JSON' });
      expect(broken?.problem).to.match(/^addAssociation takes .*"no JSON"\.$/);
      expect(recorder.events).to.equal(3);
    });

    it('of another component is a line on Lightning, as it was when it was heard', () => {
      const { client, publish } = onLightning({ autoSubscribe: false });
      const recorder = record(client);
      const message: { type: string; data: object } = {
        type: 'PureCloud.interaction.updateState',
        data: { ...HOLD },
      };
      publish(message);
      Object.assign(message.data, { id: 'i-2' });
      publish({ type: 'PureCloud.addAssociation' });
      const [hold, broken] = lines(recorder);
      expect(hold).to.deep.equal({ at: 0, action: 'changestate', number: 1, own: false, request: HOLD });
      expect(broken).to.deep.include({ action: 'addAssociation', own: false, request: null });
      expect(broken?.problem).to.be.a('string');
    });

    it('of the page is one line on Lightning, where its echo is heard too', async () => {
      const { client, published, publish } = onLightning({ autoSubscribe: false });
      const recorder = record(client);
      await client.changestate(HOLD);
      publish(published[0]);
      await clock.tickAsync(100);
      expect(lines(recorder)).to.deep.equal([
        { at: 0, action: 'changestate', number: 1, own: true, request: HOLD },
        { at: 0, outcome: 1, ms: 0 },
      ]);
    });

    it('that was sent for the page is a line: a subscription', async () => {
      const { client } = onLightning();
      const recorder = record(client);
      client.on('UPDATE_STATUS', () => {});
      await clock.tickAsync(100);
      expect(lines(recorder).map(({ action, outcome, own }) => [action, outcome, own])).to.deep.equal([
        ['subscribe', undefined, true],
        [undefined, 1, undefined],
      ]);
    });

    it('has its outcome by a clock that nobody sets', async () => {
      const { client, toolkit } = inClassic();
      let answer: ((result: { success: boolean }) => void) | undefined;
      toolkit.fireEvent = (_type, _message, callback) => (answer = callback);
      const recorder = record(client);
      clock.tick(1000);
      const held = client.changestate(HOLD);
      clock.setSystemTime(new Date(STARTED).getTime() - 60_000);
      clock.tick(20);
      answer?.({ success: true });
      await held;
      expect(lines(recorder)[1]).to.deep.equal({ at: 1000, outcome: 1, ms: 20 });
    });

    it('gets its outcome after stop() too, and a later one is no line', async () => {
      const { client, toolkit } = inClassic();
      let answer: ((result: { success: boolean }) => void) | undefined;
      toolkit.fireEvent = (_type, _message, callback) => (answer ??= callback);
      const recorder = record(client);
      const held = client.changestate(HOLD);
      recorder.stop();
      void client.changestatus({ id: 'AWAY' });
      answer?.({ success: true });
      await held;
      expect(lines(recorder).map(line => line.action ?? line.outcome)).to.deep.equal(['changestate', 1]);
      client.close();
    });
  });

  it('drops the oldest beyond a number of lines, with a mark', () => {
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
      expect(lines).to.have.length(recorder.events + 1);
      expect(Buffer.byteLength(lines.join('\n'))).to.be.within(800, 1000);
    }
  });

  it('drops all for a message that is too large, itself too', () => {
    const { client, fire } = inClassic();
    const recorder = record(client, { maxBytes: 1000 });
    fire('LOGGED_OUT', '{}');
    fire('LOGGED_OUT', `{"a":"${'x'.repeat(1000)}"}`);
    expect(recorder).to.include({ events: 0, dropped: 2 });
    expect(parsed(recorder.text()).slice(1)).to.deep.equal([{ dropped: 2 }]);
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
    expect(toolkit.listenerCount()).to.equal(0);
  });

  it('ends with the client', () => {
    const { client, fire, toolkit } = inClassic();
    const recorder = record(client);
    fire('LOGGED_OUT', '{}');
    client.close();
    fire('LOGGED_OUT', '{}');
    expect(parsed(recorder.text())).to.have.length(2);
    expect(toolkit.listenerCount()).to.equal(0);
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
      const { code, message } = thrown(() => record(client, options as RecordOptions));
      expect(code).to.equal('INVALID_OPTION');
      expect(message).to.match(/^record\(\)\.(maxBytes|maxEvents) takes .+; it got .+\.$/);
    }
    for (const nobody of [undefined, null, {}, 'client']) {
      expect(thrown(() => record(nobody as GenesysClient)).code).to.equal('INVALID_OPTION');
    }
    client.close();
    expect(thrown(() => record(client)).code).to.equal('CLOSED');
  });
});
