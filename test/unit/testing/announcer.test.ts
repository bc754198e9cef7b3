import { expect } from 'chai';
import { CATEGORIES } from '../../../src/index.js';
import type { SubscribeRequest } from '../../../src/index.js';
import type { SimulatedGenesysClient } from '../../../src/testing/index.js';
import { onTheCall, surroundings } from '../../support/surroundings.js';
import type { Json } from '../../support/surroundings.js';

const target = { transferTarget: '3175550123', transferTargetType: 'address' } as const;
const secure = { flowId: '741f4f39-7a94-470d-a1dd-dd68d01e0dd8', userData: 'hello' };

function subscribeToAll(genesys: SimulatedGenesysClient): void {
  for (const [type, categories] of Object.entries(CATEGORIES)) {
    genesys.subscribe({ type, categories } as SubscribeRequest);
  }
}

describe('What a simulated Genesys client tells', () => {
  it('is a whole call in the order and with the pauses of a real one', () => {
    const { genesys, clock, told } = surroundings();
    genesys.setStatus('ON_QUEUE');
    const id = genesys.offer();
    clock.advance(4000);
    genesys.pickup(id);
    clock.advance(10_000);
    genesys.hold(id);
    clock.advance(5000);
    genesys.hold(id);
    clock.advance(5000);
    genesys.setRecording(id, false);
    clock.advance(5000);
    genesys.setRecording(id, true);
    clock.advance(5000);
    genesys.disconnect(id, 'remote');
    clock.advance(8000);
    genesys.completeWrapUp(id);
    expect(told()).to.deep.equal([
      '0 UPDATE_STATUS',
      '0 INTERACTION_EVENT add',
      '4000 INTERACTION_EVENT change',
      '4006 INTERACTION_CONNECTED',
      '14000 INTERACTION_EVENT change',
      '19000 INTERACTION_EVENT change',
      '24000 INTERACTION_EVENT change',
      '29000 INTERACTION_EVENT change',
      '34000 INTERACTION_DISCONNECTED',
      '34001 ACW_REQUIRED',
      '42000 ACW_COMPLETED',
    ]);
  });

  it('are the documented payloads', () => {
    const { genesys, clock, messages } = surroundings();
    const id = genesys.offer();
    genesys.pickup(id);
    clock.advance(10);
    genesys.disconnect(id);
    clock.advance(10);
    genesys.completeWrapUp(id);
    genesys.logOut();
    const [add, change, ...rest] = messages.map(({ payload }) => payload);
    const { old, new: connected } = change.data.data;
    expect(add).to.deep.equal({ reason: 'interaction', data: { category: 'add', data: old } });
    expect(change).to.deep.equal({
      reason: 'interaction',
      data: { category: 'change', data: { old, new: connected } },
    });
    expect([old.state, connected.state]).to.deep.equal(['ALERTING', 'CONNECTED']);
    expect(rest).to.deep.equal([
      { reason: 'connected', interactionId: id },
      { reason: 'disconnected', interactionId: id },
      { reason: 'acw_required', interactionId: id },
      { reason: 'acw_completed', interactionId: id },
      { reason: 'logged_out' },
    ]);
  });

  it('is no change at the hang-up, unless the org is one of the others', () => {
    const quiet = onTheCall();
    quiet.genesys.disconnect(quiet.id);
    quiet.clock.advance(10);
    quiet.genesys.completeWrapUp(quiet.id);
    expect(quiet.told()).to.deep.equal([
      '1000 INTERACTION_DISCONNECTED',
      '1001 ACW_REQUIRED',
      '1010 ACW_COMPLETED',
    ]);

    const { genesys, id, clock, messages, told } = onTheCall({ changeAtHangUp: true });
    genesys.disconnect(id);
    clock.advance(10);
    genesys.completeWrapUp(id);
    const records = messages
      .filter(({ name }) => name === 'INTERACTION_EVENT')
      .map(({ payload }) => payload.data.data.new);
    expect(records.map(({ state, isDisconnected, isDone }) => [state, isDisconnected, isDone])).to.deep.equal(
      [
        ['DISCONNECTED', true, false],
        ['DISCONNECTED', true, true],
      ],
    );
    expect(told()).to.deep.equal([
      '1000 INTERACTION_EVENT change',
      '1000 INTERACTION_DISCONNECTED',
      '1001 ACW_REQUIRED',
      '1010 INTERACTION_EVENT change',
      '1010 ACW_COMPLETED',
    ]);
  });

  it('is nothing of a wrap-up where none is required, or nobody was connected', () => {
    const { genesys, id, clock, told } = onTheCall({ wrapUp: 'none' });
    genesys.disconnect(id);
    genesys.noAnswer(genesys.offer({ wrapUp: 'required' }));
    clock.advance(100);
    expect(told()).to.deep.equal([
      '1000 INTERACTION_DISCONNECTED',
      '1000 INTERACTION_EVENT add',
      '1000 INTERACTION_DISCONNECTED',
    ]);
  });

  it('is the same text again for the same seed and the same commands', () => {
    const run = (seed: number) => {
      const { genesys, clock, messages } = surroundings({ seed, noise: true });
      subscribeToAll(genesys);
      const id = genesys.offer({ dialer: true });
      genesys.pickup(id);
      clock.advance(500);
      for (let line = 0; line < 10; line++) genesys.say(id, { text: `line ${line}` });
      clock.advance(500);
      genesys.disconnect(id);
      clock.advance(500);
      return messages.map(({ at, name, text }) => `${at} ${name} ${text}`).join('\n');
    };
    expect(run(7)).to.equal(run(7));
    expect(run(7)).not.to.equal(run(8));
  });

  it('runs by the clock of the machine where it is given none', async () => {
    const { genesys, told } = surroundings({ clock: undefined });
    const id = genesys.offer();
    genesys.pickup(id);
    const names: string[] = [];
    while (!names.includes('INTERACTION_CONNECTED')) {
      await new Promise(resolve => setTimeout(resolve));
      names.push(...told().map(line => line.replace(/^\d+ /, '')));
    }
  });
});

describe('The noise of a simulated Genesys client', () => {
  it('is mostly changes in which nothing changed, in bursts 10 ms apart', () => {
    const { genesys, id, clock, messages } = onTheCall({ noise: { lateFields: false } });
    for (let times = 0; times < 20; times++) {
      genesys.hold(id);
      clock.advance(1000);
    }
    const same = messages.filter(
      ({ payload: { data } }) => JSON.stringify(data.data.old) === JSON.stringify(data.data.new),
    );
    expect(messages.length - same.length).to.equal(20);
    expect(same.length / messages.length).to.be.within(0.67, 0.8);
    expect(same.map(({ at }) => at % 1000).every(at => [10, 20, 30, 40].includes(at))).to.be.true;
  });

  it('lets startTime and totalAcdDurationSeconds show first in old and new of one change', () => {
    for (const repeatedChanges of [true, false]) {
      const { genesys, clock, messages } = surroundings({ noise: { repeatedChanges, lateFields: true } });
      const id = genesys.offer();
      genesys.pickup(id);
      clock.advance(100);
      genesys.hold(id);
      clock.advance(100);
      const changes = messages.map(({ payload }) => payload.data?.data).filter(data => data?.old);
      const first = changes.find(data => 'startTime' in data.new);
      const keys = ['startTime', 'totalAcdDurationSeconds'];
      expect(changes[0].new, 'not when it connects').not.to.have.any.keys(keys);
      expect(first.old).to.include.all.keys(keys);
      expect(first.new).to.include.all.keys(keys);
    }
  });

  it('is no change after the hang-up, however soon that comes', () => {
    const { genesys, clock, told } = surroundings({ noise: true, wrapUp: 'none' });
    const id = genesys.offer();
    genesys.pickup(id);
    genesys.disconnect(id);
    clock.advance(1000);
    expect(told().slice(-1)).to.deep.equal(['6 INTERACTION_DISCONNECTED']);
  });

  it('does not keep a command waiting', () => {
    const { genesys, id, messages } = onTheCall({ noise: true });
    genesys.hold(id);
    genesys.hold(id);
    expect(messages.map(({ payload }) => payload.data.data.new.state)).to.deep.equal(['HELD', 'CONNECTED']);
  });

  it("is '' for numbers that are not known yet, and times without Z", () => {
    const { genesys, now } = surroundings({ noise: { repeatedChanges: false } });
    const id = genesys.offer();
    expect(now(id).record).to.include({ interactionDurationSeconds: '', totalIvrDurationSeconds: '' });
    genesys.pickup(id);
    expect(now(id).record.connectedTime).to.equal('2026-01-05T09:00:00.000');
    expect(now(id).record.interactionDurationSeconds).to.equal(0);
  });

  it('can be switched off altogether', () => {
    const { genesys, id, clock, messages, now } = onTheCall({ noise: false });
    genesys.hold(id);
    clock.advance(1000);
    expect(messages).to.have.length(1);
    expect(now(id).record.connectedTime).to.equal('2026-01-05T09:00:00.000Z');
    const { interactionDurationSeconds } = now(genesys.offer()).record;
    expect(interactionDurationSeconds).to.equal(0);
  });

  it('repeats some utterances of a transcript, and tells some after the next', () => {
    const { genesys, id, clock, data } = onTheCall({ noise: { repeatedChanges: false } });
    subscribeToAll(genesys);
    const lines = Array.from({ length: 40 }, (_, line) => `line ${line}`);
    for (const text of lines) {
      genesys.say(id, { text });
      clock.advance(100);
    }
    clock.advance(1000);
    const transcripts = data('conversationTranscription').map(({ transcripts: [utterance] }) => utterance);
    const told: string[] = transcripts.map(({ alternatives }) => alternatives[0].transcript);
    expect([...new Set(told)].sort()).to.deep.equal([...lines].sort());
    expect(told.length, 'repeated').to.be.greaterThan(lines.length);
    expect([...new Set(told)], 'out of order').not.to.deep.equal(lines);
    expect(new Set(transcripts.map(({ utteranceId }) => utteranceId)).size, 'under one id').to.equal(40);
  });
});

describe('The client events of a simulated Genesys client', () => {
  it('are told of what was subscribed, and of nothing else', () => {
    const { genesys, id, told } = onTheCall();
    genesys.select(id);
    expect(told()).to.deep.equal([]);
    genesys.subscribe({ type: 'Notification', categories: ['interactionSelection'] });
    genesys.select(id);
    genesys.announce('Notification', 'interactionWindow', 'open');
    expect(told()).to.deep.equal(['1000 CLIENT_EVENT interactionSelection']);
  });

  it('are written as documented', () => {
    const { genesys, id, messages } = onTheCall();
    genesys.subscribe({ type: 'Notification', categories: ['interactionSelection'] });
    genesys.select(id);
    expect(messages[0]?.payload).to.deep.equal({
      reason: 'client',
      data: { type: 'Notification', category: 'interactionSelection', data: { id } },
    });
  });

  it('add up over subscriptions of a type, or the last one holds', () => {
    for (const [subscribing, expected] of [
      ['adds', ['add', 'change']],
      ['replaces', ['change']],
    ] as const) {
      const { genesys } = surroundings({ subscribing });
      genesys.subscribe({ type: 'Interaction', categories: ['add'] });
      genesys.subscribe({ type: 'Interaction', categories: ['change'] });
      expect(genesys.subscriptions).to.deep.equal([{ type: 'Interaction', categories: expected }]);
    }
  });

  /** What brings about each category of the specification's tables, and what its data is. */
  const causes: Record<string, [cause: (genesys: SimulatedGenesysClient, id: string) => void, data: string]> =
    {
      add: [genesys => genesys.offer(), 'record'],
      change: [(genesys, id) => genesys.hold(id), 'old and new'],
      connect: [genesys => genesys.pickup(genesys.offer()), 'record'],
      disconnect: [(genesys, id) => genesys.disconnect(id), 'record'],
      acw: [(genesys, id) => (genesys.disconnect(id), genesys.completeWrapUp(id)), 'record'],
      deallocate: [genesys => genesys.noAnswer(genesys.offer()), 'id'],
      callbackPlaced: [genesys => callback(genesys), 'record'],
      callbackCallEnded: [genesys => genesys.endCallbackCall(callback(genesys)), 'record'],
      blindTransfer: [(genesys, id) => genesys.blindTransfer(id, target), 'id'],
      consultTransfer: [(genesys, id) => genesys.consultTransfer(id, target), 'id'],
      completeConsultTransfer: [
        (genesys, id) => (genesys.consultTransfer(id, target), genesys.concludeTransfer(id)),
        'id',
      ],
      secureSession: [(genesys, id) => genesys.secureSession(id, secure), 'id'],
      interactionSelection: [(genesys, id) => genesys.select(id), 'object'],
      chatUpdate: [genesys => genesys.say(written(genesys, 'chat'), { text: 'Hello' }), 'object'],
      interactionWindow: [genesys => genesys.announce('Notification', 'interactionWindow', {}), 'object'],
      conversationTranscription: [(genesys, id) => genesys.say(id, { text: 'Hello' }), 'object'],
      messageUpdate: [genesys => genesys.say(written(genesys, 'message'), { text: 'Hello' }), 'object'],
      login: [genesys => (genesys.logOut(), genesys.logIn(), subscribeToAll(genesys)), 'object'],
      logout: [genesys => genesys.logOut(), 'nothing'],
      station: [genesys => genesys.announce('UserAction', 'station', { id: 'desk-12' }), 'object'],
      status: [genesys => genesys.setStatus('AWAY'), 'object'],
      modal: [genesys => genesys.announce('UserAction', 'modal', 'Dispositions'), 'text'],
      routingStatus: [genesys => genesys.setStatus('ON_QUEUE'), 'text'],
      view: [genesys => genesys.announce('UserAction', 'view', 'CallLog'), 'text'],
    };

  function written(genesys: SimulatedGenesysClient, kind: 'chat' | 'message'): string {
    const id = genesys.offer({ kind });
    genesys.pickup(id);
    return id;
  }

  function callback(genesys: SimulatedGenesysClient): string {
    const id = genesys.offer({ kind: 'callback' });
    genesys.pickup(id);
    genesys.placeCallback(id);
    return id;
  }

  function formOf(data: Json, id: string): string {
    if (data === undefined) return 'nothing';
    if (typeof data === 'string') return data === id || data.length === 36 ? 'id' : 'text';
    if ('old' in data) return data.old.state && data.new.state ? 'old and new' : 'broken';
    return 'state' in data ? 'record' : 'object';
  }

  for (const [type, categories] of Object.entries(CATEGORIES)) {
    for (const category of categories) {
      it(`tell ${type} ${category}`, () => {
        const { genesys, id, clock, messages } = onTheCall();
        subscribeToAll(genesys);
        const [cause, form] = causes[category] ?? [() => {}, 'none'];
        cause(genesys, id);
        clock.advance(1000);
        const told = messages.filter(
          ({ name, payload }) => name === 'CLIENT_EVENT' && payload.data.category === category,
        );
        expect(told).to.have.length.greaterThan(0);
        expect(told[0]?.payload.data.type).to.equal(type);
        expect(formOf(told[0]?.payload.data.data, id)).to.equal(form);
      });
    }
  }

  it('tell acw at the end of the wrap-up with isDone: true, and where an org shows it at its start with isDone: false', () => {
    for (const [acwAtStart, expected] of [
      [false, [true]],
      [true, [false, true]],
    ] as const) {
      const { genesys, id, clock, data } = onTheCall({ acwAtStart });
      subscribeToAll(genesys);
      genesys.disconnect(id);
      clock.advance(10);
      genesys.completeWrapUp(id);
      expect(data('acw').map(({ isDone }) => isDone)).to.deep.equal(expected);
    }
  });

  it('tell what was said on a call as a transcript, and its end', () => {
    const { genesys, id, clock, data } = onTheCall();
    subscribeToAll(genesys);
    genesys.say(id, { channel: 'EXTERNAL', text: 'My parcel is late.' });
    genesys.disconnect(id);
    clock.advance(1000);
    const [said, end] = data('conversationTranscription');
    expect(said).to.deep.equal({
      id,
      eventTime: '2026-01-05T09:00:01.000Z',
      transcripts: [
        {
          utteranceId: said.transcripts[0].utteranceId,
          channel: 'EXTERNAL',
          alternatives: [{ transcript: 'My parcel is late.' }],
        },
      ],
    });
    expect(end).to.deep.equal({
      id,
      eventTime: '2026-01-05T09:00:01.000Z',
      status: 'SESSION_ENDED',
      transcripts: [],
    });
  });

  it('tell the end of a transcript after what was told late, and let go of the call last', () => {
    const { genesys, id, clock, messages, told } = onTheCall({
      noise: { repeatedChanges: false },
      wrapUp: 'none',
    });
    subscribeToAll(genesys);
    for (let line = 0; line < 10; line++) genesys.say(id, { text: `line ${line}` });
    genesys.disconnect(id);
    clock.advance(1000);
    const notes = messages.filter(({ payload }) => payload.data?.category === 'conversationTranscription');
    expect(notes.map(({ payload }) => payload.data.data.status)).to.deep.equal([
      ...Array(notes.length - 1).fill(undefined),
      'SESSION_ENDED',
    ]);
    expect(notes[notes.length - 1]?.at, 'some came late').to.equal(1400);
    expect(told().slice(-1)).to.deep.equal(['1400 CLIENT_EVENT deallocate']);
  });

  it('tell what was written with Expand Chat Notification only', () => {
    for (const expandChatNotification of [false, true]) {
      const { genesys, data } = surroundings({ expandChatNotification });
      subscribeToAll(genesys);
      const id = written(genesys, 'chat');
      genesys.say(id, { channel: 'INTERNAL', text: 'Good morning' });
      expect(data('chatUpdate')).to.deep.equal([
        expandChatNotification ? { id, channel: 'INTERNAL', text: 'Good morning' } : { id },
      ]);
    }
  });

  it('tell the status with its label and the secondary status', () => {
    const { genesys, data } = surroundings();
    subscribeToAll(genesys);
    genesys.setStatus('ON_QUEUE');
    genesys.setStatus('AVAILABLE', 'Available Work At Home');
    expect(data('status')).to.deep.equal([
      { status: 'On Queue' },
      { status: 'Available', sub_status: 'Available Work At Home' },
    ]);
  });

  it('tell the end of a callback’s call before that of the callback', () => {
    const { genesys, clock, told } = surroundings({ wrapUp: 'none' });
    const id = callback(genesys);
    clock.advance(100);
    subscribeToAll(genesys);
    told();
    genesys.disconnect(id);
    expect(told()).to.deep.equal([
      '100 CLIENT_EVENT callbackCallEnded',
      '100 INTERACTION_DISCONNECTED',
      '100 CLIENT_EVENT disconnect',
      '100 CLIENT_EVENT deallocate',
    ]);
  });
});
