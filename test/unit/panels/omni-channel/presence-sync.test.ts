import { expect } from 'chai';
import fc from 'fast-check';
import { PresenceSync } from '../../../../src/panels/omni-channel/presence-sync.js';
import type { PresencePair } from '../../../../src/panels/omni-channel/presence-sync.js';

const ON_QUEUE: PresencePair = { status: 'ON_QUEUE', presence: '0N5000000000101AAA', label: 'Available' };
const BUSY: PresencePair = { status: 'BUSY', presence: '0N5000000000102AAA', label: 'Busy' };
const COFFEE: PresencePair = { status: 'Coffee', presence: '0N5000000000103AAA', label: 'Coffee' };
const PAIRS = [ON_QUEUE, BUSY, COFFEE];

function start() {
  const done: string[] = [];
  const sync = new PresenceSync(PAIRS, {
    setPresence: ({ presence }) => done.push(`presence ${presence}`),
    setStatus: ({ status }) => done.push(`status ${status}`),
  });
  return { sync, done };
}

describe('the presence of Omni-Channel', () => {
  it('is set to what goes with the status, also where its name has another form or it is a secondary one', () => {
    const { sync, done } = start();
    sync.hearStatus({ status: 'On Queue' });
    sync.hearPresence('0N5000000000101');
    sync.hearStatus({ status: 'BREAK', sub_status: 'Coffee' });
    expect(done).to.deep.equal([`presence ${ON_QUEUE.presence}`, `presence ${COFFEE.presence}`]);
  });

  it('changes the status where the agent changes it, and what comes of it changes nothing more', () => {
    const { sync, done } = start();
    sync.hearPresence(BUSY.presence);
    sync.hearStatus({ status: 'BUSY' });
    sync.hearPresence(ON_QUEUE.presence);
    sync.hearStatus({ status: 'ON_QUEUE' });
    expect(done).to.deep.equal(['status ON_QUEUE']);
  });

  it('changes nothing before Genesys told its status, which wins then', () => {
    const { sync, done } = start();
    sync.hearPresence(BUSY.presence);
    expect(done).to.deep.equal([]);
    sync.hearStatus({ status: 'ON_QUEUE' });
    expect(done).to.deep.equal([`presence ${ON_QUEUE.presence}`]);
  });

  it('goes back where Genesys did not take the change', () => {
    const { sync, done } = start();
    sync.hearStatus({ status: 'ON_QUEUE' });
    sync.hearPresence(ON_QUEUE.presence);
    sync.hearPresence(BUSY.presence);
    sync.restore();
    sync.hearPresence(ON_QUEUE.presence);
    expect(done.slice(1)).to.deep.equal(['status BUSY', `presence ${ON_QUEUE.presence}`]);
  });

  it('is left alone by a status without a pair, and by a logout', () => {
    const { sync, done } = start();
    sync.hearStatus({ status: 'MEETING' });
    sync.hearPresence(undefined);
    sync.hearPresence('0N5000000000109AAA');
    expect(done).to.deep.equal([]);
  });

  it('comes to rest in step with the status, whatever both sides do', () => {
    const step = fc.record({ isStatus: fc.boolean(), pair: fc.constantFrom(...PAIRS) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), steps => {
        const inbox: (() => void)[] = [];
        let [status, presence] = [ON_QUEUE, ON_QUEUE];
        const sync: PresenceSync = new PresenceSync(PAIRS, {
          setPresence: pair => {
            presence = pair;
            inbox.push(() => sync.hearPresence(pair.presence));
          },
          setStatus: pair => {
            status = pair;
            inbox.push(() => sync.hearStatus({ status: pair.status }));
          },
        });
        sync.hearStatus({ status: status.status });
        for (const { isStatus, pair } of steps) {
          if (isStatus) {
            status = pair;
            inbox.push(() => sync.hearStatus({ status: pair.status }));
          } else {
            presence = pair;
            inbox.push(() => sync.hearPresence(pair.presence));
          }
          if (pair === BUSY) inbox.shift()?.();
        }
        let told = 0;
        for (let tell = inbox.shift(); tell; tell = inbox.shift()) {
          tell();
          expect(++told).to.be.below(200);
        }
        expect(presence).to.equal(status);
      }),
    );
  });
});
