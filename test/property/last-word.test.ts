/** Random drops, repeats and late arrivals of the events of random calls: arrival order is the truth. */
import { expect } from 'chai';
import fc from 'fast-check';
import { arrivals, speak, told } from '../support/calls.js';
import type { Arrival } from '../support/calls.js';
import { openDesk } from '../support/desk.js';
import type { Desk } from '../support/desk.js';
import { SIDES } from '../support/speech.js';
import type { Side, Told } from '../support/speech.js';
import { expected } from './oracle.js';
import type { Word } from './oracle.js';
import { runs } from '../support/runs.js';

/** All that arrived, and how many arrivals came before each thing that was told. */
interface Timeline {
  readonly words: Word[];
  readonly changesAfter: number[];
  readonly phasesAfter: number[];
}

/** Attributes of which there are none may be there or not. */
function withoutEmpty(record: Told): Told {
  const { attributes, ...others } = record;
  return Object.keys(attributes ?? {}).length ? record : others;
}

/** Lets messages arrive one by one, each after its pause. */
function play(desk: Desk, side: Side, messages: readonly Arrival[]): Timeline {
  const timeline: Timeline = { words: [], changesAfter: [], phasesAfter: [] };
  for (const [index, message] of messages.entries()) {
    desk.pass(message.pause);
    timeline.words.push({ ...message, at: Date.now(), told: told(side, message) });
    speak(desk, message);
    while (timeline.changesAfter.length < desk.changes.length) timeline.changesAfter.push(index);
    while (timeline.phasesAfter.length < desk.phases.length) timeline.phasesAfter.push(index);
  }
  return timeline;
}

for (const side of SIDES) {
  describe(`Whatever is dropped, repeated or late, ${side}:`, () => {
    const holds = (check: (desk: Desk, timeline: Timeline) => void): void =>
      fc.assert(
        fc.property(arrivals, messages => {
          const desk = openDesk(side);
          try {
            check(desk, play(desk, side, messages));
            expect(desk.reported).to.deep.equal([]);
          } finally {
            desk.close();
          }
        }),
        { numRuns: runs(2000) },
      );

    it('each interaction is as the last word on each field says, its phases too', () => {
      holds((desk, { words }) => {
        const all = expected(words);
        const known = desk.interactions.all();
        expect(new Set(known.map(({ id }) => id))).to.deep.equal(new Set(all.keys()));
        for (const { id, record, phases } of known) {
          const { record: lastWords, phases: inOrder } = all.get(id) ?? expect.fail();
          expect(withoutEmpty(record)).to.deep.equal(withoutEmpty(lastWords));
          expect(phases).to.deep.equal(inOrder);
        }
        const active = [...all].filter(([, { phases }]) => phases[phases.length - 1]?.phase !== 'done');
        expect(new Set(desk.interactions.active().map(({ id }) => id))).to.deep.equal(
          new Set(active.map(([id]) => id)),
        );
      });
    });

    it('no phase follows done but in another life, which no end and no other client event begins', () => {
      holds((desk, { words, phasesAfter }) => {
        const done = new Map<string, number>();
        for (const [n, { interaction, phase, previous }] of desk.phases.entries()) {
          const { id } = interaction;
          const index = phasesAfter[n] ?? 0;
          const doneAt = done.get(id);
          if (doneAt !== undefined) {
            expect(previous).to.equal(undefined);
            const since = words.slice(doneAt + 1, index + 1).filter(word => word.id === id);
            const isBack = words[doneAt]?.says === 'loggedOut';
            const may = since.filter(({ says }) => isBack || ['add', 'change', 'connected'].includes(says));
            expect(may, `${phase} of ${id}`).to.not.be.empty;
          }
          if (phase === 'done') done.set(id, index);
          else done.delete(id);
        }
      });
    });

    it('the changes lead from what was known to what is, and are never for nothing', () => {
      holds((desk, { words, changesAfter }) => {
        const rebuilt = new Map<string, Map<string, unknown>>();
        for (const [n, { interaction, changes, event }] of desk.changes.entries()) {
          const { id } = interaction;
          expect(event?.receivedAt).to.equal(words[changesAfter[n] ?? 0]?.at);
          expect(changes).to.not.be.empty;
          // Only that of a new life tells the id.
          const isNew = changes.some(({ path }) => path[0] === 'id');
          const fields = (isNew ? undefined : rebuilt.get(id)) ?? new Map<string, unknown>();
          for (const { path, old, new: now } of changes) {
            const key = JSON.stringify(path);
            expect(old, key).to.deep.equal(fields.get(key));
            expect(now, key).to.not.deep.equal(old);
            if (now === undefined) fields.delete(key);
            else fields.set(key, now);
          }
          rebuilt.set(id, fields);
        }
        for (const { id, record } of desk.interactions.all()) {
          const { attributes = {}, ...fields } = record as Told;
          const paths: [string[], unknown][] = [
            ...Object.entries(fields).map(([key, value]): [string[], unknown] => [[key], value]),
            ...Object.entries(attributes as object).map(([key, value]): [string[], unknown] => [
              ['attributes', key],
              value,
            ]),
          ];
          expect(new Map(paths.map(([path, value]) => [JSON.stringify(path), value]))).to.deep.equal(
            rebuilt.get(id),
          );
        }
      });
    });
  });
}

describe('The random calls', () => {
  it('are of all kinds: reused ids, ends without and with wrap-up, calls heard in the middle, logouts', () => {
    const seen = new Set<string>();
    for (const messages of fc.sample(arrivals, { numRuns: 300, seed: 1 })) {
      const desk = openDesk('Classic');
      play(desk, 'Classic', messages);
      const begun = new Set<string>();
      for (const { interaction, previous, phase, began, event } of desk.phases) {
        if (previous === undefined && begun.has(interaction.id)) seen.add('reused id');
        begun.add(interaction.id);
        if (previous === undefined && began !== event?.receivedAt) seen.add('in mid-call');
        if (event?.name === 'LOGGED_OUT') seen.add('logout');
        if (previous === undefined && phase === 'held') seen.add('held first');
        if (previous === undefined && phase === 'wrap-up') seen.add('wrap-up first');
        seen.add(`${previous ?? ''} > ${phase}`);
      }
      for (const { changes } of desk.changes) {
        for (const { path, new: now } of changes) {
          if (now === undefined) seen.add(path.length > 1 ? 'gone attribute' : 'gone field');
        }
      }
      desk.close();
    }
    expect([...seen]).to.include.members([
      'reused id',
      'in mid-call',
      'logout',
      ' > alerting',
      ' > dialing',
      'alerting > connected',
      'connected > held',
      'held > connected',
      'held first',
      'wrap-up first',
      'gone field',
      'gone attribute',
      'disconnected > done',
      'wrap-up > done',
    ]);
  });
});
