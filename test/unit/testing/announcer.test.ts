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

describe('The wrap-up of a simulated Genesys client', () => {
  /** The durations that changes tell of. */
  const durations = (messages: { name: string; payload: Json }[]): [number, number][] =>
    messages
      .filter(({ name }) => name === 'INTERACTION_EVENT')
      .map(({ payload }) => payload.data.data)
      .map(({ old, new: latest }) => [old.dispositionDurationSeconds, latest.dispositionDurationSeconds]);

  it('ticks once a second in dispositionDurationSeconds, where the org shows that', () => {
    const { genesys, id, clock, messages, told, now } = onTheCall({ wrapUpTicks: true });
    genesys.disconnect(id);
    expect(now(id).record.dispositionDurationSeconds).to.equal(0);
    clock.advance(2500);
    genesys.completeWrapUp(id);
    clock.advance(5000);
    expect(durations(messages)).to.deep.equal([
      [0, 1],
      [1, 2],
    ]);
    expect(told()).to.deep.equal([
      '1000 INTERACTION_DISCONNECTED',
      '1001 ACW_REQUIRED',
      '2000 INTERACTION_EVENT change',
      '3000 INTERACTION_EVENT change',
      '3500 ACW_COMPLETED',
    ]);
    expect(now(id).record.dispositionDurationSeconds).to.equal(2);
  });

  it('ticks on after the client loaded again, and for a later life of the call by itself', () => {
    const { genesys, id, clock, messages } = onTheCall({ wrapUpTicks: true });
    genesys.disconnect(id);
    clock.advance(1500);
    genesys.restart();
    clock.advance(1000);
    genesys.completeWrapUp(id);
    genesys.offer({ id });
    genesys.pickup(id);
    messages.splice(0);
    clock.advance(100);
    genesys.disconnect(id);
    clock.advance(1100);
    expect(
      durations(messages.filter(({ payload }) => payload.data?.data?.new?.isDisconnected)),
    ).to.deep.equal([[0, 1]]);
  });

  it('ticks no more once the client is closed', () => {
    const { genesys, id, clock, told } = onTheCall({ wrapUpTicks: true });
    genesys.disconnect(id);
    clock.advance(100);
    told();
    genesys.close();
    genesys.setStatus('BUSY');
    clock.advance(5000);
    expect(told()).to.be.empty;
  });

  it('has no such field otherwise', () => {
    const { genesys, id, clock, messages, now } = onTheCall();
    genesys.disconnect(id);
    clock.advance(5000);
    expect(messages).to.have.length(2);
    expect(now(id).record).not.to.have.property('dispositionDurationSeconds');
  });
});

describe('A call that comes back after a transfer', () => {
  function transferred(options: Parameters<typeof onTheCall>[0] = {}) {
    const around = onTheCall(options);
    subscribeToAll(around.genesys);
    around.genesys.addAssociation({ type: 'contact', id: '003-1', text: 'Ada Example' });
    around.genesys.addAssociation({ type: 'relation', id: '500-1', text: '00001026' });
    around.genesys.blindTransfer(around.id, target);
    around.clock.advance(100);
    around.genesys.completeWrapUp(around.id);
    around.clock.advance(10_000);
    around.messages.splice(0);
    return around;
  }

  it('is connected under its old id, without an add', () => {
    const { genesys, id, clock, told, now } = transferred();
    const { connectedTime = '' } = now(id).record;
    expect(genesys.transferBack(id)).to.be.true;
    clock.advance(100);
    expect(told()).to.deep.equal(['11106 INTERACTION_CONNECTED', '11106 CLIENT_EVENT connect']);
    expect(now(id)).to.include({ phase: 'connected', transferred: false });
    expect(now(id).record).to.include({ state: 'CONNECTED', isDisconnected: false, isDone: false });
    expect(now(id).record).not.to.have.property('endTime');
    expect(Date.parse(now(id).record.connectedTime ?? '')).to.be.greaterThan(Date.parse(connectedTime));
    genesys.hold(id);
    expect(now(id).phase).to.equal('held');
  });

  it('carries the workspace of its associations as a JSON text', () => {
    const { genesys, id, data, clock } = transferred();
    genesys.transferBack(id);
    clock.advance(100);
    const { sf_workspaceassociations: text } = data('connect').at(-1).attributes;
    expect(JSON.parse(text)).to.deep.equal({
      Names: { '003-1': { id: '003-1', text: 'Ada Example' } },
      Relates: { '500-1': { id: '500-1', text: '00001026' } },
    });
  });

  it('is told again by the burst that follows, with the record that nobody heard of before', () => {
    const { genesys, id, clock, messages } = transferred({ noise: { lateFields: false } });
    genesys.transferBack(id);
    clock.advance(100);
    const records = messages.flatMap(({ payload }) =>
      payload.data?.data?.new ? [payload.data.data.new] : [],
    );
    expect(records).not.to.be.empty;
    expect(new Set(records.map(({ state }) => state))).to.deep.equal(new Set(['CONNECTED']));
  });

  it('ends as every call', () => {
    const { genesys, id, clock, now, told } = transferred();
    genesys.transferBack(id);
    clock.advance(100);
    told();
    genesys.disconnect(id);
    clock.advance(100);
    expect(now(id).phase).to.equal('wrap-up');
    expect(told()).to.deep.equal([
      '11200 INTERACTION_DISCONNECTED',
      '11200 CLIENT_EVENT disconnect',
      '11201 ACW_REQUIRED',
    ]);
  });

  it('was transferred: one that was hung up, or is still wrapped up, does not come back', () => {
    const { genesys, id, refused } = onTheCall({ wrapUp: 'none' });
    genesys.disconnect(id);
    expect(genesys.transferBack(id)).to.be.false;
    const second = genesys.offer({ wrapUp: 'required' });
    genesys.pickup(second);
    genesys.blindTransfer(second, target);
    expect(genesys.transferBack(second)).to.be.false;
    expect(refused.map(({ reason }) => reason)).to.deep.equal([
      'It was not transferred.',
      'It is wrap-up: transferBack takes one that is done.',
    ]);
  });
});

describe('The records of a simulated Genesys client', () => {
  it('have states in another language, while flags and direction stay', () => {
    const { genesys, id, now } = onTheCall({ states: { CONNECTED: 'Verbunden', HELD: 'Gehalten' } });
    expect(now(id).record).to.include({ state: 'Verbunden', isConnected: true, direction: 'Inbound' });
    genesys.hold(id);
    expect(now(id).record.state).to.equal('Gehalten');
    genesys.disconnect(id);
    expect(now(id).record.state, 'one that is missing stays English').to.equal('DISCONNECTED');
  });

  it('have phones that are tel: addresses, of calls and callbacks only', () => {
    const { genesys, now } = surroundings({ phoneForm: 'tel' });
    const { record } = now(genesys.offer({ phone: '+13175550177' }));
    expect(record).to.include({ phone: 'tel:+13175550177', ani: '+13175550177' });
    expect(now(genesys.offer({ kind: 'callback' })).record.phone).to.equal('tel:+13175550123');
    expect(now(genesys.offer({ kind: 'chat' })).record.phone).to.equal('ada@example.com');
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

  it('are written as documented, the selection as orgs receive it', () => {
    const { genesys, id, messages } = onTheCall();
    genesys.subscribe({ type: 'Notification', categories: ['interactionSelection'] });
    genesys.select(id);
    expect(messages[0]?.payload).to.deep.equal({
      reason: 'client',
      data: { type: 'Notification', category: 'interactionSelection', data: { interactionId: id } },
    });
  });

  it('tell without an id that nothing is selected any more', () => {
    const { genesys, id, data, now, refused } = onTheCall();
    subscribeToAll(genesys);
    expect(genesys.deselect()).to.be.false;
    expect(refused[0]?.reason).to.equal('No interaction is selected.');
    genesys.select(id);
    expect(genesys.deselect()).to.be.true;
    expect(data('interactionSelection')).to.deep.equal([{ interactionId: id }, {}]);
    expect(now(id).selected).to.be.false;
  });

  for (const [recordForm, expected] of [
    ['record', [false]],
    ['new', [true]],
    ['mixed', [true, false]],
  ] as const) {
    it(`carry the record of connect, disconnect and acw in the form ${recordForm}`, () => {
      const { genesys, clock, data } = surroundings({ recordForm });
      subscribeToAll(genesys);
      for (let call = 0; call < 5; call++) {
        const id = genesys.offer();
        genesys.pickup(id);
        genesys.disconnect(id);
        genesys.completeWrapUp(id);
        clock.advance(100);
      }
      const all = ['connect', 'disconnect', 'acw'].flatMap(data);
      expect(all).to.have.length(15);
      expect(all.every(each => (each.new ?? each).id.length === 36)).to.be.true;
      expect(new Set(all.map(each => 'new' in each))).to.deep.equal(new Set(expected));
      expect(data('add').some(each => 'new' in each)).to.be.false;
    });
  }

  it('tell the status by its label, or by its name in the API, as the org is', () => {
    const { genesys, data } = surroundings();
    subscribeToAll(genesys);
    genesys.setStatus('ON_QUEUE');
    genesys.quirks.statusForm = 'name';
    genesys.setStatus('AVAILABLE', 'Available Work At Home');
    expect(data('status')).to.deep.equal([
      { status: 'On Queue' },
      { status: 'AVAILABLE', sub_status: 'Available Work At Home' },
    ]);
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

  /** The commands that bring about each category of the specification's tables, with its data. */
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
