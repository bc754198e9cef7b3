import { expect } from 'chai';
import type { GenesysClient, ToolkitError } from '../../../src/index.js';
import { PREFIX } from '../../support/fake-toolkit.js';
import { ID, added, buttonOf, openPage, words } from '../../support/panels-page.js';
import type { Page, PageOptions } from '../../support/panels-page.js';
import type { FakeConsoleToolkit } from '../../../src/testing/index.js';

const MARKUP = '<genesys-event-log></genesys-event-log>';

const lines = (page: Page): string[] => page.findAll('.genesys-event__line').map(words);

/** Fires connects whose ids count on. */
const burst = (page: Page, count: number, from = 0): void => {
  for (let i = from; i < from + count; i++)
    page.fire('INTERACTION_CONNECTED', { interactionId: `call-${i}` });
};

/** Presses a key; true where the browser would scroll by it. */
const press = (page: Page, key: string): boolean => {
  const target = page.document.activeElement ?? page.document.body;
  return target.dispatchEvent(
    new page.window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );
};

describe('<genesys-event-log>', () => {
  let page: Page;

  beforeEach(async () => {
    page = await openPage(MARKUP);
  });

  it('says where events will show before the first', () => {
    expect(words(page.find('.genesys-log__empty'))).to.equal('Events and actions show here as they arrive.');
    expect(page.find('.genesys-log__empty').hidden).to.equal(false);
    expect(page.find('[role=log]').hidden).to.equal(true);
  });

  it('lists every event, the newest first, with time, name and summary', async () => {
    page.fire('INTERACTION_EVENT', added());
    page.fire('INTERACTION_CONNECTED', { interactionId: ID });
    page.fire('UPDATE_STATUS', { status: 'BUSY' });
    page.fire('CLIENT_EVENT', { data: { type: 'UserAction', category: 'login' } });
    await page.settle();
    expect(lines(page)).to.deep.equal([
      '09:30:00.323 CLIENT_EVENT UserAction, login',
      '09:30:00.323 UPDATE_STATUS BUSY',
      `09:30:00.323 INTERACTION_CONNECTED ${ID}`,
      '09:30:00.323 INTERACTION_EVENT add: ALERTING, Inbound, 555-0100',
    ]);
    expect(page.find('.genesys-log__empty').hidden).to.equal(true);
  });

  it('lists what could not be read, in order, with why', async () => {
    page.fire('ACW_REQUIRED', { interactionId: '1' });
    page.fire('ACW_REQUIRED', '{"reason":');
    page.fire('ACW_REQUIRED', { interactionId: '2' });
    await page.settle();
    expect(lines(page)[0]).to.match(/ACW_REQUIRED 2$/);
    expect(lines(page)[1]).to.match(/UNRECOGNIZED ACW_REQUIRED: it is no/);
    buttonOf(page, lines(page)[1] ?? '').click();
    expect(page.find('pre').textContent).to.match(/\.ACW_REQUIRED\n\n\{"reason":$/);
  });

  it('shows the whole payload when a line is opened, and puts it away again', async () => {
    page.fire('INTERACTION_EVENT', added());
    await page.settle();
    const line = page.find('.genesys-event__line');
    expect(page.findAll('pre')).to.deep.equal([]);
    line.click();
    expect(page.find('pre').textContent).to.equal(JSON.stringify(added(), null, 2));
    expect(line.getAttribute('aria-expanded')).to.equal('true');
    expect(line.getAttribute('aria-controls')).to.equal(page.find('pre').id);
    line.click();
    expect(page.findAll('pre')).to.deep.equal([]);
    expect(line.getAttribute('aria-expanded')).to.equal('false');
  });

  it('takes text for text, and keys for keys', async () => {
    const hostile = '<img src=x onerror="window.hit = 1"><script>window.hit = 1</script>';
    page.fire('INTERACTION_EVENT', added({ direction: hostile, displayAddress: hostile }));
    page.fire('CLIENT_EVENT', `{"data":{"category":${JSON.stringify(hostile)},"__proto__":{"polluted":1}}}`);
    page.fire('LOGGED_OUT', hostile);
    await page.settle();
    for (const line of page.findAll('.genesys-event__line')) line.click();
    expect(page.findAll('genesys-event-log :is(img, script)')).to.deep.equal([]);
    expect(page.findAll('pre')[1]?.textContent).to.contain('"__proto__": {\n      "polluted": 1');
    expect(page.window.eval('[window.hit, {}.polluted]')).to.deep.equal([undefined, undefined]);
  });

  it('keeps the last 500', async () => {
    burst(page, 300);
    await page.settle();
    burst(page, 300, 300);
    await page.settle();
    expect(lines(page)).to.have.length(500);
    expect(lines(page)[0]).to.match(/call-599$/);
    expect(lines(page)[499]).to.match(/call-100$/);
    expect(words(page.find('.genesys-panel__note'))).to.equal('600, the last 500 kept');
  });

  it('keeps the last 500 of a burst that came faster than it shows', async () => {
    burst(page, 3000);
    await page.settle();
    expect(lines(page)).to.have.length(500);
    expect(lines(page)[0]).to.match(/call-2999$/);
    expect(lines(page)[499]).to.match(/call-2500$/);
  });

  it('renders a burst ten times a second and no more', async () => {
    let renders = 0;
    new page.window.MutationObserver(() => renders++).observe(page.find('ol'), { childList: true });
    for (let i = 0; i < 100; i++) {
      burst(page, 50);
      await page.clock.tickAsync(10);
    }
    expect(renders).to.be.within(9, 11);
  });

  it('closes the payload of an event that fell out', async () => {
    burst(page, 1);
    await page.settle();
    page.find('.genesys-event__line').click();
    burst(page, 500, 1);
    await page.settle();
    expect(page.findAll('pre')).to.deep.equal([]);
    expect(page.findAll('[aria-expanded=true]')).to.deep.equal([]);
    expect(lines(page)[499]).to.match(/call-1$/);
  });

  it('keeps the focus in the log when the line that has it is written anew', async () => {
    burst(page, 1);
    await page.settle();
    page.find('.genesys-event__line').focus();
    burst(page, 100, 1);
    await page.settle();
    expect(words(page.document.activeElement as Element)).to.match(/call-0$/);
    burst(page, 500, 101);
    await page.settle();
    expect(page.document.activeElement).to.equal(page.find('[role=log]'));
  });

  it('pauses, and resumes with what came meanwhile', async () => {
    burst(page, 2);
    await page.settle();
    buttonOf(page, 'Pause').click();
    burst(page, 3, 2);
    await page.settle();
    expect(lines(page)).to.have.length(2);
    buttonOf(page, 'Resume (3 new)').click();
    expect(lines(page)).to.have.length(5);
    expect(lines(page)[0]).to.match(/call-4$/);
    buttonOf(page, 'Pause');
  });

  it('clears what is shown, and goes on', async () => {
    burst(page, 600);
    await page.settle();
    buttonOf(page, 'Clear').click();
    expect(lines(page)).to.deep.equal([]);
    expect(words(page.find('.genesys-panel__note'))).to.equal('0');
    await page.clock.tickAsync(5000);
    expect(words(page.find('[role=status]'))).to.equal('');
    burst(page, 1);
    await page.settle();
    expect(lines(page)).to.have.length(1);
  });

  it('is one stop of the Tab key; the arrow keys, Home and End move among the lines', async () => {
    burst(page, 3);
    await page.settle();
    expect(page.findAll('[role=log], [role=log] button').map(each => each.tabIndex)).to.deep.equal([
      0, -1, -1, -1,
    ]);
    page.find('[role=log]').focus();
    const at = (): number =>
      page.findAll('.genesys-event__line').indexOf(page.document.activeElement as HTMLElement);
    for (const [key, line] of [
      ['ArrowDown', 0],
      ['ArrowDown', 1],
      ['End', 2],
      ['ArrowDown', 2],
      ['ArrowUp', 1],
      ['Home', 0],
      ['ArrowUp', 0],
    ] as const) {
      expect(press(page, key), key).to.equal(false);
      expect(at(), key).to.equal(line);
    }
    expect(press(page, 'PageDown')).to.equal(true);
  });

  it('tells a screen reader of many events in a sentence, every five seconds at most', async () => {
    const log = page.find('[role=log]');
    const status = page.find('[role=status]');
    expect(log.getAttribute('aria-live')).to.equal('off');
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
    expect(words(status)).to.match(/^\d+ new lines, the latest LOGGED_OUT$/);
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
    await page.clock.tickAsync(5000);
    expect(words(page.find('[role=status]'))).to.equal('2 new lines, the latest INTERACTION_CONNECTED');
  });
});

describe('the actions in <genesys-event-log>', () => {
  const actions = (page: Page): string[] => page.findAll('.genesys-action').map(words);
  const events = (page: Page): string[] => page.findAll('.genesys-event').map(words);
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
      `09:30:00.323 ACTION sent changestate: id: ${ID}, action: hold · taken after 40 ms`,
    ]);
    expect(events(page)).to.have.length(1);
    expect(words(page.find('.genesys-panel__note'))).to.equal('1, 1 action');
  });

  it('are listed as sent before the surface answers, and then with its error', async () => {
    const page = await openPage(MARKUP, answeringAfter(1000, { callback: 'refused' }));
    const code = connect(page)
      .changestatus({ id: 'BUSY' })
      .catch((error: ToolkitError) => error.code);
    await page.settle();
    expect(actions(page)[0]).to.match(/ACTION sent changestatus: id: BUSY · no answer yet$/);
    page.find('.genesys-action button').click();
    await page.clock.tickAsync(1000);
    expect(await code).to.equal('ACTION_REFUSED');
    expect(words(page.find('.genesys-action button'))).to.match(
      /sent changestatus: id: BUSY · not taken after 1000 ms: ACTION_REFUSED: /,
    );
    expect(page.find('pre').textContent).to.match(
      /^\{\n {2}"id": "BUSY"\n\}\n\nnot taken after 1000 ms: .*\.$/s,
    );
  });

  it('are listed as heard, once, where another component sent them', async () => {
    const page = await openPage(MARKUP);
    fireAction(
      page,
      'addCustomAttributes',
      JSON.stringify({ data: { id: ID, attributes: { caseNumber: '7' } } }),
    );
    fireAction(page, 'changestate', '{"data":{"id":"i-1","action":"explode"}}');
    await page.settle();
    expect(actions(page)[1]).to.match(
      /ACTION heard addCustomAttributes: id: [-\w]+, attributes: \{"caseNumber":"7"\}$/,
    );
    expect(actions(page)[0]).to.match(/heard changestate: id: i-1, action: explode · changestate\.action /);
    expect(events(page)).to.deep.equal([]);
  });

  it('take text for text', async () => {
    const page = await openPage(MARKUP);
    fireAction(page, 'changestatus', '<img src=x onerror="window.hit = 1">');
    await page.settle();
    page.find('.genesys-action button').click();
    expect(words(page.find('.genesys-action'))).to.contain('<img src=x');
    expect(page.findAll('genesys-event-log img')).to.deep.equal([]);
  });

  it('wait while the log is paused, and settle meanwhile', async () => {
    const page = await openPage(MARKUP, answeringAfter(500));
    void connect(page).changestatus({ id: 'BUSY' });
    await page.settle();
    buttonOf(page, 'Pause').click();
    await page.clock.tickAsync(1000);
    expect(actions(page)[0]).to.match(/no answer yet$/);
    void connect(page).changestatus({ id: 'AWAY' });
    await page.clock.tickAsync(1000);
    buttonOf(page, 'Resume (1 new)').click();
    expect(actions(page).map(line => line.slice(-19))).to.deep.equal(
      ['taken after 500 ms', 'taken after 500 ms'].map(each => ` ${each}`),
    );
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
    expect(actions(page)[0]).to.match(/taken after 500 ms$/);
  });
});
