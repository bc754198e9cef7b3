import { expect } from 'chai';
import { connect, replay } from '../../../src/index.js';
import { createReader } from '../../../src/recording/reader.js';
import { hearing } from '../../support/recordings.js';

/** A recording as version 1 of the recorder wrote it. */
const VERSION_1 = `{"format":"genesys-console-recording","version":1,"transport":"console","started":"2026-11-23T09:30:00.000Z","toolkit":"0.1.0"}
{"dropped":2}
{"at":12,"wireName":"inin.salesforce.constants.consoleevent.pc.UPDATE_STATUS","text":"{ \\"status\\":\\"AVAILABLE\\" }"}
{"at":1240.5,"wireName":"inin.salesforce.constants.consoleevent.pc.LOGGED_OUT","text":"{}"}
`;

const VERSION_2 = `{"format":"genesys-console-recording","version":2,"transport":"message-channel","started":"2026-11-23T09:30:00.000Z","toolkit":"0.1.0"}
{"at":5,"action":"changestate","number":1,"own":true,"request":{"id":"i-1","action":"hold"}}
{"at":9,"wireName":"UserAction","text":"{\\"type\\":\\"UserAction\\",\\"category\\":\\"logout\\"}"}
{"at":11,"outcome":1,"ms":6,"error":"ACTION_REFUSED: no."}
{"at":20,"action":"changestatus","number":2,"own":false,"request":{"id":5},"problem":"changestatus.id takes a non-empty text; it got the number 5."}
`;

const read = (text: string) => {
  const reader = createReader(text);
  const found = [];
  const lines = reader.lines();
  for (let next = lines.next(); !next.done; next = lines.next()) {
    const { lineNumber, at, line } = next.value;
    found.push([lineNumber, at, line]);
  }
  return { reader, found };
};

describe('createReader()', () => {
  it('reads a recording of version 1', () => {
    const { reader, found } = read(VERSION_1);
    expect(reader).to.deep.include({
      header: { transport: 'console', started: '2026-11-23T09:30:00.000Z' },
      transport: 'console',
      duration: 1240.5,
    });
    const prefix = 'inin.salesforce.constants.consoleevent.pc.';
    expect(found).to.deep.equal([
      [2, 0, { kind: 'dropped', dropped: 2 }],
      [
        3,
        12,
        { kind: 'message', at: 12, wireName: `${prefix}UPDATE_STATUS`, text: '{ "status":"AVAILABLE" }' },
      ],
      [4, 1240.5, { kind: 'message', at: 1240.5, wireName: `${prefix}LOGGED_OUT`, text: '{}' }],
    ]);
  });

  it('reads messages, actions and outcomes of version 2', () => {
    const { reader, found } = read(VERSION_2);
    expect(reader).to.include({ transport: 'message-channel', duration: 20 });
    const problem = 'changestatus.id takes a non-empty text; it got the number 5.';
    expect(found.map(([, , line]) => line)).to.deep.equal([
      {
        kind: 'action',
        at: 5,
        number: 1,
        name: 'changestate',
        own: true,
        request: { id: 'i-1', action: 'hold' },
      },
      { kind: 'message', at: 9, wireName: 'UserAction', text: '{"type":"UserAction","category":"logout"}' },
      { kind: 'outcome', at: 11, of: 1, ms: 6, error: 'ACTION_REFUSED: no.' },
      { kind: 'action', at: 20, number: 2, name: 'changestatus', own: false, request: { id: 5 }, problem },
    ]);
  });

  it('reads each time from the beginning', () => {
    const reader = createReader(VERSION_2);
    expect(reader.lines().next()).to.deep.equal(reader.lines().next());
  });

  it('lets replay() play version 1', async () => {
    const call = replay(VERSION_1, { speed: Infinity });
    const { events, unrecognized } = hearing(connect({ transport: call }));
    await call.finished;
    expect(events.map(({ name }) => name)).to.deep.equal(['UPDATE_STATUS', 'LOGGED_OUT']);
    expect(unrecognized).to.be.empty;
  });
});
