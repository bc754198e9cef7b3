import { expect } from 'chai';
import sinon from 'sinon';
import { connect, record, redact, replay, transferTo } from '../../../src/index.js';
import type { RedactOptions } from '../../../src/index.js';
import { simulateGenesys } from '../../../src/testing/index.js';
import { thrown } from '../../support/outcome.js';
import { parsed, recordingOf, STARTED } from '../../support/recordings.js';

const CALL = '44560c74-5e84-4062-94b6-5680cdeb54d5';

const added = (fields: object): object => ({
  reason: 'interaction',
  data: { category: 'add', data: { id: CALL, ...fields } },
});

/** Redacts a recording of these payloads and gives what became of them. */
const redacted = (payloads: readonly unknown[], options?: RedactOptions): unknown[] =>
  parsed(redact(recordingOf(payloads.map(payload => [0, 'INTERACTION_EVENT', payload])), options))
    .slice(1)
    .map(({ text }) => {
      try {
        return JSON.parse(text as string) as unknown;
      } catch {
        return text;
      }
    });

/** Redacts the records of interactions. */
const records = (fields: readonly object[], options?: RedactOptions): Record<string, unknown>[] =>
  redacted(fields.map(added), options).map(
    payload => (payload as { data: { data: Record<string, unknown> } }).data.data,
  );

const record1 = (fields: object, options?: RedactOptions): Record<string, unknown> =>
  records([fields], options)[0] as Record<string, unknown>;

/** Redacts what is said, on a call of Ada's. */
const said = (transcript: string, fields: object = {}): unknown =>
  record1({ phone: '+13175550123', name: 'Ada Example', ...fields, transcript }).transcript;

describe('redact()', () => {
  it('replaces what fields hold, by what they are', () => {
    expect(
      record1({
        phone: '+13175550123',
        name: 'Ada Example',
        remoteName: 'Bo Example',
        displayAddress: 'Front desk',
        email: 'ada@example.com',
        dialerCampaignId: 'c-77',
        interactionIds: [CALL, 'i-2'],
        userData: 'anything',
        attributes: { 'Participant.caseId': '00001026', vip: true, empty: '', nothing: null },
      }),
    ).to.deep.equal({
      id: 'id-1',
      phone: 'phone-1',
      name: 'name-1',
      remoteName: 'name-2',
      displayAddress: 'address-1',
      email: 'address-2',
      dialerCampaignId: 'id-2',
      interactionIds: ['id-1', 'id-3'],
      userData: 'value-1',
      attributes: { 'Participant.caseId': 'value-2', vip: 'value-3', empty: '', nothing: null },
    });
  });

  it('leaves times, durations, states and what the vendor calls things', () => {
    const kept = {
      queueName: 'Support',
      direction: 'Inbound',
      state: 'CONNECTED',
      isConnected: true,
      isEmail: false,
      recordingState: 'active',
      startTime: '2026-11-23T09:30:00.000Z',
      connectedTime: '2026-11-23T09:30:02',
      eventTime: 1795426200000,
      interactionDurationSeconds: 86400,
      totalIvrDurationSeconds: '',
      callDuration: '3600000',
      confidence: 0.98765432,
      transcript: 'Until 2026-11-23 it costs 1,234 at 12:30, on 2026-11-23T09:30:00+01:00',
    };
    expect(record1(kept)).to.deep.equal({ id: 'id-1', ...kept });
    const status = { reason: 'status_updated', status: 'Available', sub_status: 'Working at home' };
    // Whatever a customer is called.
    expect(
      redacted([
        status,
        added({ name: 'Available', remoteName: 'Inbound', attributes: { a: 'status_updated' } }),
      ])[0],
    ).to.deep.equal(status);
  });

  it('leaves the header, the times and the names on the wire', () => {
    const recording = recordingOf([[5550123, 'UPDATE_STATUS', { status: 'AWAY', phone: '5550123' }]]);
    const [header, line] = parsed(redact(recording));
    expect(header).to.deep.equal(parsed(recording)[0]).and.to.include({ started: STARTED });
    expect(line).to.deep.equal({ ...parsed(recording)[1], text: '{"status":"AWAY","phone":"phone-1"}' });
    const dropped = recording.replace('\n', '\n{"dropped":5550123}\n');
    expect(parsed(redact(dropped))[1]).to.deep.equal({ dropped: 5550123 });
  });

  describe('a phone number', () => {
    for (const other of [
      '3175550123',
      '(317) 555-0123',
      '+1 (317) 555-0123',
      '001 317 555 0123',
      'tel:+13175550123',
      'sip:+13175550123@example.com;user=phone',
      '317.555.0123',
      '3 1 7 5 5 5 0 1 2 3',
      '\u202a+1\u00a0317\u2011555\u20110123\u202c',
      '٣١٧٥٥٥٠١٢٣',
      '３１７５５５０１２３',
      13175550123,
    ]) {
      it(`is the same as ${other}`, () => {
        const [first, second] = records([{ phone: '+13175550123' }, { ani: other, name: other }]);
        expect(first?.phone).to.equal('phone-1');
        expect(second).to.include({ ani: 'phone-1', name: 'phone-1' });
        expect(said(`Call ${other} now`)).to.match(/^Call \S*phone-1\S* now$/);
      });
    }

    it('is the same with the zero that is dialled in its country', () => {
      const numbers = ['+49 171 5550123', '0171 5550123', '+49 (0)171 5550123', '0049 171 5550123'];
      expect(records(numbers.map(phone => ({ phone }))).map(({ phone }) => phone)).to.deep.equal(
        numbers.map(() => 'phone-1'),
      );
    });

    it('is another than another one', () => {
      const { phone, ani, calledNumber } = record1({
        phone: '+13175550123',
        ani: '+13175550124',
        calledNumber: '+12125550123',
      });
      expect([phone, ani, calledNumber]).to.deep.equal(['phone-1', 'phone-2', 'phone-3']);
    });

    it('is known by a part of it, once it is known', () => {
      expect(said('It ends in 0123, or 5-50-12')).to.equal('It ends in phone-1, or phone-1');
      expect(said('It ends in 0123', { phone: '' })).to.equal('It ends in 0123');
    });

    it('is found where it is short, once a field told it', () => {
      expect(said('Extension 4711, room 4712', { phone: '4711' })).to.equal('Extension phone-1, room 4712');
    });

    it('is found in the names of fields, in numbers and in texts of JSON', () => {
      expect(
        record1({
          'call 317-555-0123': 1,
          serial: 3175550123,
          ending: 5550,
          details: '{"customer":{"phoneNumber":"317 555 0123","firstName":"Bo"}}',
        }),
      ).to.deep.equal({
        id: 'id-1',
        'call phone-1': 1,
        serial: 'phone-1',
        ending: 'phone-1',
        details: '{"customer":{"phoneNumber":"phone-1","firstName":"name-1"}}',
      });
    });

    it('is found beside another, in a URL and behind a label', () => {
      expect(said('317 555 0123 and 3175550123, 2125550199')).to.equal('phone-1 and phone-1, phone-2');
      expect(said('+13175550123+12125550199')).to.equal('phone-1 phone-2');
      expect(said('x?n=%2B1%20317%20555%200123')).to.equal('x?n=%2B phone-1');
      expect(said('phone-317 555 019')).to.equal('phone-phone-2');
    });
  });

  it('finds what a later line tells in an earlier one', () => {
    const [first] = records([
      { transcript: 'Ada Example, 317 555 0123, ends in 0123' },
      { name: 'Ada Example', phone: '+13175550123' },
    ]);
    expect(first?.transcript).to.equal('name-1, phone-1, ends in phone-1');
  });

  it('takes no known number for a time', () => {
    const { eventTime, transcript } = record1({
      phone: '1795426200000',
      ani: '20261123',
      eventTime: 1795426200000,
      transcript: 'On 2026-11-23 and 2026-11-24',
    });
    expect([eventTime, transcript]).to.deep.equal(['phone-1', 'On phone-2 and 2026-11-24']);
  });

  it('knows a number by its parts where a name held it', () => {
    expect(said('It ends in 0199', { name: 'Bo 317 555 0199' })).to.equal('It ends in phone-2');
  });

  it('leaves no digits that a placeholder would seem to belong to', () => {
    const once = redact(recordingOf([[0, 'LOGGED_OUT', { name: 'Ada', transcript: 'Ada 123456' }]]));
    expect(parsed(once)[1]?.text).to.equal('{"name":"name-1","transcript":"name-1 phone-1"}');
    expect(redact(once)).to.equal(once);
  });

  describe('a name', () => {
    it('is found in texts, whatever its case, and so are its parts', () => {
      expect(said('This is ada example. Ada, or Mrs Example, no adage.')).to.equal(
        'This is name-1. name-1, or Mrs name-1, no adage.',
      );
    });

    it('is not looked for by its parts where nobody speaks', () => {
      expect(record1({ name: 'Gold Example', queueName: 'Gold' }).queueName).to.equal('Gold');
    });

    it('is found in scripts without blanks', () => {
      expect(said('我是王小明先生', { name: '王小明' })).to.equal('我是 name-1 先生');
    });

    it('is found as the name of a field, and never as that of the vendor', () => {
      expect(record1({ name: 'Bo Data', attributes: { 'Bo Data': 'x', data: 'data' } })).to.deep.equal({
        id: 'id-1',
        name: 'name-1',
        attributes: { 'name-1': 'value-1', data: 'value-2' },
      });
    });

    it('is told to be one by the field, and is none where the field is a queue', () => {
      expect(record1({ firstName: 'Bo', nickname: 'Bob', queueName: 'Gold' })).to.deep.equal({
        id: 'id-1',
        firstName: 'name-1',
        nickname: 'name-2',
        queueName: 'Gold',
      });
    });
  });

  it('finds e-mail addresses, UUIDs and the values of attributes in texts', () => {
    const fields = { attributes: { order: 'Order 77-X', short: 'it' } };
    expect(
      said(`Mail ADA@example.com or ada%40example.com. It is about order 77-x, ${CALL}.`, fields),
    ).to.equal('Mail address-1 or address-1. It is about value-1, id-1.');
  });

  it('replaces an id that stands alone on Lightning, and no status', () => {
    const messages = [
      { type: 'Interaction', category: 'add', data: { id: 'i-1' } },
      { type: 'Interaction', category: 'connect', data: 'i-1' },
      { type: 'Interaction', category: 'change', data: { new: 'i-1' } },
      { type: 'UserAction', category: 'routingStatus', data: 'IDLE' },
      { type: 'Interaction', category: 'add', data: { id: 'i-2', name: 'Idle', queueName: 'IDLE' } },
    ];
    expect(redacted(messages)).to.deep.equal([
      { type: 'Interaction', category: 'add', data: { id: 'id-1' } },
      { type: 'Interaction', category: 'connect', data: 'id-1' },
      { type: 'Interaction', category: 'change', data: { new: 'id-1' } },
      { type: 'UserAction', category: 'routingStatus', data: 'IDLE' },
      { type: 'Interaction', category: 'add', data: { id: 'id-2', name: 'name-1', queueName: 'name-1' } },
    ]);
  });

  describe('an action', () => {
    const UUID = '0f8fad5b-d9cb-469f-a165-70867728950e';
    const SUBSCRIBE = { type: 'Interaction', categories: ['add', 'interactionSelection'] };

    /** Redacts the lines of actions and outcomes. */
    const lines = (actions: readonly object[], options?: RedactOptions): Record<string, unknown>[] => {
      const recording = recordingOf([]) + actions.map(line => `${JSON.stringify(line)}\n`).join('');
      const once = redact(recording, options);
      expect(redact(once, options)).to.equal(once);
      return parsed(once).slice(1);
    };

    /** Redacts the requests of an action. */
    const requests = (action: string, ...given: unknown[]): unknown[] =>
      lines(given.map(request => ({ at: 0, action, number: 1, own: true, request }))).map(
        ({ request }) => request,
      );

    it('keeps its time, its name, its number and the outcome', () => {
      const kept = [
        { at: 5550123, action: 'changestate', number: 5550123, own: false, request: { action: 'hold' } },
        { at: 5550124, outcome: 5550123, ms: 5550123 },
        { at: 5550125, action: 'subscribe', number: 2, own: true, request: SUBSCRIBE },
      ];
      const phone = {
        at: 5550126,
        action: 'changestate',
        number: 3,
        own: true,
        request: { phone: '5550123' },
      };
      expect(lines([...kept, phone])).to.deep.equal([
        ...kept,
        { at: 5550126, action: 'changestate', number: 3, own: true, request: { phone: 'phone-1' } },
      ]);
    });

    it('keeps its name and its words, whatever a customer is called', () => {
      const names = [
        'hold',
        'changestate',
        'Interaction',
        'add',
        'request',
        'number',
        'own',
        'outcome',
        'error',
      ];
      const customers = names.map(name => ({ at: 0, action: 'x', number: 1, request: { name } }));
      const kept = [
        { at: 0, action: 'changestate', number: 1, own: true, request: { action: 'hold' } },
        { at: 0, outcome: 1, ms: 5, error: 'ACTION_REFUSED' },
        { at: 0, action: 'subscribe', number: 2, own: true, request: SUBSCRIBE },
      ];
      expect(lines([...customers, ...kept]).slice(names.length)).to.deep.equal(kept);
    });

    it('has ids for what it is about, the same as the events', () => {
      expect(
        lines([
          { at: 0, wireName: 'x', text: JSON.stringify(added({ id: 'call-77', phone: '+13175550123' })) },
          { at: 0, action: 'changestate', number: 1, own: true, request: { id: 'call-77', action: 'hold' } },
          { at: 0, action: 'createConference', number: 2, request: { interactionIds: ['call-77', UUID] } },
        ]).slice(1),
      ).to.deep.equal([
        { at: 0, action: 'changestate', number: 1, own: true, request: { id: 'id-1', action: 'hold' } },
        { at: 0, action: 'createConference', number: 2, request: { interactionIds: ['id-1', 'id-2'] } },
      ]);
    });

    it('has placeholders for attributes and userData, whatever they are', () => {
      expect(
        requests('addCustomAttributes', {
          id: 'i-1',
          attributes: { 'Participant.caseId': '00001026', vip: true, count: 3, note: null },
        }),
      ).to.deep.equal([
        {
          id: 'id-1',
          attributes: { 'Participant.caseId': 'value-1', vip: 'value-2', count: 'value-3', note: null },
        },
      ]);
      const secureSessionContext = { flowId: 'flow-9', userData: 'Ada, 5 pm', disconnect: true };
      expect(
        requests('changestate', { id: 'i-1', action: 'secureSession', secureSessionContext }),
      ).to.deep.equal([
        {
          id: 'id-1',
          action: 'secureSession',
          secureSessionContext: { flowId: 'id-2', userData: 'value-1', disconnect: true },
        },
      ]);
    });

    for (const [target, expected] of [
      [transferTo.phone('+1 (317) 555-0123'), 'phone-1'],
      [transferTo.phone('3175550123'), 'phone-1'],
      [transferTo.phone('5550123'), 'phone-1'],
      [transferTo.phone('4711'), 'phone-2'],
      [transferTo.user(UUID), 'id-1'],
      [transferTo.queue('queue-77'), 'id-1'],
      [transferTo.queue('4711'), 'id-1'],
      [transferTo.flow(UUID), 'id-1'],
      [transferTo.flow('Complaints of Ada'), 'id-1'],
    ] as const) {
      it(`has ${expected} for the transfer target ${target.transferTarget}, ${target.transferTargetType}`, () => {
        const phone = target.transferTarget.includes('5550123') ? '5550123' : '317 555 0123';
        const number = { at: 0, action: 'x', number: 1, request: { phone } };
        const line = { at: 0, action: 'changestate', number: 1, request: { participantContext: target } };
        const request = lines([number, line])[1]?.request as { participantContext: typeof target };
        expect(request.participantContext).to.deep.equal({ ...target, transferTarget: expected });
      });
    }

    it('has a name for the text of an association, and leaves other texts', () => {
      const association = { type: 'contact', id: '003x00000012345AAA', text: 'Ada Example', select: true };
      expect(
        requests('addAssociation', association, { ...association, text: 'Case 00001026' }),
      ).to.deep.equal([
        { type: 'contact', id: 'id-1', text: 'name-1', select: true },
        { type: 'contact', id: 'id-1', text: 'name-2', select: true },
      ]);
      expect(record1({ text: 'Hold the line' }).text).to.equal('Hold the line');
    });

    it('finds what an association tells in transcripts', () => {
      const [, line] = lines([
        { at: 0, action: 'addAssociation', number: 1, request: { text: 'Ada Example' } },
        { at: 0, wireName: 'x', text: JSON.stringify({ transcript: 'This is Ada.' }) },
      ]);
      expect(line?.text).to.equal('{"transcript":"This is name-1."}');
    });

    it('keeps a status that is a word, and has an id for one that is an id', () => {
      const words = ['AVAILABLE', 'On Queue', 'OUT_OF_OFFICE', '休憩'].map(id => ({ id }));
      expect(requests('changestatus', ...words, { id: UUID }, { id: 's-1' }, { id: 5 })).to.deep.equal([
        ...words,
        { id: 'id-1' },
        { id: 'id-2' },
        { id: 'id-3' },
      ]);
      expect(
        requests('changestatus', { id: 'ada@example.com' }, { id: 'Ada, ada@example.com' }),
      ).to.deep.equal([{ id: 'address-1' }, { id: 'id-1' }]);
      expect(requests('changestate', { id: 'AVAILABLE' })).to.deep.equal([{ id: 'id-1' }]);
    });

    it('may be no object, or broken text', () => {
      expect(requests('addAssociation', null, 5, 'Call 317 555 0123', ['3175550123'])).to.deep.equal([
        null,
        5,
        'Call phone-1',
        ['phone-1'],
      ]);
      expect(
        requests('addCustomAttributes', '{"data":{"id":"call-77","phone":"5550123","attributes'),
      ).to.deep.equal(['{"data":{"id":"id-1","phone":"phone-1","attributes']);
    });

    for (const field of ['problem', 'error']) {
      it(`keeps no text that its ${field} quotes, be it cut off or have quotes in it`, () => {
        const long = 'Ada, Example Street. '.repeat(9);
        const sentences = (...texts: string[]) =>
          texts.map(
            text => `changestate.id takes a text; it got the text "${text}" there. Its fields are id.`,
          );
        const quotes = sentences(`${long.slice(0, 60)}…`, '5550123', 'say "Ada" to 5550123');
        const [, ...after] = lines([
          { at: 0, action: 'x', number: 1, request: { attributes: long, phone: '5550123' } },
          ...quotes.map(sentence => ({ at: 0, outcome: 1, ms: 1, [field]: sentence })),
        ]);
        expect(after.map(line => line[field])).to.deep.equal(sentences('value-2', 'phone-1', 'value-3'));
      });
    }

    it('keeps no id in its error', () => {
      const failed = `SURFACE_UNAVAILABLE: Salesforce's fireEvent() failed: Error: no ${UUID}, call-77. Open it.`;
      expect(
        lines([
          { at: 0, action: 'changestate', number: 1, request: { id: 'call-77' } },
          { at: 0, outcome: 1, ms: 1, error: failed },
        ])[1]?.error,
      ).to.equal("SURFACE_UNAVAILABLE: Salesforce's fireEvent() failed: Error: no id-2, id-1. Open it.");
    });

    it('takes further fields, and leaves some', () => {
      const line = { at: 0, action: 'changestatus', number: 1, request: { id: 'AVAILABLE', text: 'Bo' } };
      expect(lines([line], { fields: ['id', 'text'] })[0]?.request).to.deep.equal({
        id: 'value-1',
        text: 'value-2',
      });
      const kept = { at: 0, action: 'changestate', number: 1, request: { id: UUID } };
      expect(lines([kept], { keepFields: ['id'] })[0]?.request).to.deep.equal({ id: UUID });
    });

    it('may be a line that was cut off anywhere', () => {
      for (const [action, request] of [
        ['addAssociation', { id: UUID, text: 'Ada "Bo" Example', interactionId: 'Bo-77' }],
        ['changestate', { id: UUID, participantContext: transferTo.phone('+13175550123') }],
      ] as const) {
        const whole = recordingOf([]) + JSON.stringify({ at: 5, action, number: 1, own: true, request });
        for (let length = 0; length <= whole.length; length++) {
          const cut = redact(whole.slice(0, length));
          expect(cut, whole.slice(0, length)).to.not.match(/317|555|Ada|Bo|0f8fad5b/);
          expect(redact(cut), cut).to.equal(cut);
        }
      }
    });
  });

  describe('what can not be read', () => {
    it('is redacted by the fields that can be told, and by its looks', () => {
      const cut = JSON.stringify(added({ phone: '+13175550123', name: 'Ada Example' })).slice(0, -8);
      expect(cut).to.match(/Ada Exa$/);
      expect(redacted([cut, '[object of 317-555-0199]'])).to.deep.equal([
        `{"reason":"interaction","data":{"category":"add","data":{"id":"id-1","phone":"phone-1","name":"name-1`,
        '[object of phone-2]',
      ]);
    });

    it('may be a line that was cut off anywhere', () => {
      const whole = recordingOf([
        [5, 'INTERACTION_EVENT', added({ phone: '317-555-0123', name: 'Ada "Bo" Example' })],
      ]);
      for (let length = 0; length <= whole.length; length++) {
        const cut = redact(whole.slice(0, length));
        expect(cut, whole.slice(0, length)).to.not.match(/317|555|Ada|Bo/);
        expect(redact(cut), cut).to.equal(cut);
      }
    });

    it('may write its letters as escapes', () => {
      expect(redacted(['["\\u0033175550123"'])).to.deep.equal(['["phone-1"']);
    });
  });

  it('takes further fields, and leaves some', () => {
    const fields = {
      transcript: 'My name is Bo',
      name: 'Ada',
      attributes: { language: 'en', level: 'gold' },
    };
    expect(record1(fields, { fields: ['transcript'], keepFields: ['language'] })).to.deep.equal({
      id: 'id-1',
      transcript: 'value-1',
      name: 'name-1',
      attributes: { language: 'en', level: 'value-2' },
    });
    expect(record1({ name: 'Ada', phone: '5550123' }, { keepFields: ['name', 'id'] })).to.deep.equal({
      id: CALL,
      name: 'Ada',
      phone: 'phone-1',
    });
  });

  it('goes on counting where a recording was redacted before', () => {
    const once = redact(recordingOf([[0, 'LOGGED_OUT', { name: 'Ada', transcript: 'Bo' }]]));
    expect(parsed(redact(once, { fields: ['transcript'] }))[1]?.text).to.equal(
      '{"name":"name-1","transcript":"value-1"}',
    );
    expect(
      parsed(redact(recordingOf([[0, 'LOGGED_OUT', { name: 'Bo', nickname: 'name-1' }]])))[1]?.text,
    ).to.equal('{"name":"name-2","nickname":"name-1"}');
  });

  it('has no four digits in a placeholder', () => {
    const last = record1({
      interactionIds: Array.from({ length: 12_345 }, (_, i) => `id of ${'x'.repeat(i % 50)}${i}`),
    });
    expect((last.interactionIds as string[]).at(-1)).to.equal('id-12x346');
  });

  it('leaves prototypes alone', () => {
    const text =
      '{"__proto__":{"phone":"5550123","polluted":1},"constructor":{"name":"Ada"},"toString":"5550123"}';
    const recording = recordingOf([[0, 'LOGGED_OUT', text]]);
    expect(parsed(redact(recording))[1]?.text).to.equal(
      '{"__proto__":{"phone":"phone-1","polluted":1},"constructor":{"name":"name-1"},"toString":"phone-1"}',
    );
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
  });

  it('refuses what is no text, and options that are none', () => {
    for (const odd of [undefined, null, 5, {}, ['']]) {
      expect(thrown(() => redact(odd as string)).code).to.equal('INVALID_OPTION');
    }
    for (const options of [{ fields: 'name' }, { keepFields: [5] }, { fields: null }]) {
      expect(thrown(() => redact('', options as unknown as RedactOptions)).code).to.equal('INVALID_OPTION');
    }
  });

  describe('of a whole call', () => {
    let clock: sinon.SinonFakeTimers;
    beforeEach(() => {
      clock = sinon.useFakeTimers({ now: new Date(STARTED) });
    });
    afterEach(() => clock.restore());

    /** Two calls, one after the other, with all the noise that there is. */
    async function recorded(surface: 'console' | 'message-channel'): Promise<string> {
      const simulation = simulateGenesys({ surface });
      const { genesys } = simulation;
      const client = connect('channel' in simulation ? { channel: simulation.channel } : {});
      client.on('*', () => {});
      await clock.tickAsync(10);
      const recorder = record(client);
      const during = async (...steps: (() => unknown)[]): Promise<void> => {
        for (const step of steps) {
          step();
          await clock.tickAsync(5000);
        }
      };
      genesys.setStatus('AVAILABLE');
      for (const [remoteName, phone] of [
        ['Ada Example', '+13175550123'],
        ['Bo Example', '+13175550124'],
      ] as const) {
        const id = genesys.offer({ remoteName, phone, attributes: { 'Participant.caseId': '00001026' } });
        await during(
          () => genesys.pickup(id),
          () => genesys.hold(id),
          () => genesys.hold(id),
          () => genesys.addCustomAttributes(id, { note: `${remoteName} calls from ${phone}` }),
          () => genesys.securePause(id),
          () => genesys.disconnect(id),
          () => genesys.completeWrapUp(id),
        );
      }
      simulation.close();
      client.close();
      return recorder.text();
    }

    /** The phases and changes that a recording gives, in their order. */
    async function told(recording: string): Promise<unknown[]> {
      const call = replay(recording, { speed: Infinity });
      const client = connect({ transport: call });
      const all: unknown[] = [];
      client.interactions.on('phase', ({ phase, previous, began }) =>
        all.push([previous, phase, Date.now() - began]),
      );
      client.interactions.on('change', ({ changes }) => all.push(changes.map(({ path }) => path)));
      client.on('UPDATE_STATUS', ({ status }) => all.push(status));
      client.on('UNRECOGNIZED', ({ problem }) => all.push(problem));
      await call.finished;
      client.close();
      return all;
    }

    for (const surface of ['console', 'message-channel'] as const) {
      it(`it replays into the same phases and changes on ${surface}, and nobody is in it`, async () => {
        const whole = await recorded(surface);
        const after = redact(whole);
        expect(after).to.not.match(/Ada|Bo\b|317555|5550|00001026|[\da-f]{8}-[\da-f]{4}/);
        const expected = await told(whole);
        expect(expected.filter(each => typeof each === 'string').join()).to.match(/^available$/i);
        expect(
          expected.filter(each => Array.isArray(each) && typeof each[1] === 'string'),
        ).to.have.length.above(10);
        expect(await told(after)).to.deep.equal(expected);
      });
    }
  });
});
