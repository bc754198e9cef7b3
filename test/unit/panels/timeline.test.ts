import { expect } from 'chai';
import { ID, added, openPage, record, words } from '../../support/panels-page.js';
import type { Page, PageOptions } from '../../support/panels-page.js';

const EMPTY = 'No interaction was heard yet: its phases show here from when it begins.';

const open = (attributes = '', options?: PageOptions): Promise<Page> =>
  openPage(`<genesys-call-timeline ${attributes}></genesys-call-timeline>`, options);

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The events of a call. */
function callOn(page: Page, id: string = ID) {
  const change = (fields: object): void =>
    page.fire('INTERACTION_EVENT', {
      data: { category: 'change', data: { old: record({ id }), new: record({ id, ...fields }) } },
    });
  return {
    rings: () => page.fire('INTERACTION_EVENT', added({ id })),
    answered: () => {
      change({ state: 'CONNECTED', isConnected: true });
      page.fire('INTERACTION_CONNECTED', { interactionId: id });
    },
    held: () => change({ state: 'HELD' }),
    resumed: () => change({ state: 'CONNECTED' }),
    change,
    over: () => {
      page.fire('INTERACTION_DISCONNECTED', { interactionId: id });
      page.fire('ACW_REQUIRED', { interactionId: id });
    },
    done: () => page.fire('ACW_COMPLETED', { interactionId: id }),
  };
}

/** A whole call of 3:26, up to the end of its wrap-up. */
async function wholeCall(page: Page, id?: string): Promise<void> {
  const call = callOn(page, id);
  for (const [happen, then] of [
    [call.rings, 6 * SECOND],
    [call.answered, MINUTE],
    [call.held, 30 * SECOND],
    [call.resumed, 90 * SECOND],
    [call.over, 20 * SECOND],
    [call.done, SECOND],
  ] as const) {
    happen();
    await page.clock.tickAsync(then);
  }
}

const rows = (page: Page): HTMLElement[] => page.findAll('.genesys-call');
const partsOf = (page: Page, selector: string, nth = 0): HTMLElement[] => [
  ...(rows(page)[nth]?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const BARS = '.genesys-call__track > *';
const bars = (page: Page, nth?: number): string[] => partsOf(page, BARS, nth).map(words);
const sums = (page: Page, nth?: number): string[] =>
  partsOf(page, '.genesys-call__sums > li', nth).map(words);
const heads = (page: Page): string[] => page.findAll('.genesys-call__head').map(words);
const table = (page: Page): string[][] =>
  page.findAll('tbody tr').map(row => [...row.children].map(cell => words(cell)));
const axis = (page: Page): string[] => page.findAll('.genesys-tick').map(words);

/** The beginning and the length of a bar, in percent of the axis. */
const place = (bar: HTMLElement | undefined): number[] =>
  ['--genesys-at', '--genesys-for'].map(name => Number.parseFloat(bar?.style.getPropertyValue(name) ?? ''));

function hide(page: Page, hidden: boolean): void {
  Object.defineProperty(page.document, 'hidden', { value: hidden, configurable: true });
  page.document.dispatchEvent(new page.window.Event('visibilitychange'));
}

describe('<genesys-call-timeline>', () => {
  it('says in words that nothing was heard', async () => {
    const page = await open();
    expect(words(page.find('genesys-call-timeline section > p'))).to.equal(EMPTY);
    expect(page.find('.genesys-timeline__chart').hidden).to.equal(true);
    expect(page.clock.countTimers()).to.equal(0);
  });

  it('shows a whole call: who, each phase with its length, what they add up to', async () => {
    const page = await open();
    await wholeCall(page);
    expect(page.find('.genesys-timeline__empty').hidden).to.equal(true);
    expect(heads(page)).to.deep.equal(['Inbound, 555-0100 Done after 3:26']);
    expect(bars(page)).to.deep.equal([
      'Alerting 0:06',
      'Connected 1:00',
      'On hold 0:30',
      'Connected 1:30',
      'Wrap-up 0:20',
    ]);
    expect(partsOf(page, BARS).map(({ dataset }) => dataset.phase)).to.deep.equal([
      'alerting',
      'connected',
      'held',
      'connected',
      'wrap-up',
    ]);
    expect(partsOf(page, BARS)[2]?.title).to.equal('On hold 0:30, from 09:31:06');
    expect(sums(page)).to.deep.equal([
      'Alerting 0:06',
      'Connected 2:30 (2×)',
      'On hold 0:30',
      'Wrap-up 0:20',
    ]);
    expect(page.errors).to.deep.equal([]);
  });

  it('has its bars on the axis, one after the other, to its end', async () => {
    const page = await open();
    await wholeCall(page);
    let end = 0;
    for (const bar of partsOf(page, BARS)) {
      const [at = NaN, length = NaN] = place(bar);
      expect(at).to.be.closeTo(end, 0.02);
      end = at + length;
    }
    expect(end).to.be.closeTo(100, 0.02);
    expect(place(partsOf(page, BARS)[1])[1]).to.be.closeTo((100 * 60) / 206, 0.01);
    expect(axis(page)).to.deep.equal(['09:31', '09:32', '09:33']);
  });

  it('tells a screen reader the same, in a table of its own', async () => {
    const page = await open();
    await wholeCall(page);
    expect(page.findAll('thead th').map(words)).to.deep.equal(['Phase', 'Began', 'Duration']);
    expect(table(page)).to.deep.equal([
      ['Inbound, 555-0100'],
      ['Alerting', '09:30:00', '6 seconds'],
      ['Connected', '09:30:06', '1 minute 0 seconds'],
      ['On hold', '09:31:06', '30 seconds'],
      ['Connected', '09:31:36', '1 minute 30 seconds'],
      ['Disconnected', '09:33:06', '0 seconds'],
      ['Wrap-up', '09:33:06', '20 seconds'],
      ['Done', '09:33:26', '–'],
    ]);
    callOn(page, 'second').rings();
    await page.clock.tickAsync(65 * SECOND);
    expect(table(page)[1]).to.deep.equal(['Alerting', '09:33:27', '1 minute 5 seconds so far']);
    expect(page.find('.genesys-timeline__chart').ariaHidden).to.equal('true');
    expect(page.find('table').closest('[aria-hidden]')).to.equal(null);
  });

  it('takes text for text, and an id for who it is where nothing else is known', async () => {
    const page = await open();
    page.fire('INTERACTION_EVENT', added({ displayAddress: '<img src=x>', direction: '<b>' }));
    page.fire('INTERACTION_CONNECTED', { interactionId: '<i>second</i>' });
    await page.settle();
    expect(page.findAll('.genesys-call__who').map(words)).to.deep.equal([
      '<i>second</i>',
      '<b>, <img src=x>',
    ]);
    expect(page.findAll(':is(img, b, i)')).to.deep.equal([]);
  });

  it('shows a call that was connected before the page came, from when it was', async () => {
    const page = await open();
    callOn(page).change({
      state: 'CONNECTED',
      isConnected: true,
      connectedTime: new Date(page.window.Date.now() - 2 * MINUTE).toISOString(),
    });
    await page.settle();
    expect(heads(page)).to.deep.equal(['Inbound, 555-0100 Connected 2:00']);
  });

  it('shows what was heard before it came', async () => {
    const page = await openPage('');
    page.window.GenesysConsole?.connect().interactions.all();
    await wholeCall(page);
    page.document.body.append(page.document.createElement('genesys-call-timeline'));
    await page.settle();
    expect(heads(page)).to.deep.equal(['Inbound, 555-0100 Done after 3:26']);
  });

  it('shows an interaction that is over without wrap-up, and one that never connected', async () => {
    const page = await open();
    const [first, second] = [callOn(page), callOn(page, 'second')];
    first.rings();
    second.rings();
    await page.clock.tickAsync(10 * SECOND);
    page.fire('INTERACTION_DISCONNECTED', { interactionId: ID });
    second.done();
    await page.clock.tickAsync(MINUTE);
    expect(heads(page)).to.deep.equal([
      'Inbound, 555-0100 Done after 0:10',
      'Inbound, 555-0100 Disconnected after 0:10',
    ]);
    expect(bars(page)).to.deep.equal(['Alerting 0:10']);
    expect(bars(page, 1)).to.deep.equal(['Alerting 0:10']);
    expect(page.clock.countTimers()).to.equal(0);
  });

  it('shows the time between a hang-up and its wrap-up, where there is any', async () => {
    const page = await open();
    const call = callOn(page);
    call.rings();
    await page.clock.tickAsync(10 * SECOND);
    page.fire('INTERACTION_DISCONNECTED', { interactionId: ID });
    await page.clock.tickAsync(5 * SECOND);
    page.fire('ACW_REQUIRED', { interactionId: ID });
    await page.clock.tickAsync(2 * SECOND);
    expect(bars(page)).to.deep.equal(['Alerting 0:10', 'Disconnected 0:05', 'Wrap-up 0:02']);
  });

  it('shows nothing of an interaction whose phase nobody told', async () => {
    const page = await open();
    page.fire('INTERACTION_EVENT', {
      data: { category: 'change', data: { new: { id: ID, phone: '555-0100' } } },
    });
    await page.settle();
    expect(rows(page)).to.have.length(0);
    expect(page.find('.genesys-timeline__empty').hidden).to.equal(false);
  });

  it('has a bar for what begins this very moment', async () => {
    const page = await open();
    callOn(page).rings();
    await page.clock.tickAsync(0);
    expect(bars(page)).to.deep.equal(['Alerting 0:00']);
    expect(place(partsOf(page, BARS)[0])).to.deep.equal([0, 0]);
  });

  it('tells who it is as soon as that is told', async () => {
    const page = await open();
    page.fire('INTERACTION_DISCONNECTED', { interactionId: ID });
    await page.settle();
    expect(heads(page)).to.deep.equal([`${ID} Disconnected after 0:00`]);
    callOn(page).change({ state: 'DISCONNECTED' });
    await page.settle();
    expect(heads(page)).to.deep.equal(['Inbound, 555-0100 Disconnected after 0:00']);
  });

  it('ends what goes on at a logout', async () => {
    const page = await open();
    callOn(page).rings();
    await page.clock.tickAsync(10 * SECOND);
    page.fire('LOGGED_OUT', {});
    await page.settle();
    expect(heads(page)).to.deep.equal(['Inbound, 555-0100 Done after 0:10']);
    expect(page.clock.countTimers()).to.equal(0);
  });

  it('begins anew with an id that comes again', async () => {
    const page = await open();
    await wholeCall(page);
    callOn(page).rings();
    await page.clock.tickAsync(5 * SECOND);
    expect(rows(page)).to.have.length(1);
    expect(bars(page)).to.deep.equal(['Alerting 0:05']);
  });
});

describe('the clock of <genesys-call-timeline>', () => {
  it('runs second by second, all bars at once, on one timer', async () => {
    const page = await open();
    callOn(page).rings();
    await page.clock.tickAsync(400);
    callOn(page, 'second').rings();
    await page.clock.tickAsync(9600);
    const lengths = (): string[] => heads(page).map(head => head.slice(-4));
    expect(lengths()).to.deep.equal(['0:09', '0:09']);
    await page.clock.tickAsync(SECOND);
    expect(lengths()).to.deep.equal(['0:10', '0:10']);
    await page.clock.tickAsync(SECOND);
    expect(lengths()).to.deep.equal(['0:11', '0:11']);
    expect(page.clock.countTimers()).to.equal(1);
  });

  it('renders once a second while nothing is heard', async () => {
    const page = await open();
    callOn(page).rings();
    await page.settle();
    let renders = 0;
    const observer = new page.window.MutationObserver(() => renders++);
    observer.observe(page.find('.genesys-call__head'), { characterData: true, subtree: true });
    await page.clock.tickAsync(60 * SECOND);
    expect(renders).to.equal(60);
  });

  it('writes in place: no element is made or moved while it runs', async () => {
    const page = await open();
    await wholeCall(page);
    callOn(page, 'second').rings();
    await page.clock.tickAsync(5 * SECOND);
    const lately = rows(page)[1];
    const mutations: MutationRecord[] = [];
    const observer = new page.window.MutationObserver(found => mutations.push(...found));
    // The axis has another tick now and then.
    for (const part of ['.genesys-timeline__calls', 'table']) {
      observer.observe(page.find(part), {
        childList: true,
        attributes: true,
        characterData: true,
        subtree: true,
      });
    }
    await page.clock.tickAsync(10 * SECOND);
    expect(mutations.length).to.be.above(0);
    expect([...new Set(mutations.map(({ type, attributeName }) => attributeName ?? type))]).to.have.members([
      'characterData',
      'style',
      'title',
    ]);
    // The axis grows, so that what is done moves. Its words stay.
    const moved = mutations.filter(({ target }) => lately?.contains(target));
    expect([...new Set(moved.map(({ attributeName }) => attributeName))]).to.deep.equal(['style']);
  });

  it('stands still when all is done, and the bars with it', async () => {
    const page = await open();
    await wholeCall(page);
    expect(page.clock.countTimers()).to.equal(0);
    const before = page.find('genesys-call-timeline').innerHTML;
    await page.clock.tickAsync(HOUR);
    expect(page.find('genesys-call-timeline').innerHTML).to.equal(before);
  });

  it('stands still while the page is hidden, and is right when it shows again', async () => {
    const page = await open();
    callOn(page).rings();
    await page.clock.tickAsync(5 * SECOND);
    hide(page, true);
    await page.settle();
    expect(page.clock.countTimers()).to.equal(0);
    callOn(page).answered();
    await page.clock.tickAsync(10 * SECOND);
    expect(page.clock.countTimers()).to.equal(0);
    hide(page, false);
    expect(heads(page)).to.deep.equal(['Inbound, 555-0100 Connected 0:10']);
    await page.clock.tickAsync(5 * SECOND);
    expect(heads(page)).to.deep.equal(['Inbound, 555-0100 Connected 0:15']);
  });

  it('stands still while the panel is off the page, and is right when it is back', async () => {
    const page = await open();
    const panel = page.find('genesys-call-timeline');
    callOn(page).rings();
    await page.clock.tickAsync(5 * SECOND);
    // It is rendered a moment later, or not at all.
    callOn(page).change({ state: 'ALERTING', queueName: 'Shop support' });
    panel.remove();
    panel.setAttribute('last', '3');
    expect(page.clock.countTimers()).to.equal(0);
    callOn(page).answered();
    const before = panel.innerHTML;
    hide(page, false);
    await page.clock.tickAsync(10 * SECOND);
    expect(page.clock.countTimers()).to.equal(0);
    expect(panel.innerHTML).to.equal(before);
    page.document.body.append(panel);
    await page.settle();
    expect(heads(page)).to.deep.equal(['Inbound, 555-0100 Connected 0:10']);
  });

  it('may be set back', async () => {
    const page = await open();
    const call = callOn(page);
    call.rings();
    await page.clock.tickAsync(10 * SECOND);
    page.clock.setSystemTime(page.window.Date.now() - HOUR);
    await page.clock.tickAsync(2 * SECOND);
    expect(heads(page)).to.deep.equal(['Inbound, 555-0100 Alerting 0:00']);
    call.answered();
    await page.clock.tickAsync(3 * SECOND);
    expect(heads(page)).to.deep.equal(['Inbound, 555-0100 Connected 0:03']);
    for (const bar of partsOf(page, BARS)) {
      const [at = NaN, length = NaN] = place(bar);
      expect(at).to.be.within(0, 100);
      expect(at + length).to.be.within(0, 100.01);
    }
    expect(page.clock.countTimers()).to.equal(1);
    call.done();
    await page.settle();
    expect(heads(page)).to.deep.equal(['Inbound, 555-0100 Done after 0:00']);
    expect(page.errors).to.deep.equal([]);
  });
});

describe('<genesys-call-timeline> shows', () => {
  const ids = (page: Page): string[] => page.findAll('.genesys-call__who').map(words);
  const ring = (page: Page, id: string): void =>
    page.fire('INTERACTION_EVENT', added({ id, displayAddress: id, direction: '' }));
  const finish = (page: Page, id: string): void => page.fire('ACW_COMPLETED', { interactionId: id });

  it('the last five, the latest first, and as many as it is told', async () => {
    const page = await open();
    for (let i = 1; i <= 12; i++) {
      ring(page, `call ${i}`);
      finish(page, `call ${i}`);
      await page.clock.tickAsync(SECOND);
    }
    expect(ids(page)).to.deep.equal(['call 12', 'call 11', 'call 10', 'call 9', 'call 8']);
    for (const [last, count] of [
      ['10', 10],
      ['2', 2],
      ['1000', 12],
      ['0', 5],
      ['-3', 5],
      ['many', 5],
    ] as const) {
      page.find('genesys-call-timeline').setAttribute('last', last);
      await page.settle();
      expect(ids(page), last).to.have.length(count);
      expect(page.findAll('tbody'), last).to.have.length(count);
      expect(ids(page)[0]).to.equal('call 12');
    }
  });

  it('those that go on before those that are done, and the one that the agent has open in any case', async () => {
    const page = await open('last="2"');
    for (const id of ['open', 'going on', 'done']) {
      ring(page, id);
      await page.clock.tickAsync(SECOND);
    }
    finish(page, 'done');
    await page.settle();
    expect(ids(page)).to.deep.equal(['going on', 'open']);
    expect(words(page.find('.genesys-call_current .genesys-call__who'))).to.equal('going on');
    page.find('genesys-call-timeline').setAttribute('last', '1');
    page.fire('CLIENT_EVENT', {
      data: { type: 'Notification', category: 'interactionSelection', data: 'open' },
    });
    await page.settle();
    expect(ids(page)).to.deep.equal(['open']);
    expect(page.findAll('.genesys-call_current')).to.have.length(1);
  });

  it('hundreds of holds, as far as they are known', async () => {
    const page = await open();
    const call = callOn(page);
    call.rings();
    call.answered();
    // Time passes, but no timer is due: to render each of 900 seconds takes jsdom long.
    const pass = (length: number): void => page.clock.setSystemTime(page.window.Date.now() + length);
    for (let i = 0; i < 300; i++) {
      call.held();
      pass(2 * SECOND);
      call.resumed();
      pass(SECOND);
    }
    await page.settle();
    expect(bars(page)).to.have.length(100);
    expect(sums(page)).to.deep.equal(['On hold 1:40 (50×)', 'Connected 0:50 (50×)']);
    expect(page.errors).to.deep.equal([]);
  });

  it('a second among hours as well', async () => {
    const page = await open();
    const call = callOn(page);
    call.rings();
    await page.clock.tickAsync(SECOND);
    call.answered();
    page.clock.setSystemTime(page.window.Date.now() + 100 * HOUR - SECOND);
    await page.clock.tickAsync(SECOND);
    expect(bars(page)).to.deep.equal(['Alerting 0:01', 'Connected 100:00:00']);
    expect(place(partsOf(page, BARS)[0])).to.deep.equal([0, 0]);
  });

  it('what another client knows, where the page takes another one', async () => {
    const page = await openPage(
      '<genesys-connection></genesys-connection><genesys-call-timeline></genesys-call-timeline>',
    );
    callOn(page).rings();
    await page.settle();
    expect(rows(page)).to.have.length(1);
    page.find('genesys-connection').setAttribute('status-format', 'plain');
    await page.settle();
    expect(rows(page)).to.have.length(0);
    expect(page.find('.genesys-timeline__empty').hidden).to.equal(false);
    callOn(page).rings();
    await page.settle();
    page.find('genesys-connection').setAttribute('status-format', 'xml');
    await page.settle();
    expect(words(page.find('[role=alert]'))).to.match(/statusFormat/);
    expect(page.clock.countTimers()).to.equal(0);
  });
});
