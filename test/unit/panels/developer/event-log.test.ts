import { expect } from 'chai';
import { readLine } from '../../../../src/recording/format.js';
import { PREFIX } from '../../../support/fake-toolkit.js';
import type { GenesysClient, GenesysEvent, ToolkitError } from '../../../../src/index.js';
import type { FakeConsoleToolkit } from '../../../../src/testing/index.js';
import { ID, added, buttonOf, field, openPage, record, words } from '../../../support/panels-page.js';
import type { Page, PageOptions } from '../../../support/panels-page.js';

const MARKUP = '<genesys-event-log></genesys-event-log>';

const rows = (page: Page): HTMLElement[] => page.findAll('[role=option]');
const lines = (page: Page): string[] => rows(page).map(words);
const names = (page: Page): string[] => page.findAll('.genesys-entry .genesys-entry__name').map(words);
const chips = (page: Page): string[] => page.findAll('.genesys-chip').map(words);
const foot = (page: Page): string => words(page.find('.genesys-log__foot'));
const details = (page: Page): string => words(page.find('.genesys-details__panel'));

/** The number of rows that the list has, seen or not. */
const size = (page: Page): number => Number(rows(page)[0]?.getAttribute('aria-setsize') ?? 0);

/** Fires connects whose ids count on. */
const burst = (page: Page, count: number, from = 0): void => {
  for (let i = from; i < from + count; i++)
    page.fire('INTERACTION_CONNECTED', { interactionId: `call-${i}` });
};

const changed = (old: object, now: object): object => ({
  reason: 'interaction',
  data: { category: 'change', data: { old: record(old), new: record(now) } },
});

/** Presses a key where the focus is; true where the browser would do something by it. */
const press = (page: Page, key: string): boolean => {
  const target = page.document.activeElement ?? page.document.body;
  return target.dispatchEvent(
    new page.window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
};

const search = (page: Page, text: string): void => {
  const input = page.find<HTMLInputElement>('input[type=search]');
  input.focus();
  input.value = text;
  input.dispatchEvent(new page.window.Event('input', { bubbles: true }));
};

/** Opens the first row, with a view of it. */
const open = (page: Page, tab?: string): void => {
  rows(page)[0]?.click();
  if (tab)
    page
      .findAll('[role=tab]')
      .find(each => words(each) === tab)
      ?.click();
};

describe('<genesys-event-log>', () => {
  let page: Page;

  beforeEach(async () => {
    page = await openPage(MARKUP);
  });

  it('says where events will show before the first', () => {
    expect(words(page.find('.genesys-log__empty'))).to.equal('Events and actions show here as they arrive.');
    expect(rows(page)).to.deep.equal([]);
  });

  it('lists every event, the newest first, with time, direction, name, interaction and summary', async () => {
    page.fire('INTERACTION_EVENT', added());
    page.fire('INTERACTION_CONNECTED', { interactionId: ID });
    page.fire('UPDATE_STATUS', { status: 'BUSY' });
    page.fire('CLIENT_EVENT', { data: { type: 'UserAction', category: 'login' } });
    await page.settle();
    expect(lines(page)).to.deep.equal([
      '09:30:00.323 ↓heard CLIENT_EVENT login UserAction',
      '09:30:00.323 ↓heard UPDATE_STATUS BUSY',
      `09:30:00.323 ↓heard INTERACTION_CONNECTED Pat Example ${ID}`,
      '09:30:00.323 ↓heard INTERACTION_EVENT add Pat Example ALERTING, Inbound, 555-0100',
    ]);
    expect(page.findAll('.genesys-log__empty')).to.deep.equal([]);
    expect(foot(page)).to.match(/^Console · toolkit [\d.]+ · listening since 09:30 · 4 heard$/);
  });

  it('lists what could not be read, in order, with why, and counts it as a problem', async () => {
    page.fire('ACW_REQUIRED', { interactionId: '1' });
    page.fire('ACW_REQUIRED', '{"reason":');
    page.fire('ACW_REQUIRED', { interactionId: '2' });
    await page.settle();
    expect(names(page)).to.deep.equal(['ACW_REQUIRED', 'UNRECOGNIZED', 'ACW_REQUIRED']);
    expect(lines(page)[1]).to.match(/UNRECOGNIZED ACW_REQUIRED: it is no/);
    expect(chips(page)).to.deep.equal(['All 3', 'ACW 2', 'Problems 1', '2 1', '1 1']);
    expect(foot(page)).to.match(/ · 1 problem$/);
  });

  it('opens a row as its changes, its payload, its text on the wire and the line of a test', async () => {
    page.fire('INTERACTION_EVENT', changed({}, { state: 'CONNECTED', isConnected: true }));
    await page.settle();
    open(page);
    expect(details(page)).to.equal(
      `INTERACTION_EVENT change ${PREFIX}pc.INTERACTION_EVENT state ALERTING → CONNECTED isConnected false → true`,
    );
    const payload = changed({}, { state: 'CONNECTED', isConnected: true });
    open(page, 'Payload');
    expect(page.find('pre').textContent).to.equal(JSON.stringify(payload, null, 2));
    open(page, 'Raw');
    expect(page.find('pre').textContent).to.equal(JSON.stringify(payload));
    open(page, 'As test');
    const line = page.find('pre').textContent ?? '';
    expect(line).to.match(/^genesys\.fire\('INTERACTION_EVENT', \{"reason":"interaction".*\}\);$/);
    for (const secret of ['5550100', 'Pat Example', ID]) expect(line).not.to.include(secret);
    expect(line).to.include('"state":"CONNECTED"');
    buttonOf(page, 'Close').click();
    expect(page.findAll('.genesys-details')).to.deep.equal([]);
  });

  it('shows what an event that changed nothing has', async () => {
    page.fire('ACW_REQUIRED', { reason: 'acw_required', interactionId: 'i-1' });
    await page.settle();
    open(page);
    expect(details(page)).to.match(/reason acw_required interactionId i-1$/);
  });

  it('takes text for text, and keys for keys', async () => {
    const hostile = '<img src=x onerror="window.hit = 1"><script>window.hit = 1</script>';
    page.fire('INTERACTION_EVENT', added({ direction: hostile, displayAddress: hostile, name: hostile }));
    page.fire('LOGGED_OUT', hostile);
    page.fire('CLIENT_EVENT', `{"data":{"category":${JSON.stringify(hostile)},"__proto__":{"polluted":1}}}`);
    await page.settle();
    for (const tab of ['Changes', 'Payload', 'Raw', 'As test']) {
      open(page, tab);
      expect(details(page)).to.contain('polluted');
      expect(page.findAll('genesys-event-log :is(img, script)')).to.deep.equal([]);
    }
    open(page, 'Payload');
    expect(page.find('pre').textContent).to.contain('"__proto__": {\n      "polluted": 1');
    expect(page.window.eval('[window.hit, {}.polluted]')).to.deep.equal([undefined, undefined]);
  });

  it('hides what repeats what is known, and says how much that is', async () => {
    page.fire('INTERACTION_EVENT', added());
    for (let i = 0; i < 3; i++) page.fire('INTERACTION_EVENT', changed({}, {}));
    page.fire('UPDATE_STATUS', { status: 'BUSY' });
    page.fire('UPDATE_STATUS', { status: 'BUSY' });
    await page.settle();
    expect(names(page)).to.deep.equal(['UPDATE_STATUS', 'INTERACTION_EVENT add']);
    expect(chips(page)).to.deep.equal(['All 2', 'Interaction 1', 'Status 1', 'Pat Example 1']);
    field(page, 'Hide repeats (4)').click();
    expect(names(page)).to.have.length(6);
    expect(chips(page)).to.deep.equal(['All 6', 'Interaction 4', 'Status 2', 'Pat Example 4']);
    expect(lines(page)[2]).to.match(/nothing changed$/);
  });

  it('shows those of an event, of an interaction, or of both, and all again', async () => {
    page.fire('INTERACTION_EVENT', added());
    page.fire('INTERACTION_EVENT', added({ id: 'i-2', name: 'Berta' }));
    page.fire('INTERACTION_CONNECTED', { interactionId: ID });
    await page.settle();
    buttonOf(page, 'Pat Example 2').click();
    expect(names(page)).to.deep.equal(['INTERACTION_CONNECTED', 'INTERACTION_EVENT add']);
    buttonOf(page, 'Interaction 2').click();
    expect(names(page)).to.deep.equal(['INTERACTION_EVENT add']);
    expect(page.findAll('[aria-pressed=true]').map(words)).to.deep.equal(['Interaction 2', 'Pat Example 2']);
    page.fire('INTERACTION_EVENT', added({ id: 'i-2', name: 'Berta', state: 'CONNECTED' }));
    await page.settle();
    expect(names(page)).to.have.length(1);
    buttonOf(page, 'Pat Example 2').click();
    expect(names(page)).to.have.length(3);
    buttonOf(page, 'All 4').click();
    expect(names(page)).to.have.length(4);
  });

  it('finds what was typed in names, summaries and payloads, whatever its case, and its signs are no pattern', async () => {
    page.fire('INTERACTION_EVENT', added({ attributes: { 'Participant.note': 'Leaking (valve' } }));
    page.fire('UPDATE_STATUS', { status: 'BUSY' });
    await page.settle();
    for (const [text, found] of [
      ['leaking (VALVE', ['INTERACTION_EVENT add']],
      ['pat ex', ['INTERACTION_EVENT add']],
      ['update_', ['UPDATE_STATUS']],
      ['.*', []],
      ['', ['UPDATE_STATUS', 'INTERACTION_EVENT add']],
    ] as const) {
      search(page, text);
      expect(names(page), text).to.deep.equal(found);
    }
    search(page, 'nowhere');
    expect(words(page.find('.genesys-log__empty'))).to.equal('No event that is kept fits this choice.');
  });

  it('searches thousands a part at a time, the newest first, while more come', async () => {
    burst(page, 2000);
    await page.settle();
    search(page, 'call-1');
    expect(size(page)).to.equal(250);
    burst(page, 1, 1_000_000);
    await page.settle();
    expect(size(page)).to.equal(1112);
    expect(lines(page)[0]).to.match(/call-1000000$/);
    search(page, 'no such thing');
    expect(words(page.find('.genesys-log__empty'))).to.equal('Searching…');
    page.find('genesys-event-log').remove();
    expect(page.clock.countTimers()).to.equal(0);
  });

  it('keeps the last 5,000, and has only the rows in the page that are seen', async () => {
    burst(page, 3000);
    await page.settle();
    burst(page, 3000, 3000);
    await page.settle();
    expect(size(page)).to.equal(5000);
    expect(rows(page)).to.have.length.below(100);
    expect(lines(page)[0]).to.match(/call-5999$/);
    expect(foot(page)).to.match(/6,000 heard · last 5,000 kept$/);
    expect(chips(page)[0]).to.equal('All 5,000');
    page.find('[role=listbox]').focus();
    press(page, 'End');
    open(page);
    expect(page.find('[role=option][aria-selected=true]').getAttribute('aria-posinset')).to.match(/^\d+$/);
  });

  it('keeps the last 5,000 of a burst that came while it was paused', async () => {
    buttonOf(page, 'Pause').click();
    burst(page, 11_000);
    await page.settle();
    buttonOf(page, 'Resume').click();
    expect(size(page)).to.equal(5000);
    expect(lines(page)[0]).to.match(/call-10999$/);
  });

  it('renders a burst ten times a second and no more', async () => {
    burst(page, 100);
    await page.settle();
    let renders = 0;
    new page.window.MutationObserver(() => renders++).observe(page.find('.genesys-log__foot'), {
      characterData: true,
      subtree: true,
    });
    for (let i = 0; i < 100; i++) {
      burst(page, 50);
      await page.clock.tickAsync(10);
    }
    expect(renders).to.be.within(9, 11);
  });

  it('keeps an open row open when it falls out', async () => {
    burst(page, 1);
    await page.settle();
    open(page);
    burst(page, 5000, 1);
    await page.settle();
    expect(details(page)).to.match(/interactionId call-0$/);
    expect(page.findAll('[role=option][aria-selected=true]')).to.deep.equal([]);
    buttonOf(page, 'Close').click();
    page.find('[role=listbox]').focus();
    press(page, 'ArrowDown');
    expect(words(page.find('[role=option][aria-selected=true]'))).to.match(/call-5000$/);
  });

  it('pauses so that nobody overlooks it, and resumes with what came meanwhile', async () => {
    burst(page, 2);
    await page.settle();
    buttonOf(page, 'Pause').click();
    burst(page, 3, 2);
    await page.settle();
    expect(lines(page)).to.have.length(2);
    expect(words(page.find('.genesys-log__paused p'))).to.equal(
      'Paused since 09:30:00: the list stands still. 3 new.',
    );
    buttonOf(page, 'Resume').click();
    expect(lines(page)).to.have.length(5);
    expect(lines(page)[0]).to.match(/call-4$/);
    expect(page.findAll('.genesys-log__paused')).to.deep.equal([]);
  });

  it('clears what is shown, and goes on', async () => {
    burst(page, 600);
    await page.settle();
    open(page);
    buttonOf(page, 'Clear').click();
    expect(lines(page)).to.deep.equal([]);
    expect(chips(page)).to.deep.equal(['All 0']);
    expect(page.findAll('.genesys-details')).to.deep.equal([]);
    await page.clock.tickAsync(5000);
    expect(words(page.find('.genesys-log > [role=status]'))).to.equal('');
    burst(page, 1);
    await page.settle();
    expect(lines(page)).to.have.length(1);
  });

  it('is one stop of the Tab key; the arrow keys, Home and End select, Enter opens, Escape closes', async () => {
    burst(page, 3);
    await page.settle();
    const list = page.find('[role=listbox]');
    expect(
      page.findAll('[role=listbox], [role=listbox] *').filter(each => each.tabIndex === 0),
    ).to.deep.equal([list]);
    list.focus();
    const at = (): string => words(page.find('[role=option][aria-selected=true]')).slice(-1);
    for (const [key, call] of [
      ['ArrowDown', '2'],
      ['ArrowDown', '1'],
      ['End', '0'],
      ['ArrowDown', '0'],
      ['ArrowUp', '1'],
      ['Home', '2'],
      ['ArrowUp', '2'],
    ] as const) {
      expect(press(page, key), key).to.equal(false);
      expect(at(), key).to.equal(call);
      expect(list.getAttribute('aria-activedescendant')).to.equal(
        page.find('[role=option][aria-selected=true]').id,
      );
    }
    expect(page.findAll('.genesys-details')).to.deep.equal([]);
    expect(press(page, 'Enter')).to.equal(false);
    expect(details(page)).to.match(/call-2$/);
    press(page, 'ArrowDown');
    expect(details(page)).to.match(/call-1$/);
    expect(press(page, 'Escape')).to.equal(false);
    expect(page.findAll('.genesys-details')).to.deep.equal([]);
    expect(page.document.activeElement).to.equal(list);
  });

  it('has keys to search, to pause and to copy, which type where one types', async () => {
    let copied = '';
    Object.defineProperty(page.window.navigator, 'clipboard', {
      value: { writeText: (text: string) => ((copied = text), Promise.resolve()) },
    });
    burst(page, 3);
    await page.settle();
    page.find('[role=listbox]').focus();
    expect(press(page, '/')).to.equal(false);
    const input = page.find('input[type=search]');
    expect(page.document.activeElement).to.equal(input);
    expect(press(page, 'p')).to.equal(true);
    expect(page.findAll('.genesys-log__paused')).to.deep.equal([]);
    search(page, 'call-1');
    expect(press(page, 'Enter')).to.equal(false);
    expect(press(page, 'c')).to.equal(false);
    await page.settle();
    expect(copied).to.equal('INTERACTION_CONNECTED\ninteractionId\tcall-1');
    expect(words(page.find('.genesys-details [role=status]'))).to.equal('Copied.');
    press(page, 'p');
    expect(page.findAll('.genesys-log__paused')).to.have.length(1);
    press(page, 'Escape');
    press(page, 'Escape');
    expect((input as HTMLInputElement).value).to.equal('');
    expect(size(page)).to.equal(3);
    expect(press(page, 'x')).to.equal(true);
  });

  it('says that the browser refused to copy', async () => {
    burst(page, 1);
    await page.settle();
    open(page);
    buttonOf(page, 'Copy').click();
    await page.settle();
    expect(words(page.find('.genesys-details [role=status]'))).to.match(/^The browser refused to copy/);
  });

  it('tells a screen reader of many events in a sentence, every five seconds at most', async () => {
    const status = page.find('.genesys-log > [role=status]');
    let announcements = 0;
    const observer = new page.window.MutationObserver(() => announcements++);
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    for (let i = 0; i < 12; i++) {
      burst(page, 50);
      await page.clock.tickAsync(1000);
    }
    page.fire('LOGGED_OUT', {});
    await page.clock.tickAsync(10_000);
    expect(announcements).to.equal(3);
    expect(words(status)).to.match(/^\d+ new rows, the latest LOGGED_OUT$/);
  });

  it('hears nothing while it is off the page, and goes on when it is back', async () => {
    const log = page.find('genesys-event-log');
    burst(page, 1);
    log.remove();
    burst(page, 1, 1);
    await page.settle();
    expect(page.clock.countTimers()).to.equal(0);
    page.document.body.append(log);
    await page.settle();
    burst(page, 1, 2);
    await page.settle();
    expect(lines(page).map(line => line.slice(-6))).to.deep.equal(['call-2', 'call-0']);
  });
});

describe('what <genesys-event-log> exports', () => {
  let saved: string[];

  const openSaving = (): Promise<Page> =>
    openPage(MARKUP, {
      prepare(window) {
        saved = [];
        // jsdom makes no URLs of blobs, and follows no download.
        window.URL.createObjectURL = () => 'blob:1';
        window.URL.revokeObjectURL = () => {};
        window.Blob = class {
          constructor([text]: string[]) {
            saved.push(text ?? '');
          }
        } as never;
        window.HTMLAnchorElement.prototype.click = () => {};
      },
    });

  it('is what is shown, as a recording, redacted unless a person says otherwise', async () => {
    const page = await openSaving();
    page.fire('INTERACTION_EVENT', added());
    page.fire('UPDATE_STATUS', { status: 'BUSY' });
    page.fire('ACW_REQUIRED', '{"no');
    await page.window.GenesysConsole.connect().changestatus({ id: 'AWAY' });
    await page.settle();
    buttonOf(page, 'Export').click();
    buttonOf(page, 'Save 4 rows as a recording').click();
    expect(saved[0]).not.to.include('5550100');
    field(page, 'Redacted').click();
    buttonOf(page, 'Interaction 1').click();
    buttonOf(page, 'Save 1 row as a recording').click();
    expect(saved[1]).to.include('5550100').and.not.to.include('BUSY');

    const [header, ...read] = (saved[0] ?? '').trim().split('\n');
    expect(JSON.parse(header ?? '')).to.include({
      format: 'genesys-console-recording',
      transport: 'console',
    });
    expect(read.map(line => readLine(line, 'console').kind)).to.deep.equal([
      'message',
      'message',
      'message',
      'action',
      'outcome',
    ]);
    const { replay, connect } = page.window.GenesysConsole;
    const player = replay(saved[0] ?? '', { speed: Infinity });
    const heard: string[] = [];
    connect({ transport: player }).on('*', (event: GenesysEvent) => heard.push(event.name));
    await page.settle();
    expect(heard).to.deep.equal(['INTERACTION_EVENT', 'UPDATE_STATUS']);
  });
});

describe('the actions in <genesys-event-log>', () => {
  const actions = (page: Page): string[] => page.findAll('[data-kind=action]').map(words);
  const connect = (page: Page): GenesysClient => page.window.GenesysConsole.connect();
  /** Another component fires an action. */
  const fireAction = (page: Page, name: string, message: string): void =>
    page.console.fire(`${PREFIX}${name}`, message);

  /** A console that answers late. */
  const answeringAfter = (ms: number, quirks: PageOptions = {}): PageOptions => ({
    ...quirks,
    prepare(window) {
      const salesforce = window.sforce?.console as unknown as FakeConsoleToolkit;
      const { fireEvent } = salesforce;
      salesforce.fireEvent = (type, message, callback) =>
        fireEvent(type, message, result => window.setTimeout(() => callback?.(result), ms));
    },
  });

  it('are listed as sent, with the time until the surface took them', async () => {
    const page = await openPage(MARKUP, answeringAfter(40));
    const sent = connect(page).changestate({ id: ID, action: 'hold' });
    page.fire('LOGGED_OUT', {});
    await page.settle();
    await sent;
    expect(actions(page)).to.deep.equal([
      `09:30:00.323 ↑sent changestate hold ${ID.slice(0, 8)}… taken after 40 ms · id: ${ID}, action: hold`,
    ]);
    expect(chips(page)).to.deep.equal(['All 2', 'Status 1', 'Actions 1', `${ID.slice(0, 8)}… 1`]);
  });

  it('are listed as sent before the surface answers, and then with its error', async () => {
    const page = await openPage(MARKUP, answeringAfter(1000, { callback: 'refused' }));
    const code = connect(page)
      .changestatus({ id: 'BUSY' })
      .catch((error: ToolkitError) => error.code);
    await page.settle();
    expect(actions(page)[0]).to.match(/↑sent changestatus no answer yet · id: BUSY$/);
    open(page, 'Payload');
    await page.clock.tickAsync(1000);
    expect(await code).to.equal('ACTION_REFUSED');
    expect(actions(page)[0]).to.match(/sent changestatus not taken after 1,000 ms: ACTION_REFUSED: /);
    expect(page.find('pre').textContent).to.match(
      /^\{\n {2}"id": "BUSY"\n\}\n\nnot taken after 1,000 ms: .*\.$/s,
    );
  });

  it('that are confirmed tell when an event showed their effect, that none did, or that it was so already', async () => {
    const page = await openPage(MARKUP);
    const client = connect(page);
    const [busy, away] = [{ id: 'BUSY' }, { id: 'AWAY' }];
    const seen = client.changestatus(busy, { confirm: true });
    await page.settle();
    expect(actions(page)[0]).to.match(/taken after 0 ms · its effect is awaited · id: BUSY$/);
    page.fire('UPDATE_STATUS', busy && { status: 'BUSY', id: 'BUSY' });
    await page.settle();
    await seen;
    expect(actions(page)[0]).to.match(/taken after 0 ms · seen after 200 ms by UPDATE_STATUS · id: BUSY$/);
    await client.changestatus(busy, { confirm: true });
    await page.settle();
    expect(actions(page)[0]).to.match(/taken after 0 ms · it was so already · id: BUSY$/);
    const unseen = client.changestatus(away, { confirm: true, timeout: 300 }).catch(() => {});
    await page.clock.tickAsync(400);
    await unseen;
    expect(actions(page)[0]).to.match(/taken after 0 ms · no event showed its effect · id: AWAY$/);
  });

  it('are listed as asked, once, where another component sent them', async () => {
    const page = await openPage(MARKUP);
    fireAction(
      page,
      'addCustomAttributes',
      JSON.stringify({ data: { id: ID, attributes: { caseNumber: '7' } } }),
    );
    fireAction(page, 'changestate', '{"data":{"id":"i-1","action":"explode"}}');
    await page.settle();
    expect(names(page)).to.deep.equal(['changestate explode', 'addCustomAttributes']);
    expect(actions(page)[1]).to.match(
      /⇡asked by another component addCustomAttributes [-\w]+… id: [-\w]+, attributes: \{"caseNumber":"7"\}$/,
    );
    expect(actions(page)[0]).to.match(/ i-1 changestate\.action .* · id: i-1, action: explode$/);
    expect(chips(page)).to.include.members(['Actions 1', 'Problems 1']);
  });

  it('become lines of a test: one’s own as a call, another component’s as what it fired', async () => {
    const page = await openPage(MARKUP);
    await connect(page).changestatus({ id: 'BUSY' });
    await page.settle();
    open(page, 'As test');
    expect(page.find('pre').textContent).to.equal('await client.changestatus({"id":"BUSY"});');
    fireAction(page, 'changestatus', '{"data":{"id":"AWAY"}}');
    await page.settle();
    open(page, 'As test');
    expect(page.find('pre').textContent).to.equal(
      `salesforce.addPage().fireEvent("${PREFIX}changestatus", "{\\"data\\":{\\"id\\":\\"AWAY\\"}}");`,
    );
    page.fire('ACW_REQUIRED', 'broken "text"');
    await page.settle();
    open(page, 'As test');
    expect(page.find('pre').textContent).to.equal(
      `salesforce.fire("${PREFIX}pc.ACW_REQUIRED", "broken \\"text\\"");`,
    );
  });

  it('take text for text', async () => {
    const page = await openPage(MARKUP);
    fireAction(page, 'changestatus', '<img src=x onerror="window.hit = 1">');
    await page.settle();
    open(page);
    expect(details(page)).to.contain('<img src=x');
    expect(page.findAll('genesys-event-log img')).to.deep.equal([]);
  });

  it('wait while the log is paused, and settle meanwhile', async () => {
    const page = await openPage(MARKUP, answeringAfter(500));
    void connect(page).changestatus({ id: 'BUSY' });
    await page.settle();
    buttonOf(page, 'Pause').click();
    await page.clock.tickAsync(1000);
    void connect(page).changestatus({ id: 'AWAY' });
    await page.clock.tickAsync(1000);
    expect(actions(page)).to.have.length(1);
    buttonOf(page, 'Resume').click();
    expect(actions(page).map(line => /taken after 500 ms/.test(line))).to.deep.equal([true, true]);
  });

  it('settle on a log that left the page without waking it', async () => {
    const page = await openPage(MARKUP, answeringAfter(500));
    void connect(page).changestatus({ id: 'BUSY' });
    await page.settle();
    const log = page.find('genesys-event-log');
    log.remove();
    await page.clock.tickAsync(1000);
    expect(page.clock.countTimers()).to.equal(0);
    page.document.body.append(log);
    await page.settle();
    expect(actions(page)[0]).to.match(/taken after 500 ms/);
  });
});

describe('<genesys-subscriptions>', () => {
  it('lists what this page and other components subscribed to, and what was not taken', async () => {
    const page = await openPage(`${MARKUP}<genesys-subscriptions></genesys-subscriptions>`);
    const cells = (): string[] => page.findAll('.genesys-subscriptions tbody tr').map(words);
    page.console.quirks.callback = 'refused';
    await page.window.GenesysConsole.connect()
      .subscribe({ type: 'UserAction', categories: ['login'] })
      .catch(() => {});
    page.console.quirks.callback = 'once';
    page.console.fire(
      `${PREFIX}subscribe`,
      JSON.stringify({ data: { type: 'Notification', categories: ['interactionSelection', 7, '<b>'] } }),
    );
    page.console.fire(`${PREFIX}subscribe`, '{"data":{"type":5,"categories":"all"}}');
    await page.settle();
    expect(cells()).to.deep.equal([
      'UserAction login 09:30:00, not taken: The console refused subscribe: fireEvent() answered without success. Open this page in a Salesforce Classic console app. –',
      'Notification interactionSelection – 09:30:00',
      'Notification <b> – 09:30:00',
    ]);
    await page.window.GenesysConsole.connect().subscribe({ type: 'UserAction', categories: ['login'] });
    await page.settle();
    expect(cells()[0]).to.equal('UserAction login 09:30:00 –');
  });
});

describe('<genesys-tabs>', () => {
  const tabs = (page: Page): HTMLElement[] => page.findAll('genesys-tabs > div:first-child [role=tab]');
  const shown = (page: Page): string[] =>
    page.findAll('genesys-tabs > [role=tabpanel]:not([hidden])').map(each => each.localName);

  it('shows one of its children at a time, which all go on hearing', async () => {
    const page = await openPage(
      `<genesys-tabs>${MARKUP}<div tab="Mine &lt;b>"><genesys-status></genesys-status></div><p>Words</p></genesys-tabs>`,
    );
    expect(tabs(page).map(words)).to.deep.equal(['Events', 'Mine <b>', 'p']);
    expect(shown(page)).to.deep.equal(['genesys-event-log']);
    tabs(page)[1]?.click();
    expect(shown(page)).to.deep.equal(['div']);
    page.fire('UPDATE_STATUS', { status: 'BUSY' });
    await page.settle();
    tabs(page)[1]?.focus();
    expect(press(page, 'ArrowLeft')).to.equal(false);
    expect(shown(page)).to.deep.equal(['genesys-event-log']);
    expect(page.document.activeElement).to.equal(tabs(page)[0]);
    expect(names(page)).to.deep.equal(['UPDATE_STATUS']);
    press(page, 'End');
    expect(shown(page)).to.deep.equal(['p']);
    const [tab] = tabs(page).filter(
      each => each.ariaSelected === 'true' || each.getAttribute('aria-selected') === 'true',
    );
    expect(page.find(`#${tab?.getAttribute('aria-controls')}`).getAttribute('aria-labelledby')).to.equal(
      tab?.id,
    );
  });
});

describe('the panels for developers', () => {
  it('say on a page with panels.js alone which script they are in', async () => {
    const page = await openPage(
      `${MARKUP}<genesys-health></genesys-health><genesys-status></genesys-status>`,
      {
        panels: ['panels.js'],
      },
    );
    expect(words(page.find('genesys-event-log'))).to.equal(
      'This panel is in developer-panels.js: include that in place of panels.js, which it has in it.',
    );
    expect(page.find('genesys-event-log').getAttribute('role')).to.equal('alert');
    page.fire('UPDATE_STATUS', { status: 'BUSY' });
    await page.settle();
    expect(words(page.find('genesys-status'))).to.match(/^Busy/);
  });

  it('say the same where both scripts are included', async () => {
    const page = await openPage(MARKUP, { panels: ['panels.js', 'developer-panels.js'] });
    expect(words(page.find('genesys-event-log'))).to.match(/in place of panels\.js/);
    expect(page.errors).to.deep.equal([]);
  });
});
