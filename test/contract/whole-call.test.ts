/** Whole calls of a simulated Genesys client with the noise of a real one, on all surfaces; and a recording of each. */
import { expect } from 'chai';
import { connect, record, replay } from '../../src/index.js';
import type {
  GenesysClient,
  GenesysEvent,
  InteractionChange,
  InteractionPhaseChange,
  TransportName,
} from '../../src/index.js';
import { manualClock } from '../../src/testing/index.js';
import type { SimulatedGenesysOptions } from '../../src/testing/index.js';
import { openPage as openInRealTime, SURFACES } from '../support/world.js';
import type { Page } from '../support/world.js';

/** A page on whose surface all happens to the millisecond, as a manual clock has it: fake timers run nested ones 1 ms late. */
function openPage(surface: TransportName, options: SimulatedGenesysOptions = {}): Page {
  const time = manualClock(Date.parse('2026-11-23T09:30:00Z'));
  const clock = {
    ...time,
    setTimeout: (run: () => void, ms: number): unknown =>
      time.setTimeout(() => {
        page.clock.setSystemTime(time.now());
        run();
      }, ms),
  };
  const page = openInRealTime(surface, { ...options, clock });
  return {
    ...page,
    async pass(ms = 100) {
      await time.advanceAsync(ms);
      page.clock.setSystemTime(time.now());
    },
  };
}

/** One thing that changed: when, in milliseconds since the call began, and the path, old and new as JSON. */
type Line = readonly [at: number, path: string, old: string | undefined, now: string | undefined];

interface Kept {
  readonly events: GenesysEvent[];
  readonly changes: InteractionChange[];
  readonly phases: InteractionPhaseChange[];
}

function keep(client: GenesysClient): Kept {
  const kept: Kept = { events: [], changes: [], phases: [] };
  client.on('*', event => kept.events.push(event));
  client.interactions.on('change', change => kept.changes.push(change));
  client.interactions.on('phase', change => kept.phases.push(change));
  return kept;
}

/** The record in a message, wherever it is in it: the last of all that have a state or say whether they are done. */
function recordIn(message: unknown): Record<string, unknown> | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const here = 'id' in message && ('state' in message || 'isDone' in message) ? message : undefined;
  const below = Object.entries(message).map(([key, value]) => (key === 'old' ? undefined : recordIn(value)));
  return below.find(Boolean) ?? here;
}

/** A record as a flat list of paths and values, all as JSON. */
function flat(whole: Record<string, unknown>): Map<string, string> {
  const { attributes = {}, ...fields } = whole;
  return new Map(
    [
      ...Object.entries(fields).map(([key, value]) => [[key], value]),
      ...Object.entries(attributes as object).map(([key, value]) => [['attributes', key], value]),
    ].map(([path, value]) => [JSON.stringify(path), JSON.stringify(value)]),
  );
}

/** The news of each message: whole records compared with all that was told before. */
function expectedChanges(events: readonly GenesysEvent[], began: number): Line[] {
  const told = new Map<string, string>();
  const lines: Line[] = [];
  for (const { raw, receivedAt } of events) {
    const whole = recordIn(typeof raw === 'string' ? JSON.parse(raw) : raw);
    for (const [path, now] of whole ? flat(whole) : []) {
      if (told.get(path) !== now) lines.push([receivedAt - began, path, told.get(path), now]);
      told.set(path, now);
    }
  }
  return lines;
}

const toldChanges = (changes: readonly InteractionChange[], began: number): Line[] =>
  changes.flatMap(({ changes: all, event }) =>
    all.map((each): Line => [
      (event?.receivedAt ?? NaN) - began,
      JSON.stringify(each.path),
      JSON.stringify(each.old),
      JSON.stringify(each.new),
    ]),
  );

const sorted = (lines: readonly Line[]): Line[] =>
  [...lines].sort((a, b) => a[0] - b[0] || a[1].localeCompare(b[1]));

const phaseLines = (phases: readonly InteractionPhaseChange[], began: number): string[] =>
  phases.map(({ previous, phase, began: at }) => `${previous ?? ''} > ${phase} at ${at - began}`);

/** An inbound call, from its offer to the end of its wrap-up, to the millisecond. */
async function play({ genesys, pass }: Page): Promise<string> {
  const id = genesys.offer({ remoteName: 'Ada Example', attributes: { 'Participant.caseId': '00001026' } });
  await pass(4000);
  genesys.pickup(id);
  await pass(16_000);
  genesys.hold(id);
  await pass(5007);
  genesys.hold(id);
  await pass(4993);
  genesys.securePause(id);
  await pass(3000);
  genesys.securePause(id);
  await pass(7000);
  genesys.addCustomAttributes(id, { caseId: '00001027', 'wrap.up.code': 'sold' });
  await pass(20_000);
  genesys.disconnect(id, 'remote');
  await pass(15_000);
  genesys.completeWrapUp(id);
  await pass(1000);
  return id;
}

const TALK = [
  ' > alerting at 0',
  'alerting > connected at 4000',
  'connected > held at 20000',
  'held > connected at 25007',
  'connected > disconnected at 60000',
];
const WRAPPED_UP = [...TALK, 'disconnected > wrap-up at 60001', 'wrap-up > done at 75000'];

/** Lightning tells nothing of the beginning of wrap-up, unless acw does. */
const NOT_TOLD = [...TALK, 'disconnected > done at 75000'];

const ORGS: readonly [string, SimulatedGenesysOptions][] = [
  ['like most', {}],
  ['that tells the hang-up by a change', { changeAtHangUp: true }],
  ['that tells the beginning of wrap-up', { acwAtStart: true }],
  ['that tells both', { changeAtHangUp: true, acwAtStart: true }],
];

const phasesIn = (surface: TransportName, { acwAtStart = false }: SimulatedGenesysOptions): string[] =>
  surface === 'console' || acwAtStart ? WRAPPED_UP : NOT_TOLD;

for (const surface of SURFACES) {
  for (const [org, options] of ORGS) {
    describe(`A whole call on ${surface} in an org ${org}`, () => {
      let page: Page;
      let began: number;
      beforeEach(async () => {
        page = openPage(surface, { seed: 7, ...options });
        await page.pass();
      });
      afterEach(() => page.close());

      async function heard(): Promise<Kept & { id: string }> {
        const kept = keep(page.client);
        await page.pass();
        began = page.clock.now;
        return { id: await play(page), ...kept };
      }

      it('has the noise of a real one', async () => {
        const { events } = await heard();
        const records = events.map(({ raw }) => recordIn(typeof raw === 'string' ? JSON.parse(raw) : raw));
        const told = records.filter(Boolean).map(each => JSON.stringify(each));
        const repeated = told.filter((each, index) => each === told[index - 1]);
        expect(repeated.length).to.be.above(10);
        expect(repeated.length).to.be.above(told.length / 2);
      });

      it('changes exactly where something differs', async () => {
        const { events, changes } = await heard();
        const expected = expectedChanges(events, began);
        expect(expected.length).to.be.above(40);
        expect(sorted(toldChanges(changes, began))).to.deep.equal(sorted(expected));
        for (const each of changes) expect(each.changes).to.not.be.empty;
      });

      it('shows hold, secure pause and attributes at their times', async () => {
        const { changes } = await heard();
        const told = toldChanges(changes, began);
        const of = (...path: string[]): (number | string | undefined)[][] =>
          told.filter(each => each[1] === JSON.stringify(path)).map(([at, , , now]) => [at, now]);
        expect(of('securePause')).to.deep.equal([
          [0, 'false'],
          [30_000, 'true'],
          [33_000, 'false'],
        ]);
        expect(of('attributes', 'Participant.caseId')).to.deep.equal([
          [0, '"00001026"'],
          [40_000, '"00001027"'],
        ]);
        expect(of('attributes', 'Participant.wrap.up.code')).to.deep.equal([[40_000, '"sold"']]);
        expect(of('state').slice(0, 4)).to.deep.equal([
          [0, '"ALERTING"'],
          [4000, '"CONNECTED"'],
          [20_000, '"HELD"'],
          [25_007, '"CONNECTED"'],
        ]);
      });

      it('goes through its phases, to the millisecond', async () => {
        const { id, phases } = await heard();
        const expected = phasesIn(surface, options);
        expect(phaseLines(phases, began)).to.deep.equal(expected);
        const known = page.client.interactions.get(id)?.phases ?? [];
        expect(known.map(({ phase, began: at }) => `${phase} at ${at - began}`)).to.deep.equal(
          expected.map(each => each.replace(/^.* > /, '')),
        );
      });

      it('ends with the record of the Genesys client, as far as it was told', async () => {
        const { id } = await heard();
        const real = page.genesys.interactions.find(each => each.id === id)?.record;
        const known = page.client.interactions.get(id)?.record;
        if (surface === 'console' && !options.changeAtHangUp) {
          expect(known).to.include({ state: 'CONNECTED', isDone: false });
          expect(known?.attributes).to.deep.equal(real?.attributes);
        } else expect(known).to.deep.equal(real);
      });

      it('is the same where its recording is played', async () => {
        const recorder = record(page.client);
        const { changes, phases, id } = await heard();
        await page.pass(60_000);
        const player = replay(recorder.text(), { speed: Infinity });
        const client = connect({ transport: player });
        const again = keep(client);
        await player.finished;
        // It ends now, at the distances that it had.
        const [first] = again.phases;
        const since = first?.began ?? NaN;
        expect(page.clock.now - since).to.equal(75_000);
        expect(toldChanges(again.changes, since)).to.deep.equal(toldChanges(changes, began));
        expect(phaseLines(again.phases, since)).to.deep.equal(phaseLines(phases, began));
        expect(client.interactions.get(id)?.record).to.deep.equal(page.client.interactions.get(id)?.record);
        client.close();
      });
    });
  }

  describe(`A page that opens in mid-call on ${surface}`, () => {
    let page: Page;
    beforeEach(() => {
      page = openPage(surface);
    });
    afterEach(() => page.close());

    it('knows since when the agent talks', async () => {
      await page.pass();
      const began = page.clock.now;
      const id = page.genesys.offer({ remoteName: 'Ada Example' });
      await page.pass(4000);
      page.genesys.pickup(id);
      await page.pass(60_000);
      // On Lightning nothing arrives before the page asks for it; over postMessage one that connects now misses the Handshake.
      const client = surface === 'console' ? page.connect() : page.client;
      const { phases } = keep(client);
      await page.pass();
      page.genesys.addCustomAttributes(id, { caseId: '00001027' });
      await page.pass(1000);
      page.genesys.hold(id);
      await page.pass(1000);
      expect(phaseLines(phases, began)).to.deep.equal([' > connected at 4000', 'connected > held at 65100']);
      expect(client.interactions.current()?.record).to.deep.equal(page.genesys.interactions[0]?.record);
    });
  });
}
