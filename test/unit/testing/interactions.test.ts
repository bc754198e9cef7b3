import { expect } from 'chai';
import type { InteractionKind } from '../../../src/testing/index.js';
import { onTheCall, surroundings } from '../../support/surroundings.js';

const target = { transferTarget: '3175550123', transferTargetType: 'address' } as const;
const secure = { flowId: '741f4f39-7a94-470d-a1dd-dd68d01e0dd8', userData: 'hello' };

describe('A simulated interaction', () => {
  it('alerts when it comes in, and is connected when the agent picks up', () => {
    const { genesys, now } = surroundings();
    const id = genesys.offer();
    expect(now(id)).to.include({ phase: 'alerting', kind: 'voice' });
    expect(now(id).record).to.include({ state: 'ALERTING', direction: 'Inbound', isConnected: false });
    expect(genesys.pickup(id)).to.be.true;
    expect(now(id).phase).to.equal('connected');
    expect(now(id).record).to.include({ state: 'CONNECTED', isConnected: true });
  });

  it('dials when it goes out, and is connected when the remote side answers', () => {
    const { genesys, now } = surroundings();
    const id = genesys.offer({ direction: 'Outbound', phone: '+13175550144' });
    expect(now(id).phase).to.equal('dialing');
    expect(now(id).record).to.include({ state: 'DIALING', calledNumber: '+13175550144' });
    expect(genesys.pickup(id), 'the agent has nothing to pick up').to.be.false;
    genesys.answer(id);
    expect(now(id).phase).to.equal('connected');
  });

  it('is connected at once where it is written and goes out', () => {
    const { genesys, messages, clock, now } = surroundings();
    const id = genesys.offer({ kind: 'email', direction: 'Outbound' });
    clock.advance(6);
    expect(now(id).phase).to.equal('connected');
    expect(messages.map(({ name }) => name)).to.deep.equal(['INTERACTION_EVENT', 'INTERACTION_CONNECTED']);
  });

  const flags = {
    voice: [],
    chat: ['isChat'],
    email: ['isEmail'],
    message: ['isMessage'],
    callback: ['isCallback'],
  };
  for (const [kind, set] of Object.entries(flags)) {
    it(`says in its record that it is of the kind ${kind}`, () => {
      const { genesys, now } = surroundings();
      const record = now(genesys.offer({ kind: kind as InteractionKind })).record;
      const all = ['isChat', 'isEmail', 'isMessage', 'isCallback', 'isVoicemail'] as const;
      expect(all.filter(flag => record[flag])).to.deep.equal(set);
    });
  }

  it('shows what it was offered with', () => {
    const { genesys, now } = surroundings();
    const id = genesys.offer({
      remoteName: 'Grace Example',
      phone: '+13175550177',
      queueName: 'Claims',
      attributes: { 'Participant.caseId': '00001026' },
      dialer: true,
      internal: true,
    });
    expect(now(id).record).to.deep.include({
      id,
      remoteName: 'Grace Example',
      name: 'Grace Example',
      phone: '+13175550177',
      ani: '+13175550177',
      queueName: 'Claims',
      attributes: { 'Participant.caseId': '00001026' },
      isDialer: true,
      isInternal: true,
    });
    expect(now(id).record.dialerContactId).to.be.a('string');
  });

  it('hold toggles, and shows as state HELD', () => {
    const { genesys, id, now } = onTheCall();
    genesys.hold(id);
    expect(now(id).phase).to.equal('held');
    expect(now(id).record.state).to.equal('HELD');
    genesys.hold(id);
    expect(now(id).phase).to.equal('connected');
    expect(now(id).record.state).to.equal('CONNECTED');
  });

  it('mute toggles, and shows in no event', () => {
    const { genesys, id, now, messages } = onTheCall();
    genesys.mute(id);
    expect(now(id).muted).to.be.true;
    genesys.mute(id);
    expect(now(id).muted).to.be.false;
    expect(messages).to.be.empty;
  });

  it('securePause toggles, and shows in securePause and recordingState', () => {
    const { genesys, id, now } = onTheCall();
    genesys.securePause(id);
    expect(now(id).record).to.include({ securePause: true, recordingState: 'paused' });
    genesys.securePause(id);
    expect(now(id).record).to.include({ securePause: false, recordingState: 'active' });
  });

  it('is recorded from the start, and can be otherwise', () => {
    const { genesys, id, now } = onTheCall();
    expect(now(id).record.recordingState).to.equal('active');
    genesys.setRecording(id, false);
    expect(now(id).record.recordingState).to.equal('none');
    expect(genesys.securePause(id), 'there is nothing to pause').to.be.false;
    genesys.setRecording(id, true);
    expect(now(id).record.recordingState).to.equal('active');
  });

  it('blindTransfer hands it over at once', () => {
    const { genesys, id, now } = onTheCall();
    genesys.blindTransfer(id, target);
    expect(now(id).phase).to.equal('wrap-up');
  });

  it('consultTransfer holds it while somebody is consulted, concludeTransfer hands it over', () => {
    const { genesys, id, now } = onTheCall();
    genesys.consultTransfer(id, target);
    expect(now(id)).to.deep.include({ phase: 'held', consult: target });
    expect(genesys.consultTransfer(id, target), 'one at a time').to.be.false;
    expect(genesys.blindTransfer(id, target), 'one at a time').to.be.false;
    genesys.concludeTransfer(id);
    expect(now(id)).to.deep.include({ phase: 'wrap-up', consult: undefined });
  });

  it('is back with the agent when whom is consulted hangs up', () => {
    const { genesys, id, now } = onTheCall();
    genesys.consultTransfer(id, target);
    genesys.endConsult(id);
    expect(now(id)).to.deep.include({ phase: 'connected', consult: undefined });
  });

  it('secureSession sends the remote side into a flow, from which it comes back', () => {
    const { genesys, id, now } = onTheCall();
    genesys.secureSession(id, secure);
    expect(now(id).secureSession).to.deep.equal(secure);
    expect(genesys.secureSession(id, secure), 'one at a time').to.be.false;
    genesys.endSecureSession(id);
    expect(now(id)).to.deep.include({ phase: 'connected', secureSession: undefined });
  });

  it('secureSession with disconnect is its end', () => {
    const { genesys, id, now } = onTheCall();
    genesys.secureSession(id, { ...secure, disconnect: true });
    expect(now(id).phase).to.equal('wrap-up');
  });

  it('createConference joins calls, held ones too', () => {
    const { genesys, id, now } = onTheCall();
    const second = genesys.offer();
    genesys.pickup(second);
    genesys.hold(id);
    genesys.createConference([id, second]);
    expect(now(id)).to.deep.include({ phase: 'connected', conference: [id, second] });
    expect(now(second).conference).to.deep.equal([id, second]);
  });

  it('leaves a conference when it ends, and two make none when one leaves', () => {
    const { genesys, id, now } = onTheCall();
    const [second, third] = [genesys.offer(), genesys.offer()];
    genesys.pickup(second);
    genesys.pickup(third);
    genesys.createConference([id, second]);
    genesys.createConference([id, third]);
    expect(now(second).conference).to.have.members([id, second, third]);
    genesys.disconnect(second, 'remote');
    expect(now(id).conference).to.have.members([id, third]);
    genesys.disconnect(third, 'remote');
    expect(now(id).conference).to.be.empty;
  });

  it('is wrapped up where that is required', () => {
    const { genesys, id, now } = onTheCall({ wrapUp: 'required' });
    genesys.disconnect(id);
    expect(now(id).phase).to.equal('wrap-up');
    expect(now(id).record).to.include({ state: 'DISCONNECTED', isDisconnected: true, isDone: false });
    genesys.completeWrapUp(id);
    expect(now(id).phase).to.equal('done');
    expect(now(id).record).to.include({ state: 'DISCONNECTED', isDone: true });
  });

  it('is done at once where no wrap-up is required, by the client or by its own offer', () => {
    const { genesys, id, now } = onTheCall({ wrapUp: 'none' });
    genesys.disconnect(id, 'remote');
    expect(now(id).phase).to.equal('done');
    const other = genesys.offer({ wrapUp: 'required' });
    genesys.pickup(other);
    genesys.disconnect(other);
    expect(now(other).phase).to.equal('wrap-up');
  });

  it('is done without a wrap-up where nobody answers', () => {
    const { genesys, now } = surroundings();
    const [inbound, outbound] = [genesys.offer(), genesys.offer({ direction: 'Outbound' })];
    genesys.noAnswer(inbound);
    genesys.noAnswer(outbound);
    expect(now(inbound).phase).to.equal('done');
    expect(now(outbound).phase).to.equal('done');
  });

  it('can be offered again under its id once it is done, and not before', () => {
    const { genesys, now, refused } = surroundings();
    const id = genesys.offer();
    genesys.offer({ id });
    expect(refused[0]).to.deep.include({ action: 'offer', reason: 'It is alerting already.' });
    genesys.noAnswer(id);
    expect(genesys.offer({ id })).to.equal(id);
    expect(now(id).phase).to.equal('alerting');
    expect(genesys.interactions).to.have.length(1);
  });

  it('is the latest where it is offered again', () => {
    const { genesys } = surroundings();
    const [again, other] = [genesys.offer(), genesys.offer()];
    genesys.noAnswer(again);
    genesys.offer({ id: again });
    expect(genesys.interactions.map(({ id }) => id)).to.deep.equal([other, again]);
  });

  it('keeps the time and length of the call through its wrap-up', () => {
    const { genesys, id, clock, now } = onTheCall();
    clock.advance(59_000);
    genesys.disconnect(id);
    clock.advance(30_000);
    genesys.completeWrapUp(id);
    expect(now(id).record).to.include({
      startTime: '2026-01-05T09:00:00.000Z',
      connectedTime: '2026-01-05T09:00:00.000Z',
      endTime: '2026-01-05T09:01:00.000Z',
      interactionDurationSeconds: 60,
    });
  });

  it('a callback has a call once it is placed', () => {
    const { genesys, now } = surroundings();
    const id = genesys.offer({ kind: 'callback' });
    genesys.pickup(id);
    expect(genesys.hold(id), 'there is no call yet').to.be.false;
    genesys.placeCallback(id);
    expect(genesys.hold(id)).to.be.true;
    genesys.endCallbackCall(id);
    expect(now(id)).to.include({ phase: 'connected', callbackCall: false });
    expect(now(id).record.recordingState).to.equal('none');
  });

  it('keeps custom attributes, which its record shows under Participant.', () => {
    const { genesys, id, now } = onTheCall();
    genesys.addCustomAttributes(id, { record_url: '/0000413456' });
    genesys.addCustomAttributes(id, { vip: true });
    expect(now(id).attributes).to.deep.equal({ record_url: '/0000413456', vip: true });
    expect(now(id).record.attributes).to.deep.equal({
      'Participant.record_url': '/0000413456',
      'Participant.vip': true,
    });
  });

  it('loses an attribute that is set to null', () => {
    const { genesys, id, now, messages } = onTheCall();
    genesys.addCustomAttributes(id, { color: 'blue', size: 7 });
    genesys.addCustomAttributes(id, { color: null });
    expect(now(id).attributes).to.deep.equal({ size: 7 });
    expect(now(id).record.attributes).to.deep.equal({ 'Participant.size': 7 });
    const { old, new: latest } = messages.at(-1)!.payload.data.data;
    expect(old.attributes).to.have.property('Participant.color', 'blue');
    expect(latest.attributes).not.to.have.property('Participant.color');
  });

  it('keeps an attribute that it was offered with as null, as some orgs send it', () => {
    const { genesys, now } = surroundings();
    const id = genesys.offer({ attributes: { 'Participant.color': null } });
    genesys.addCustomAttributes(id, { size: 7 });
    expect(now(id).record.attributes).to.deep.equal({ 'Participant.color': null, 'Participant.size': 7 });
  });

  it('keeps an attribute named __proto__ as a key and changes no prototype', () => {
    const { id, act, now, genesys, clock } = onTheCall();
    act(
      'addCustomAttributes',
      `{"data":{"id":"${id}","attributes":{"__proto__":"polluted","constructor":"c"}}}`,
    );
    genesys.addCustomAttributes(id, { further: 1 });
    clock.advance(100);
    expect(Object.keys(now(id).attributes)).to.have.members(['__proto__', 'constructor', 'further']);
    expect(Object.getPrototypeOf(now(id).attributes)).to.equal(Object.prototype);
    const again = genesys.offer({ attributes: JSON.parse('{"__proto__":"kept"}') });
    expect(Object.keys(now(again).record.attributes)).to.deep.equal(['__proto__']);
    expect(({} as Record<string, unknown>).further).to.be.undefined;
  });

  it('keeps associations, each once', () => {
    const { genesys, id, now } = onTheCall();
    const contact = { type: 'contact', id: '1234', text: 'John Smith' } as const;
    genesys.addAssociation({ ...contact, interactionId: id });
    genesys.addAssociation({ ...contact, text: 'John B. Smith', select: true, interactionId: id });
    expect(now(id).associations).to.deep.equal([{ ...contact, text: 'John B. Smith', select: true }]);
  });

  it('gets the association that names none where the agent has it open, or else the latest', () => {
    const { genesys, id, now } = onTheCall();
    const latest = genesys.offer();
    const association = { type: 'relation', id: '5678', text: 'Case 00001026' } as const;
    genesys.addAssociation(association);
    expect(now(latest).associations).to.deep.equal([association]);
    genesys.select(id);
    genesys.addAssociation(association);
    expect(now(id).associations).to.deep.equal([association]);
  });

  it('only one is selected', () => {
    const { genesys, id, now } = onTheCall();
    const other = genesys.offer();
    genesys.select(id);
    genesys.select(other);
    expect([now(id).selected, now(other).selected]).to.deep.equal([false, true]);
  });

  it('keeps what was said', () => {
    const { genesys, id, now } = onTheCall();
    for (let line = 0; line < 250; line++) genesys.say(id, { channel: 'INTERNAL', text: `line ${line}` });
    expect(now(id).said).to.have.length(200);
    expect(now(id).said[199]).to.deep.equal({ channel: 'INTERNAL', text: 'line 249' });
  });

  it('is a snapshot, which does not change', () => {
    const { genesys, id, now } = onTheCall();
    const before = now(id);
    genesys.hold(id);
    expect(before.phase).to.equal('connected');
  });

  it('is forgotten once more are done than are kept, those that go on are not', () => {
    const { genesys } = surroundings({ keepDone: 2 });
    const going = genesys.offer();
    const done = [1, 2, 3].map(() => genesys.offer());
    for (const id of done) genesys.noAnswer(id);
    expect(genesys.interactions.map(({ id }) => id)).to.deep.equal([going, done[1], done[2]]);
  });
});

describe('A simulated Genesys client refuses', () => {
  it('what is about an unknown interaction, and tells why', () => {
    const { genesys, refused, messages } = surroundings();
    expect(genesys.hold('nobody')).to.be.false;
    expect(refused).to.deep.equal([
      { action: 'hold', request: { id: 'nobody' }, reason: 'There is no such interaction.' },
    ]);
    expect(messages).to.be.empty;
  });

  const cases = {
    'to pick up what is connected': ['pickup', 'connected'],
    'to answer what is not dialing': ['answer', 'connected'],
    'to conclude a transfer without a consult': ['concludeTransfer', 'no consult transfer'],
    'to end a consult that there is none of': ['endConsult', 'no consult transfer'],
    'to end a secure session that there is none of': ['endSecureSession', 'no secure flow'],
    'to complete the wrap-up of a call': ['completeWrapUp', 'connected'],
    'to place the call of what is no callback': ['placeCallback', 'no callback'],
    'to end the call of what is no callback': ['endCallbackCall', 'no call of a callback'],
  } as const;
  for (const [what, [command, why]] of Object.entries(cases)) {
    it(what, () => {
      const { genesys, id, refused, now, messages } = onTheCall();
      const before = now(id);
      expect(genesys[command](id)).to.be.false;
      expect(refused[0]?.reason).to.include(why);
      expect(now(id)).to.equal(before);
      expect(messages).to.be.empty;
    });
  }

  it('to hold, mute or record what is no call', () => {
    const { genesys, refused } = surroundings();
    const id = genesys.offer({ kind: 'chat' });
    genesys.pickup(id);
    genesys.hold(id);
    genesys.mute(id);
    genesys.setRecording(id, true);
    genesys.consultTransfer(id, target);
    expect(refused.map(({ action }) => action)).to.deep.equal([
      'hold',
      'mute',
      'setRecording',
      'consultTransfer',
    ]);
  });

  it('to change the recording in a secure pause', () => {
    const { genesys, id, refused } = onTheCall();
    genesys.securePause(id);
    expect(genesys.setRecording(id, false)).to.be.false;
    expect(refused[0]?.reason).to.include('secure pause');
  });

  it('a conference of one, of the same one twice, or with what is not connected', () => {
    const { genesys, id, refused } = onTheCall();
    const alerting = genesys.offer();
    expect(genesys.createConference([id])).to.be.false;
    expect(genesys.createConference([id, id])).to.be.false;
    expect(genesys.createConference([id, alerting])).to.be.false;
    expect(refused[2]?.reason).to.include(alerting);
  });

  it('to transcribe an email, or a callback before its call', () => {
    const { genesys, refused } = surroundings();
    for (const kind of ['email', 'callback'] as const) {
      const id = genesys.offer({ kind });
      genesys.pickup(id);
      expect(genesys.say(id, { text: 'Hello' }), kind).to.be.false;
    }
    expect(refused).to.have.length(2);
  });

  it('an association while there is no interaction', () => {
    const { genesys, refused } = surroundings();
    expect(genesys.addAssociation({ type: 'contact', id: '1234', text: 'John Smith' })).to.be.false;
    expect(refused[0]?.reason).to.include('no interaction');
  });

  it('all about what is done', () => {
    const { genesys, id, refused } = onTheCall({ wrapUp: 'none' });
    genesys.disconnect(id);
    genesys.disconnect(id);
    genesys.select(id);
    genesys.addCustomAttributes(id, { key: 'value' });
    genesys.addAssociation({ type: 'contact', id: '1234', text: 'John Smith', interactionId: id });
    genesys.say(id, { text: 'Hello?' });
    expect(refused).to.have.length(5);
  });
});
