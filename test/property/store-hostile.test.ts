/** Records that no Genesys client would send, or that somebody means ill with. */
import { expect } from 'chai';
import fc from 'fast-check';
import type { InteractionRecord } from '../../src/index.js';
import { openDesk, SIDES } from '../support/desk.js';
import type { Desk, Told } from '../support/desk.js';

const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

/** A depth of nesting at which JSON.stringify has long given up. */
const DEEP = 100_000;

/** By entries, since a key such as __proto__ in a literal would set the prototype. */
const withKey = (key: string, value: unknown): Told => ({
  id: 'i-1',
  state: 'CONNECTED',
  ...Object.fromEntries([[key, value]]),
});

const inAttributes = (key: string, value: unknown): Told => ({
  id: 'i-1',
  state: 'CONNECTED',
  attributes: Object.fromEntries([[key, value]]),
});

for (const side of SIDES) {
  describe(`Interactions of hostile records, ${side}:`, () => {
    let desk: Desk;
    const prototypes = (): unknown[] =>
      [Object.prototype, Array.prototype, Function.prototype].map(each =>
        Object.getOwnPropertyDescriptors(each),
      );
    let before: unknown[];

    beforeEach(() => {
      before = prototypes();
      desk = openDesk(side);
    });
    afterEach(() => {
      desk.close();
      expect(prototypes()).to.deep.equal(before);
    });

    const record = (): InteractionRecord => {
      const { record } = desk.interactions.get('i-1') ?? expect.fail('i-1 is not known');
      return record;
    };

    for (const key of KEYS) {
      for (const [where, make, holder] of [
        ['field', withKey, (): object => record()],
        ['attribute', inAttributes, (): object => record().attributes ?? {}],
      ] as const) {
        it(`keep a ${where} ${key} as one like any other`, () => {
          const change = where === 'field' ? `i-1 change ${key}` : `i-1 change attributes > ${key}`;
          desk.add({ id: 'i-1', state: 'CONNECTED' });
          desk.news();
          const values = [{ polluted: true }, 'text', { polluted: [1] }];
          for (const value of values) {
            for (let repeat = 0; repeat < 3; repeat++) desk.change(make(key, value));
            expect(Object.getOwnPropertyDescriptor(holder(), key)).to.deep.include({
              value,
              enumerable: true,
            });
            expect(Object.getPrototypeOf(holder())).to.equal(Object.prototype);
            expect(desk.news()).to.deep.equal([change]);
          }
          const told = desk.changes.slice(1).flatMap(({ changes }) => changes);
          expect(told.map(({ old }) => old)).to.deep.equal([undefined, ...values.slice(0, -1)]);
        });

        for (const value of ['text', { polluted: true }]) {
          it(`keep a ${where} ${key} of the first record, ${typeof value}, when others follow`, () => {
            desk.add(make(key, value));
            expect(Object.getOwnPropertyDescriptor(holder(), key)?.value).to.deep.equal(value);
            desk.change({ id: 'i-1', state: 'HELD', attributes: { tier: 'gold' } });
            expect(Object.getOwnPropertyDescriptor(holder(), key)?.value).to.deep.equal(value);
            expect(holder()).to.not.have.property('polluted');
          });
        }
      }

      it(`know the id ${key}`, () => {
        expect(desk.interactions.get(key)).to.equal(undefined);
        desk.add({ id: key, state: 'CONNECTED' });
        desk.selection(key);
        expect(desk.interactions.get(key)?.record.id).to.equal(key);
        expect(desk.interactions.current()?.id).to.equal(key);
      });

      it(`know no state ${key}`, () => {
        desk.add({ id: 'i-1', state: key });
        desk.interaction(key, 'i-1');
        expect(desk.interactions.get('i-1')?.phase).to.equal(undefined);
      });
    }

    for (const [bracket, close] of [
      ['{"a":', '}'],
      ['[', ']'],
    ] as const) {
      const deep = (): unknown => JSON.parse(`${bracket.repeat(DEEP)}1${close.repeat(DEEP)}`);

      /** JSON.stringify can't write it. */
      function say(told: string): void {
        if (side === 'Classic')
          desk.wire.classic('INTERACTION_EVENT', `{"data":{"category":"add","data":${told}}}`);
        else desk.wire.lightning({ type: 'Interaction', category: 'add', data: JSON.parse(told) });
      }

      for (const field of [
        'new field',
        'state',
        'isDone',
        'connectedTime',
        'attributes',
        'attributes of it',
      ]) {
        it(`leave out what is nested deeper than JSON can be written, and keep the rest: ${bracket} in ${field}`, () => {
          const nested = `${bracket.repeat(DEEP)}1${close.repeat(DEEP)}`;
          const part =
            field === 'attributes of it'
              ? `"attributes":{"deep":${nested},"tier":"gold"}`
              : `${JSON.stringify(field)}:${nested}`;
          for (const phone of ['+13175550123', '+13175550199']) {
            say(`{"id":"i-1","phone":"${phone}",${part}}`);
            expect(record().phone).to.equal(phone);
          }
          const { attributes } = record();
          if (field === 'attributes of it') expect(attributes).to.deep.equal({ tier: 'gold' });
          else if (field === 'attributes' && bracket !== '[') expect(attributes).to.deep.equal({});
          else expect(record()).to.not.have.property(field);
          expect(desk.reported).to.deep.equal([]);
        });
      }

      it(`are none where the data is nested so deep: ${bracket}`, () => {
        const data = deep();
        if (side === 'Lightning') {
          desk.interaction('add', data);
          desk.interaction('add', { id: data });
          desk.interaction('add', { new: data });
          desk.selection(data);
        } else {
          const nested = `${bracket.repeat(DEEP)}1${close.repeat(DEEP)}`;
          for (const told of [nested, `{"id":${nested}}`, `{"new":${nested}}`]) say(told);
        }
        expect(desk.interactions.all()).to.deep.equal([]);
        expect(desk.reported).to.deep.equal([]);
      });
    }

    it('harm nobody, whatever JSON they are', () => {
      const fields = ['id', 'state', 'isDone', 'isConnected', 'connectedTime', 'attributes', 'new', 'old'];
      const value = fc.oneof(fc.constantFrom('i-1', 'i-2', 'CONNECTED', true), fc.jsonValue({ maxDepth: 3 }));
      const told = fc.oneof(
        value,
        fc.dictionary(fc.oneof(fc.constantFrom(...fields, ...KEYS), fc.string()), value, { maxKeys: 6 }),
      );
      const says = fc.tuple(
        fc.constantFrom(
          'add',
          'change',
          'connect',
          'disconnect',
          'acw',
          'deallocate',
          'interactionSelection',
        ),
        fc.oneof(told, fc.record({ old: told, new: told })),
      );
      fc.assert(
        fc.property(fc.array(says), all => {
          desk.close();
          desk = openDesk(side);
          for (const [category, data] of all) {
            if (category === 'interactionSelection') desk.selection(data);
            else if (category === 'add' || category === 'change') {
              if (side === 'Lightning') desk.interaction(category, data);
              else
                desk.wire.classic(
                  'INTERACTION_EVENT',
                  JSON.stringify({ reason: 'interaction', data: { category, data } }),
                );
            } else desk.interaction(category, data);
          }
          expect(desk.reported).to.deep.equal([]);
          for (const { id, record } of desk.interactions.all()) expect(record).to.include({ id });
          JSON.stringify([desk.interactions.all(), desk.interactions.current() ?? null]);
        }),
      );
    });
  });
}

describe('Interactions of what is no JSON', () => {
  let desk: Desk;
  beforeEach(() => void (desk = openDesk('Lightning')));
  afterEach(() => desk.close());

  it('leave it out', () => {
    const circle: Record<string, unknown> = {};
    circle.circle = circle;
    const told = { circle, run: () => {}, big: 1n, symbol: Symbol('s') };
    for (const state of ['CONNECTED', 'HELD']) {
      desk.change({ id: 'i-1', state, ...told, attributes: { tier: 'gold', ...told } });
      expect(desk.interactions.get('i-1')?.record).to.deep.equal({
        id: 'i-1',
        state,
        attributes: { tier: 'gold' },
      });
    }
    expect(desk.reported).to.deep.equal([]);
  });

  it('are not told again and again of NaN', () => {
    for (let repeat = 0; repeat < 3; repeat++) desk.change({ id: 'i-1', interactionDurationSeconds: NaN });
    expect(desk.news()).to.deep.equal(['i-1 change id, interactionDurationSeconds']);
  });
});
