import { expect } from 'chai';
import fc from 'fast-check';
import { readConsoleEvent } from '../../src/protocol/console-wire.js';
import { EVENT_NAMES } from '../../src/protocol/events.js';
import type { EventName } from '../../src/protocol/events.js';
import { CATEGORIES } from '../../src/protocol/categories.js';
import type { GenesysQuirks, SimulatedInteraction } from '../../src/testing/index.js';
import { PREFIX } from '../support/fake-toolkit.js';
import { surroundings } from '../support/surroundings.js';
import type { Json } from '../support/surroundings.js';
import { runs } from '../support/runs.js';

type Surroundings = ReturnType<typeof surroundings>;
type Command = (around: Surroundings, id: string) => unknown;

const target = { transferTarget: '3175550123', transferTargetType: 'address' } as const;
const secure = { flowId: 'flow-1', userData: 'hello' };

const transferBack: Command = ({ genesys }, id) => genesys.transferBack(id);

/** Every command, each for an interaction that may or may not be able to take it. */
const commands: Command[] = [
  ({ genesys }) => genesys.offer(),
  ({ genesys }, id) => genesys.offer({ id }),
  ({ genesys }) => genesys.offer({ direction: 'Outbound' }),
  ({ genesys }) => genesys.offer({ kind: 'chat' }),
  ({ genesys }) => genesys.offer({ kind: 'email', direction: 'Outbound', wrapUp: 'none' }),
  ({ genesys }) => genesys.offer({ kind: 'message' }),
  ({ genesys }) => genesys.offer({ kind: 'callback' }),
  ({ genesys }, id) => genesys.pickup(id),
  ({ genesys }, id) => genesys.pickup(id),
  ({ genesys }, id) => genesys.answer(id),
  ({ genesys }, id) => genesys.noAnswer(id),
  ({ genesys }, id) => genesys.hold(id),
  ({ genesys }, id) => genesys.mute(id),
  ({ genesys }, id) => genesys.securePause(id),
  ({ genesys }, id) => genesys.setRecording(id, false),
  ({ genesys }, id) => genesys.blindTransfer(id, target),
  ({ genesys }, id) => genesys.consultTransfer(id, target),
  ({ genesys }, id) => genesys.concludeTransfer(id),
  ({ genesys }, id) => genesys.endConsult(id),
  transferBack,
  transferBack,
  ({ genesys }, id) => genesys.secureSession(id, secure),
  ({ genesys }, id) => genesys.secureSession(id, { ...secure, disconnect: true }),
  ({ genesys }, id) => genesys.endSecureSession(id),
  ({ genesys }) => genesys.createConference(genesys.interactions.map(interaction => interaction.id)),
  ({ genesys }, id) => genesys.createConference([id, genesys.interactions[0]?.id ?? '']),
  ({ genesys }, id) => genesys.placeCallback(id),
  ({ genesys }, id) => genesys.endCallbackCall(id),
  ({ genesys }, id) => genesys.disconnect(id, 'remote'),
  ({ genesys }, id) => genesys.completeWrapUp(id),
  ({ genesys }, id) => genesys.addCustomAttributes(id, { key: 'value' }),
  ({ genesys }, id) => genesys.addCustomAttributes(id, { key: null }),
  ({ genesys }, id) => genesys.addAssociation({ type: 'contact', id: '1', text: 'x', interactionId: id }),
  ({ genesys }, id) => genesys.select(id),
  ({ genesys }) => genesys.deselect(),
  ({ genesys }, id) => genesys.say(id, { text: 'Hello' }),
  ({ genesys }) => genesys.setStatus('ON_QUEUE'),
  ({ genesys }) => genesys.logOut(),
  ({ genesys }) => genesys.logIn(),
  ({ genesys }) => genesys.restart(),
  ({ act }) => {
    for (const [type, categories] of Object.entries(CATEGORIES))
      act('subscribe', { data: { type, categories } });
  },
  ({ genesys }) => genesys.announce('UserAction', 'view', 'CallLog'),
  ({ clock }) => clock.advance(1),
  ({ clock }) => clock.advance(15),
  ({ clock }) => clock.advance(1000),
];

const STATES = {
  alerting: 'ALERTING',
  dialing: 'DIALING',
  connected: 'CONNECTED',
  held: 'HELD',
  'wrap-up': 'DISCONNECTED',
  done: 'DISCONNECTED',
};

/** The habits in which clients differ, in any combination. */
const quirks: fc.Arbitrary<Partial<GenesysQuirks>> = fc.record({
  changeAtHangUp: fc.boolean(),
  acwAtStart: fc.boolean(),
  wrapUpTicks: fc.boolean(),
  recordForm: fc.constantFrom('record', 'new', 'mixed'),
  phoneForm: fc.constantFrom('number', 'tel'),
  statusForm: fc.constantFrom('label', 'name'),
});

function expectConsistent(interaction: SimulatedInteraction, all: readonly SimulatedInteraction[]): void {
  const { id, phase, record, consult, secureSession, callbackCall, muted, conference, selected } =
    interaction;
  const talking = phase === 'connected' || phase === 'held';
  const over = phase === 'wrap-up' || phase === 'done';
  expect(record.state).to.equal(STATES[phase]);
  expect(record).to.include({ isConnected: talking, isDisconnected: over, isDone: phase === 'done' });
  if (!talking) {
    expect([consult, secureSession, callbackCall, muted]).to.deep.equal([undefined, undefined, false, false]);
    expect(conference).to.be.empty;
    expect(record.recordingState).to.equal('none');
  }
  expect(record.securePause).to.equal(record.recordingState === 'paused');
  for (const other of conference) {
    expect(all.find(each => each.id === other)?.conference).to.deep.equal(conference);
  }
  if (phase === 'done') expect(selected).to.be.false;
  expect('endTime' in record).to.equal(over);
  if (conference.length) expect(conference).to.include(id).and.have.length.greaterThan(1);
}

/** The order of events as a page sees it that remembers nothing else, per interaction and client's life. */
function expectInOrder(messages: Surroundings['messages'], returned: ReadonlySet<string>): void {
  const records = new Map<string, Json>();
  const ended = new Set<string>();
  const gone = new Set<string>();
  for (const { name, payload } of messages) {
    const data = payload.data?.data;
    if (name === 'LOGGED_OUT') {
      records.clear();
      ended.clear();
      gone.clear();
    } else if (name === 'INTERACTION_EVENT' && payload.data.category === 'add') {
      records.set(data.id, data);
      if (!data.isDisconnected) ended.delete(data.id);
      gone.delete(data.id);
    } else if (name === 'INTERACTION_EVENT') {
      const { id } = data.new;
      expect(gone, 'no change after deallocate').not.to.include(id);
      expect(data.old, 'old is what was new before, with fields that show late').to.deep.include(
        records.get(id),
      );
      records.set(id, data.new);
    } else if (name === 'INTERACTION_CONNECTED') {
      // One that was transferred comes back under its id, with a record that nobody heard of.
      if (returned.has(payload.interactionId)) {
        ended.delete(payload.interactionId);
        gone.delete(payload.interactionId);
        records.set(payload.interactionId, {});
      } else {
        expect(ended).not.to.include(payload.interactionId);
        expect(records.get(payload.interactionId)?.isConnected).to.be.true;
      }
    } else if (name === 'INTERACTION_DISCONNECTED') {
      expect(ended, 'once').not.to.include(payload.interactionId);
      expect(records).to.include.keys(payload.interactionId);
      ended.add(payload.interactionId);
      // Of the hang-up itself no change has to tell: the next one has a record that nobody heard of before.
      records.set(payload.interactionId, {});
    } else if (name.startsWith('ACW_')) {
      expect(records).to.include.keys(payload.interactionId);
      expect(gone).not.to.include(payload.interactionId);
    } else if (name === 'CLIENT_EVENT' && payload.data.category === 'deallocate') {
      expect(gone).not.to.include(data);
      gone.add(data);
    } else if (name === 'CLIENT_EVENT' && payload.data.category === 'conversationTranscription') {
      expect(gone).not.to.include(data.id);
    } else if (name === 'CLIENT_EVENT' && payload.data.type === 'Interaction') {
      expect(gone).not.to.include(typeof data === 'string' ? data : (data.new ?? data).id);
    }
  }
}

/** A command, and the number of the interaction that it is for (or none). */
const steps = fc.array(fc.tuple(fc.nat(commands.length - 1), fc.nat(4)), { minLength: 20, maxLength: 150 });

/** Runs the commands, and gives the ids of the interactions that came back after a transfer. */
function play(around: Surroundings, script: [number, number][], after = () => {}): ReadonlySet<string> {
  const returned = new Set<string>();
  for (const [index, which] of script) {
    const all = around.genesys.interactions;
    const id = all[all.length - 1 - which]?.id ?? 'nobody';
    const command = commands[index];
    if (command?.(around, id) === true && command === transferBack) returned.add(id);
    after();
  }
  around.clock.advance(10_000);
  return returned;
}

describe('A simulated Genesys client, whatever it is told,', () => {
  it('never throws, and is never in two states', () => {
    fc.assert(
      fc.property(steps, quirks, (script, habits) => {
        const around = surroundings({ noise: true, ...habits });
        play(around, script, () => {
          const all = around.genesys.interactions;
          for (const interaction of all) expectConsistent(interaction, all);
        });
      }),
      { numRuns: runs(200) },
    );
  });

  it('tells it in an order that makes sense', () => {
    fc.assert(
      fc.property(steps, quirks, (script, habits) => {
        const around = surroundings({ noise: true, ...habits });
        const returned = play(around, script);
        expectInOrder(around.messages, returned);
      }),
      { numRuns: runs(200) },
    );
  });

  it('tells nothing that the toolkit can’t read', () => {
    fc.assert(
      fc.property(steps, quirks, (script, habits) => {
        const around = surroundings({ noise: true, ...habits });
        play(around, script);
        for (const { name, text } of around.messages) {
          expect(EVENT_NAMES).to.include(name);
          const read = readConsoleEvent(`${PREFIX}pc.${name}`, name as EventName, { message: text });
          expect(read).not.to.have.property('problem');
        }
      }),
      { numRuns: 100 },
    );
  });

  it('tells the same again', () => {
    fc.assert(
      fc.property(steps, quirks, fc.integer(), (script, habits, seed) => {
        const texts = [1, 2].map(() => {
          const around = surroundings({ noise: true, seed, ...habits });
          play(around, script);
          return around.messages.map(({ at, name, text }) => `${at} ${name} ${text}`);
        });
        expect(texts[0]).to.deep.equal(texts[1]);
      }),
      { numRuns: 50 },
    );
  });

  it('takes any message of a page without throwing', () => {
    const actions = [
      'changestate',
      'changestatus',
      'addCustomAttributes',
      'addAssociation',
      'createConference',
      'subscribe',
    ];
    const keys = fc.constantFrom(
      'id',
      'action',
      'attributes',
      'type',
      'text',
      'interactionIds',
      'categories',
      '__proto__',
    );
    const values = fc.oneof(fc.jsonValue(), fc.constantFrom('hold', 'Interaction', 'contact', 'nobody'));
    const data = fc.array(fc.tuple(keys, values)).map(entries => Object.fromEntries(entries));
    const messages = fc.oneof(
      fc.string(),
      fc.json(),
      data.map(each => JSON.stringify({ data: each })),
      fc.anything(),
    );
    fc.assert(
      fc.property(fc.constantFrom(...actions), messages, (action, message) => {
        const around = surroundings();
        around.genesys.offer({ id: 'nobody' });
        around.side.receive(PREFIX + action, message);
        around.clock.advance(100);
        expect(({} as Record<string, unknown>).id).to.be.undefined;
      }),
      { numRuns: runs(1000) },
    );
    expect(Object.keys(Object.prototype)).to.be.empty;
  });
});
