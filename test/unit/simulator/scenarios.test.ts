import { expect } from 'chai';
import { busyHour } from '../../../simulator/browser/genesys/scenarios/busy-hour.js';
import { chat } from '../../../simulator/browser/genesys/scenarios/chat.js';
import { conference } from '../../../simulator/browser/genesys/scenarios/conference.js';
import { inbound, scenarioNamed, scenarios } from '../../../simulator/browser/genesys/scenarios/index.js';
import { createPlayer } from '../../../simulator/browser/genesys/scenarios/player.js';
import { otherOrg } from '../../../simulator/browser/genesys/scenarios/other-org.js';
import { restart } from '../../../simulator/browser/genesys/scenarios/restart.js';
import { returning } from '../../../simulator/browser/genesys/scenarios/returning.js';
import type { Scenario } from '../../../simulator/browser/genesys/scenarios/scenario.js';
import { secureIvr } from '../../../simulator/browser/genesys/scenarios/secure-ivr.js';
import { createTempo } from '../../../simulator/browser/genesys/scenarios/tempo.js';
import { classicSide, manualClock, SimulatedGenesysClient } from '../../../src/testing/index.js';
import type { Refusal } from '../../../src/testing/index.js';
import { PREFIX } from '../../support/fake-toolkit.js';
import type { Json } from '../../support/surroundings.js';

function stage() {
  const below = manualClock();
  const began = below.now();
  const clock = createTempo(below);
  const genesys = new SimulatedGenesysClient({ clock, keepDone: 1000 });
  const refused: Refusal[] = [];
  const messages: { at: number; name: string; payload: Json }[] = [];
  genesys.on('refused', refusal => refused.push(refusal));
  classicSide(genesys, {
    fire: (wireName, text) =>
      messages.push({
        at: clock.now() - began,
        name: wireName.replace(`${PREFIX}pc.`, ''),
        payload: JSON.parse(text),
      }),
  });
  return { below, genesys, refused, messages, player: createPlayer(genesys, clock) };
}

type Stage = ReturnType<typeof stage>;

const names = ({ messages }: Stage): string[] => messages.map(({ name }) => name);

/** The data of the client events of a category. */
const dataOf = ({ messages }: Stage, category: string): Json[] =>
  messages
    .filter(({ name, payload }) => name === 'CLIENT_EVENT' && payload.data.category === category)
    .map(({ payload }) => payload.data.data);

const duration = ({ steps }: Scenario): number => steps.reduce((sum, { after }) => sum + after, 0);

/** Plays a scenario to its end, and what follows from its last step. */
function play(scenario: Scenario, { speed = 1, slice = Infinity } = {}) {
  const on = stage();
  on.player.setSpeed(speed);
  on.player.play(scenario);
  const all = duration(scenario) / speed + 1000;
  for (let passed = 0; passed < all; passed += slice) on.below.advance(Math.min(slice, all));
  expect(on.player.scenario).to.equal(undefined);
  return on;
}

describe('the scenarios', () => {
  it('are found by their names', () => {
    expect(scenarios.map(({ name }) => name)).to.have.members([
      'inbound',
      'guided',
      'outbound',
      'transfer',
      'returning',
      'conference',
      'chat',
      'secure-ivr',
      'busy-hour',
      'restart',
      'other-org',
    ]);
    expect(scenarioNamed('inbound')).to.equal(inbound);
    expect(scenarioNamed('nonsense')).to.equal(undefined);
  });

  for (const scenario of scenarios) {
    describe(scenario.name, () => {
      it('ends with all interactions done, and the client refuses nothing', () => {
        const { genesys, refused } = play(scenario);
        expect(refused).to.deep.equal([]);
        const offers = scenario.steps.filter(step => step.do === 'offer');
        expect(genesys.interactions).to.have.length(offers.length);
        expect(new Set(genesys.interactions.map(({ phase }) => phase))).to.deep.equal(new Set(['done']));
      });

      it('gives the same messages at the same times, however fast and in whatever heaps time passes', () => {
        const { messages } = play(scenario);
        expect(play(scenario).messages).to.deep.equal(messages);
        expect(play(scenario, { speed: 60, slice: 50 }).messages).to.deep.equal(messages);
        expect(play(scenario, { speed: 0.5, slice: 4111 }).messages).to.deep.equal(messages);
      });

      it('has nothing in it but made-up numbers and addresses', () => {
        const text = JSON.stringify(scenario.steps);
        for (const [number] of text.matchAll(/\+\d+/g)) expect(number).to.match(/^\+131755501\d\d$/);
        for (const [, host] of text.matchAll(/@([\w.]+)/g)) expect(host).to.equal('example.com');
      });
    });
  }

  it('inbound: all that a call tells comes in its order', () => {
    const on = play(inbound);
    const first = (name: string): number => names(on).indexOf(name);
    const order = [
      'UPDATE_STATUS',
      'INTERACTION_EVENT',
      'INTERACTION_CONNECTED',
      'INTERACTION_DISCONNECTED',
      'ACW_REQUIRED',
      'ACW_COMPLETED',
    ].map(first);
    expect(order)
      .to.deep.equal([...order].sort((a, b) => a - b))
      .and.not.include(-1);
    const [call] = on.genesys.interactions;
    expect(call?.attributes).to.deep.equal({
      reason: 'Card reader',
      product: 'T-200',
      outcome: 'Replacement sent',
    });
    expect(call?.associations.map(({ type }) => type)).to.deep.equal(['contact', 'relation']);
  });

  it('conference: three are in it, then two, then none', () => {
    const { player, genesys, below } = stage();
    const sizes: number[] = [];
    player.onChange(() => {
      const size = Math.max(0, ...genesys.interactions.map(each => each.conference.length));
      if (sizes.at(-1) !== size) sizes.push(size);
    });
    player.play(conference);
    below.advance(duration(conference));
    expect(sizes).to.deep.equal([0, 3, 2, 0]);
  });

  it('chat: its transcript has every utterance, some twice, some after a later one', () => {
    const on = play(chat);
    const utterances = dataOf(on, 'conversationTranscription').flatMap(({ transcripts }: Json) =>
      transcripts.map(({ utteranceId }: Json) => utteranceId as string),
    );
    expect(new Set(utterances).size).to.equal(5);
    expect(utterances.length).to.be.greaterThan(5);
    expect(utterances).not.to.deep.equal([...utterances].sort());
    expect(dataOf(on, 'chatUpdate')).to.have.length(5);
    expect(on.genesys.interactions[0]?.said).to.have.length(5);
  });

  it('secure-ivr: one caller comes back from the flow, one does not', () => {
    const { player, genesys, below } = stage();
    const inFlow = new Set<string>();
    player.onChange(() => {
      for (const { record, secureSession } of genesys.interactions)
        if (secureSession) inFlow.add(record.name);
    });
    player.play(secureIvr);
    below.advance(duration(secureIvr));
    expect([...inFlow]).to.deep.equal(['Tomás Rivera']);
  });

  it('restart: the call is told anew, on hold, and what was subscribed is not told any more', () => {
    const on = play(restart);
    const added = on.messages.filter(({ payload }) => payload.data?.category === 'add');
    expect(added.map(({ payload }) => payload.data.data.state)).to.deep.equal(['ALERTING', 'HELD']);
    expect(dataOf(on, 'view')).to.deep.equal(['CallLog']);
  });

  it('returning: the call is connected twice under one id, added once', () => {
    const on = play(returning);
    expect(names(on).filter(name => name === 'INTERACTION_CONNECTED')).to.have.length(2);
    const ids = on.messages.map(({ payload }) => payload.interactionId as string | undefined);
    expect(new Set(ids.filter(id => id !== undefined))).to.have.length(1);
    const added = on.messages.filter(({ payload }) => payload.data?.category === 'add');
    expect(added).to.have.length(1);
    const { record } = on.genesys.interactions[0] ?? {};
    expect(record?.attributes).to.have.property('sf_workspaceassociations');
  });

  it('other-org: the call has that org’s habits, and the next one the usual ones', () => {
    const on = play(otherOrg);
    const latest = on.messages.flatMap(({ payload }) => payload.data?.data?.new ?? []);
    expect(new Set(latest.map(({ state }: Json) => state))).to.deep.equal(
      new Set(['Klingelt', 'Verbunden', 'Gehalten', 'Getrennt']),
    );
    const ticks = latest.map(({ dispositionDurationSeconds }: Json) => dispositionDurationSeconds as number);
    expect(Math.max(...ticks.filter(each => each !== undefined))).to.be.within(4, 5);
    const next = on.genesys.offer();
    expect(on.genesys.interactions.find(({ id }) => id === next)?.record).to.include({
      state: 'ALERTING',
      phone: '+13175550123',
    });
  });

  it('busy-hour: 200 interactions of all kinds, in an hour', () => {
    const offers = busyHour.steps.flatMap(step => (step.do === 'offer' ? [step] : []));
    expect(offers).to.have.length(200);
    expect(new Set(offers.map(step => step.with?.kind))).to.have.length(5);
    expect(duration(busyHour)).to.be.within(3_000_000, 3_600_000);
  });
});

describe('the player', () => {
  it('logs the agent in, who may be logged out', () => {
    const { player, genesys, refused, below } = stage();
    genesys.logOut();
    player.play(inbound);
    below.advance(5000);
    expect(genesys.agent.loggedIn).to.equal(true);
    expect(refused).to.deep.equal([]);
  });

  it('stops the time of the client too', () => {
    const { player, below, messages } = stage();
    player.play(inbound);
    below.advance(2500);
    // The offer is told; the burst that follows it is not.
    const told = messages.length;
    player.pause();
    expect(player.paused).to.equal(true);
    below.advance(60_000);
    expect([player.done, messages.length]).to.deep.equal([2, told]);
    player.resume();
    below.advance(100);
    expect(messages.length).to.be.greaterThan(told);
    expect(player.done).to.equal(2);
  });

  it('goes step by step, with all that follows from each', () => {
    const on = stage();
    const { player, genesys, below } = on;
    const told = () => on.messages.splice(0).map(({ at, name }) => `${at} ${name}`);
    player.play(inbound);
    player.step();
    expect([player.done, player.paused]).to.deep.equal([1, true]);
    expect(told()).to.deep.equal(['1000 UPDATE_STATUS']);
    below.advance(10_000);
    expect(player.done).to.equal(1);
    player.step();
    player.step();
    expect(genesys.interactions[0]?.phase).to.equal('connected');
    expect(told()).to.include('6506 INTERACTION_CONNECTED');
    for (let left = inbound.steps.length - 3; left > 0; left--) player.step();
    expect([player.scenario, player.paused]).to.deep.equal([undefined, false]);
    below.advance(10);
    expect(told().at(-1)).to.match(/ACW_COMPLETED$/);
  });

  it('stops half way, and leaves what it began to who is there', () => {
    const { player, genesys, below, refused } = stage();
    player.play(inbound);
    below.advance(7000);
    player.pause();
    player.stop();
    expect([player.scenario, player.paused]).to.deep.equal([undefined, false]);
    below.advance(60_000);
    const [call] = genesys.interactions;
    expect(call?.phase).to.equal('connected');
    expect(genesys.disconnect(call?.id ?? '')).to.equal(true);
    expect(refused).to.deep.equal([]);
  });

  it('plays another in place of the one that it plays, and the same again, with interactions of its own', () => {
    const { player, genesys, below } = stage();
    player.play(inbound);
    below.advance(3000);
    player.play(inbound);
    below.advance(duration(inbound));
    expect(genesys.interactions.map(({ phase }) => phase)).to.deep.equal(['alerting', 'done']);
    player.play(chat);
    expect([player.scenario, player.done]).to.deep.equal([chat, 0]);
  });

  it('tells of every change, until it is asked not to', () => {
    const { player, below } = stage();
    let changes = 0;
    const off = player.onChange(() => changes++);
    player.setSpeed(10);
    player.play(inbound);
    below.advance(100);
    player.pause();
    player.resume();
    player.stop();
    expect(changes).to.equal(6);
    off();
    player.play(inbound);
    expect([changes, player.speed]).to.deep.equal([6, 10]);
  });
});
