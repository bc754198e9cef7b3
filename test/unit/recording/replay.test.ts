import { expect } from 'chai';
import sinon from 'sinon';
import { connect, record, replay } from '../../../src/index.js';
import type { ReplayOptions } from '../../../src/index.js';
import { PREFIX } from '../../support/fake-toolkit.js';
import { catchReports, rejection, thrown } from '../../support/outcome.js';
import { hearing, recordingOf, STARTED } from '../../support/recordings.js';
import { inClassic, onLightning } from '../../support/world.js';

const status = (name: string): object => ({ reason: 'status_updated', status: name });

/** A client on a recording, and what it hears. */
function playing(recording: string, options?: ReplayOptions) {
  const call = replay(recording, options);
  const client = connect({ transport: call });
  return { call, client, ...hearing(client) };
}

const HEADER = recordingOf([]).trim();
const line = (at: number, name = 'LOGGED_OUT', text = '{}'): string =>
  JSON.stringify({ at, wireName: `${PREFIX}pc.${name}`, text });

describe('replay()', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers({ now: new Date('2026-12-01T08:00:00Z') });
  });
  afterEach(() => clock.restore());

  it('plays what was recorded, with the same events on the same surface', async () => {
    const { client, fire } = inClassic();
    const recorder = record(client);
    const live = hearing(client);
    fire('UPDATE_STATUS', JSON.stringify(status('AVAILABLE')));
    fire('INTERACTION_CONNECTED', '{"interactionId":"i-1","__proto__":{"polluted":1}}');
    fire('subscribe', '{"data":{"category":"add"}}');
    fire('UPDATE_STATUS', '{"status":5}');

    const { call, client: again, events, unrecognized } = playing(recorder.text(), { speed: Infinity });
    await call.finished;
    expect(again.transport).to.equal('console');
    expect(events).to.deep.equal(live.events.map(event => ({ ...event, receivedAt: Date.now() })));
    expect(events).to.have.length(3);
    expect(unrecognized).to.deep.equal(live.unrecognized);
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
  });

  it('plays what was recorded on Lightning as Lightning', async () => {
    const { client, publish } = onLightning();
    const recorder = record(client);
    publish({ type: 'Interaction', category: 'acw', data: { id: 'i-1', isDone: false } });
    const { call, client: again, events } = playing(recorder.text(), { speed: Infinity });
    const clientEvents: unknown[] = [];
    again.on('CLIENT_EVENT', ({ data }) => clientEvents.push(data.category));
    await call.finished;
    expect(again.transport).to.equal('message-channel');
    expect(events.map(({ name, payload }) => [name, payload])).to.deep.equal([
      ['ACW_REQUIRED', { reason: 'acw_required', interactionId: 'i-1' }],
    ]);
    expect(clientEvents).to.deep.equal(['acw']);
  });

  describe('the time', () => {
    const recording = recordingOf([
      [0, 'UPDATE_STATUS', status('first')],
      [1000, 'UPDATE_STATUS', status('second')],
      [1010, 'UPDATE_STATUS', status('third')],
      [9000, 'UPDATE_STATUS', status('last')],
    ]);
    const heardAfter = async (
      options: ReplayOptions | undefined,
      ticks: readonly number[],
    ): Promise<number[]> => {
      const { client, events } = playing(recording, options);
      const counts: number[] = [];
      for (const tick of ticks) {
        await clock.tickAsync(tick);
        counts.push(events.length);
      }
      client.close();
      return counts;
    };

    it('is kept', async () => {
      expect(await heardAfter(undefined, [0, 999, 1, 9, 1, 7989, 1])).to.deep.equal([1, 1, 2, 2, 3, 3, 4]);
    });

    it('is divided by the speed', async () => {
      expect(await heardAfter({ speed: 4 }, [0, 249, 1, 3, 1996, 1])).to.deep.equal([1, 1, 2, 3, 3, 4]);
      expect(await heardAfter({ speed: 0.5 }, [0, 1999, 1, 19, 1])).to.deep.equal([1, 1, 2, 2, 3]);
    });

    it('is that of its arrival', async () => {
      const { client, events } = playing(recording);
      await clock.tickAsync(9000);
      expect(events.map(({ receivedAt }) => receivedAt - events[0]!.receivedAt)).to.deep.equal([
        0, 1000, 1010, 9000,
      ]);
      expect(events[3]?.receivedAt).to.equal(Date.now());
      client.close();
    });

    it('is told in recorded distances when all is played at once, and ends now', async () => {
      const { call, events } = playing(recording, { speed: Infinity });
      await call.finished;
      expect(events.map(({ receivedAt }) => receivedAt - Date.now())).to.deep.equal([-9000, -8000, -7990, 0]);
    });

    it('never lies in the future, however the line is written', async () => {
      const odd = `{"wireName":"${PREFIX}pc.LOGGED_OUT","at":9000,"text":"{}"}`;
      const { call, events } = playing(`${HEADER}\n${odd}\n`, { speed: Infinity });
      await call.finished;
      expect(events.map(({ receivedAt }) => receivedAt)).to.deep.equal([Date.now()]);
    });

    it('needs one timer, for pauses of months too', async () => {
      const month = 30 * 24 * 3600_000;
      const { client, events } = playing(recordingOf([[month, 'LOGGED_OUT', {}]]));
      await clock.tickAsync(month - 1);
      expect(events).to.be.empty;
      expect(clock.countTimers()).to.equal(1);
      await clock.tickAsync(1);
      expect(events).to.have.length(1);
      expect(clock.countTimers()).to.equal(0);
      client.close();
    });

    it('does not go back where a line says so', async () => {
      const { events } = playing(
        recordingOf([
          [1000, 'LOGGED_OUT', {}],
          [10, 'LOGGED_OUT', {}],
        ]),
      );
      await clock.tickAsync(999);
      expect(events).to.be.empty;
      await clock.tickAsync(1);
      expect(events).to.have.length(2);
    });
  });

  it('waits for the first handler, and is heard from its beginning by all of the same task', async () => {
    const call = replay(recordingOf([[0, 'LOGGED_OUT', {}]]), { speed: Infinity });
    const client = connect({ transport: call });
    await clock.tickAsync(1000);
    expect(call.position).to.equal(0);
    const heard: string[] = [];
    client.on('UPDATE_STATUS', () => {});
    client.on('LOGGED_OUT', () => heard.push('first'));
    client.on('*', () => heard.push('second'));
    expect(heard).to.be.empty;
    await call.finished;
    expect(heard).to.deep.equal(['first', 'second']);
  });

  it('lets the page breathe in a burst', async () => {
    clock.restore();
    const { call, client, events } = playing(
      recordingOf(Array.from({ length: 2000 }, (_, i) => [0, 'UPDATE_STATUS', status(`${i}`)])),
      { speed: Infinity },
    );
    // A handler that takes its time.
    let work = 0;
    client.on('UPDATE_STATUS', () => {
      const until = performance.now() + 0.05;
      while (performance.now() < until) work++;
    });
    let others = 0;
    const timer = setInterval(() => others++, 0);
    await call.finished;
    clearInterval(timer);
    expect(events.map(({ payload }) => (payload as { status: string }).status)).to.deep.equal(
      Array.from({ length: 2000 }, (_, i) => `${i}`),
    );
    expect(others).to.be.above(1);
    expect(work).to.be.above(0);
  });

  describe('finished', () => {
    const recording = recordingOf([[1000, 'LOGGED_OUT', {}]]);

    it('resolves when all was played', async () => {
      const { call } = playing(recording);
      let isOver = false;
      void call.finished.then(() => (isOver = true));
      await clock.tickAsync(999);
      expect(isOver).to.equal(false);
      await clock.tickAsync(1);
      expect(isOver).to.equal(true);
    });

    it('rejects when the client is closed before, and leaves no timer', async () => {
      const { call, client, events } = playing(recording);
      await clock.tickAsync(1);
      client.close();
      client.close();
      expect((await rejection(call.finished)).code).to.equal('CLOSED');
      expect(clock.countTimers()).to.equal(0);
      await clock.tickAsync(5000);
      expect(events).to.be.empty;
    });

    it('is no error of the page where nobody waits for it', async () => {
      const unhandled: unknown[] = [];
      const hear = (reason: unknown): void => void unhandled.push(reason);
      const before = process.listeners('unhandledRejection');
      process.removeAllListeners('unhandledRejection').on('unhandledRejection', hear);
      try {
        playing(recording).client.close();
        clock.restore();
        await new Promise(resolve => setTimeout(resolve));
        expect(unhandled).to.deep.equal([]);
      } finally {
        process.off('unhandledRejection', hear);
        for (const each of before) process.on('unhandledRejection', each);
      }
    });

    it('rejects also where it never began', async () => {
      const call = replay(recording);
      connect({ transport: call }).close();
      expect((await rejection(call.finished)).code).to.equal('CLOSED');
    });

    it('stays resolved when the client is closed after it', async () => {
      const { call, client } = playing(recording, { speed: Infinity });
      await call.finished;
      client.close();
      await call.finished;
    });

    it('rejects where a handler closes the client in the middle, which hears no more', async () => {
      const { call, client, events } = playing(
        recordingOf([
          [0, 'LOGGED_OUT', {}],
          [0, 'LOGGED_OUT', {}],
        ]),
      );
      client.on('LOGGED_OUT', () => client.close());
      expect((await rejection(call.finished)).code).to.equal('CLOSED');
      await clock.tickAsync(1000);
      expect(events).to.have.length.below(2);
      expect(clock.countTimers()).to.equal(0);
    });
  });

  describe('an action', () => {
    it('resolves and goes nowhere', async () => {
      const { client, events } = playing(recordingOf([]));
      expect(await client.changestatus({ id: 'AVAILABLE' })).to.equal(undefined);
      expect(events).to.be.empty;
    });

    it('is no line of the recording, and no ACTION of another component', async () => {
      const { call, client } = playing(recordingOf([]));
      const lines: unknown[] = [];
      const actions: unknown[] = [];
      call.onRecordedAction(line => lines.push(line));
      client.on('ACTION', ({ name, own }) => actions.push([name, own]));
      await client.changestate({ id: 'i-1', action: 'hold' });
      expect(lines).to.be.empty;
      expect(actions).to.deep.equal([['changestate', true]]);
    });
  });

  describe('a recorded action', () => {
    const HOLD = { id: 'i-1', action: 'hold' } as const;

    /** Records an own action, one of another component and a refused one, as each surface has them. */
    const surfaces = {
      async console() {
        const { client, ask, tell, toolkit } = inClassic();
        const recorder = record(client);
        await client.changestate(HOLD);
        clock.tick(100);
        ask('changestatus', 'AVAILABLE');
        tell('UPDATE_STATUS', { reason: 'status_updated', status: 'AVAILABLE' });
        toolkit.fireEvent = (_type, _message, callback) => callback({ success: false });
        const { code, message } = await rejection(client.changestatus({ id: 'AWAY' }));
        client.close();
        return { text: recorder.text(), error: `${code}: ${message}` };
      },
      async 'message-channel'() {
        let hear: (message: unknown) => void = () => {};
        const channel = { publish() {}, subscribe: (handler: typeof hear) => void (hear = handler) };
        const client = connect({ autoSubscribe: false, channel });
        const recorder = record(client);
        await client.changestate(HOLD);
        clock.tick(100);
        hear({ type: 'PureCloud.User.updateStatus', data: { id: 'AVAILABLE' } });
        hear({ type: 'UserAction', category: 'status', data: { status: 'AVAILABLE' } });
        channel.publish = () => {
          throw new Error('no channel');
        };
        const { code, message } = await rejection(client.changestatus({ id: 'AWAY' }));
        client.close();
        return { text: recorder.text(), error: `${code}: ${message}` };
      },
    };

    for (const surface of ['console', 'message-channel'] as const) {
      it(`is given with its outcome on ${surface}, in its place, and is no event`, async () => {
        const { text, error } = await surfaces[surface]();
        const call = replay(text, { speed: Infinity });
        // Else the page's own subscriptions are ACTION events.
        const client = connect({ transport: call, autoSubscribe: false });
        const order: unknown[] = [];
        const actions: unknown[] = [];
        call.onRecordedAction(line => order.push(line));
        client.on('*', ({ name }) => order.push(name));
        client.on('ACTION', action => actions.push(action));
        client.on('UNRECOGNIZED', message => order.push(message));
        await call.finished;
        expect(order).to.deep.equal([
          { kind: 'action', at: 0, number: 1, name: 'changestate', own: true, request: HOLD },
          { kind: 'outcome', at: 0, of: 1, ms: 0 },
          {
            kind: 'action',
            at: 100,
            number: 2,
            name: 'changestatus',
            own: false,
            request: { id: 'AVAILABLE' },
          },
          'UPDATE_STATUS',
          { kind: 'action', at: 100, number: 3, name: 'changestatus', own: true, request: { id: 'AWAY' } },
          { kind: 'outcome', at: 100, of: 3, ms: 0, error },
        ]);
        expect(actions).to.deep.equal([]);
        expect(call.broken).to.equal(0);
      });
    }

    it('is given at its time', async () => {
      const line = JSON.stringify({ at: 500, action: 'changestate', number: 1, own: true, request: HOLD });
      const { call, client } = playing(`${HEADER}\n${line}\n`);
      const heard: number[] = [];
      call.onRecordedAction(({ at }) => heard.push(at));
      await clock.tickAsync(499);
      expect(heard).to.be.empty;
      await clock.tickAsync(1);
      expect(heard).to.deep.equal([500]);
      client.close();
    });

    it('is given to each handler until it is removed, and one that throws stops nobody', async () => {
      const lines = [1, 2].map(number => JSON.stringify({ at: number, outcome: number, ms: 0 }));
      const { call, client } = playing([HEADER, ...lines, ''].join('\n'));
      const reports = catchReports();
      const heard: string[] = [];
      call.onRecordedAction(() => {
        throw new Error('mistake');
      });
      const off = call.onRecordedAction(() => {
        heard.push('first');
        off();
      });
      call.onRecordedAction(() => heard.push('second'));
      await clock.tickAsync(10);
      reports.restore();
      expect(heard).to.deep.equal(['first', 'second', 'second']);
      expect(reports.errors.map(String)).to.deep.equal(['Error: mistake', 'Error: mistake']);
      client.close();
    });

    it('that stands as a message on Lightning is no event and no ACTION', async () => {
      const text = JSON.stringify({ type: 'PureCloud.Interaction.updateState', data: HOLD });
      const line = JSON.stringify({ at: 0, wireName: 'PureCloud.Interaction.updateState', text });
      const lightning = HEADER.replace('"console"', '"message-channel"');
      const { call, client, events, unrecognized } = playing(`${lightning}\n${line}\n`);
      client.on('ACTION', ({ name }) => expect.fail(name));
      await call.finished;
      expect([...events, ...unrecognized]).to.be.empty;
    });
  });

  describe('a line that can not be read', () => {
    const play = async (text: string, options: ReplayOptions = {}) => {
      const played = playing(text, { speed: Infinity, ...options });
      await played.call.finished;
      return played;
    };

    for (const [what, broken, problem] of [
      ['is no JSON', '{"at":', /line 3 can't be played: it is no JSON: /],
      ['is another thing', '[1]', /it has no time, at/],
      [
        'has no text',
        `{"at":1,"wireName":"${PREFIX}pc.LOGGED_OUT","text":{}}`,
        /it is no message, action or outcome/,
      ],
      ['has no time', `{"at":"1","wireName":"${PREFIX}pc.LOGGED_OUT","text":"{}"}`, /it has no time, at/],
      ['has a time that never comes', `{"at":1e999,"wireName":"x","text":"{}"}`, /it has no time, at/],
      ['has a time before all', `{"at":-1,"wireName":"x","text":"{}"}`, /it has no time, at/],
      [
        'is of an unknown action',
        '{"at":1,"action":"shout","number":1}',
        /it is no message, action or outcome/,
      ],
      [
        'is an action without its number',
        '{"at":1,"action":"subscribe"}',
        /it is no message, action or outcome/,
      ],
      ['is an outcome without its time', '{"at":1,"outcome":1}', /it is no message, action or outcome/],
      ['is of an unknown event', `{"at":1,"wireName":"toString","text":"{}"}`, /no event is called toString/],
    ] as const) {
      it(`is named by its number, where it ${what}, and the rest plays`, async () => {
        const { events, unrecognized, call } = await play([HEADER, line(0), broken, line(1), ''].join('\n'));
        expect(events).to.have.length(2);
        expect(unrecognized).to.have.length(1);
        expect(unrecognized[0]).to.include({ wireName: 'line 3', message: broken });
        expect(unrecognized[0]?.problem).to.match(problem);
        expect(call.broken).to.equal(1);
      });
    }

    it('comes in its place', async () => {
      const { call, client } = playing([HEADER, line(0), 'x', line(1)].join('\n'), { speed: Infinity });
      const order: string[] = [];
      client.on('*', ({ name }) => order.push(name));
      client.on('UNRECOGNIZED', ({ wireName }) => order.push(wireName));
      await call.finished;
      expect(order).to.deep.equal(['LOGGED_OUT', 'line 3', 'LOGGED_OUT']);
    });

    for (const [what, header] of [
      ['broken', '{"format":'],
      ['foreign', '{"log":{"version":"1.2"}}'],
      ['of another version', HEADER.replace('"version":2', '"version":3')],
      ['of another surface', HEADER.replace('"console"', '"pigeon"')],
      ['empty', ''],
    ] as const) {
      it(`may be the header, where it is ${what}`, async () => {
        const { events, unrecognized, client } = await play([header, line(0), ''].join('\n'));
        expect(client.transport).to.equal('console');
        expect(events).to.have.length(1);
        expect(unrecognized.map(({ wireName }) => wireName)).to.deep.equal(['line 1']);
        expect(unrecognized[0]?.problem).to.match(/no header/);
      });
    }

    it('may be the header that is missing', async () => {
      const { events, unrecognized } = await play([line(0), 'x', line(1)].join('\n'));
      expect(events).to.have.length(2);
      expect(unrecognized.map(({ wireName }) => wireName)).to.deep.equal(['line 1', 'line 2']);
    });

    it('may be the header of Lightning messages', async () => {
      const message = { type: 'Interaction', category: 'connect', data: 'i-1' };
      const { events, client } = await play(
        ['', JSON.stringify({ at: 0, wireName: 'Interaction', text: JSON.stringify(message) })].join('\n'),
      );
      expect(client.transport).to.equal('message-channel');
      expect(events.map(({ name }) => name)).to.deep.equal(['INTERACTION_CONNECTED']);
    });

    it('is not one that is empty, nor one that an editor ended in its own way', async () => {
      const { events, unrecognized } = await play(
        `\ufeff${[HEADER, '', line(0), '  ', line(1), '', ''].join('\r\n')}`,
      );
      expect(events).to.have.length(2);
      expect(unrecognized).to.deep.equal([]);
    });
  });

  it('says in diagnose() that a recording plays, and what is wrong with it', async () => {
    const { call, client } = playing([HEADER, '{"dropped":12}', line(0), 'x', 'y'].join('\n'), {
      speed: Infinity,
    });
    await call.finished;
    const [finding, ...others] = client.diagnose().findings;
    expect(others).to.be.empty;
    expect(finding).to.include({ code: 'RECORDING', audience: 'developer' });
    expect(finding?.message)
      .to.include(STARTED)
      .and.to.match(/ 1 messages so far/);
    expect(finding?.message).to.match(/\. 2 of its lines can't be played\. 12 older lines were dropped/);
    expect(finding?.remedy).to.match(/^Actions go nowhere/);
    expect(client.diagnose().heard).to.deep.equal({ LOGGED_OUT: 1, UNRECOGNIZED: 2 });
  });

  it('tells how far it is, in a pause too', async () => {
    const { call, client } = playing(
      recordingOf([
        [500, 'LOGGED_OUT', {}],
        [8000, 'LOGGED_OUT', {}],
      ]),
      { speed: 2 },
    );
    expect(call).to.include({ duration: 8000, position: 0 });
    await clock.tickAsync(1000);
    expect(call).to.include({ duration: 8000, position: 2000 });
    await clock.tickAsync(9000);
    expect(call).to.include({ position: 8000 });
    client.close();
  });

  it('refuses what is no text, and options that are none', () => {
    for (const odd of [undefined, null, 5, {}, new Blob(['{}'])]) {
      expect(thrown(() => replay(odd as string)).code).to.equal('INVALID_OPTION');
    }
    for (const options of [{ speed: 0 }, { speed: -1 }, { speed: NaN }, { speed: '4' }]) {
      const { code, message } = thrown(() => replay('', options as ReplayOptions));
      expect(code).to.equal('INVALID_OPTION');
      expect(message).to.match(/^replay\(\)\.speed takes .+; it got .+\.$/);
    }
  });
});
