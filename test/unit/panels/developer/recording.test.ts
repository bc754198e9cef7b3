import { expect } from 'chai';
import { simulateGenesys } from '../../../../src/testing/index.js';
import type { MessageChannelSimulation } from '../../../../src/testing/index.js';
import { added, buttonOf, field, ID, openPage, play, type, words } from '../../../support/panels-page.js';
import type { Page, PageOptions } from '../../../support/panels-page.js';

/** A file that a page saved. */
interface Saved {
  name: string;
  text: string;
}

describe('<genesys-recording>', () => {
  let saved: Saved[];
  let urls: Map<string, Blob>;

  const open = (markup = '<genesys-recording></genesys-recording>', options: PageOptions = {}) =>
    openPage(markup, {
      ...options,
      prepare(window) {
        // jsdom makes no URLs of blobs, and follows no download.
        window.URL.createObjectURL = blob => {
          const url = `blob:${urls.size}`;
          urls.set(url, blob as Blob);
          return url;
        };
        window.URL.revokeObjectURL = url => urls.delete(url);
        window.HTMLAnchorElement.prototype.click = function () {
          const blob = urls.get(this.href);
          if (!blob) throw new Error(`There is no ${this.href}`);
          saving.push(text(window, blob).then(said => void saved.push({ name: this.download, text: said })));
        };
      },
    });

  let saving: Promise<void>[];

  const text = (window: Page['window'], blob: Blob): Promise<string> =>
    new Promise(resolve => {
      const reader = new window.FileReader();
      reader.onload = () => resolve(reader.result as string);
      reader.readAsText(blob);
    });

  beforeEach(() => {
    saved = [];
    saving = [];
    urls = new Map();
  });

  async function save(page: Page): Promise<Saved> {
    buttonOf(page, 'Save recording').click();
    await page.clock.tickAsync(100);
    await Promise.all(saving);
    const last = saved[saved.length - 1];
    if (!last) throw new Error('Nothing was saved.');
    return last;
  }

  /** The agent's status as the page shows it. */
  async function status(page: Page): Promise<string> {
    await page.settle();
    return words(page.find('genesys-status .genesys-status__name'));
  }

  const CALL = [
    {
      format: 'genesys-console-recording',
      version: 1,
      transport: 'console',
      started: '2026-01-05T09:00:00.000Z',
    },
    {
      at: 0,
      wireName: 'inin.salesforce.constants.consoleevent.pc.UPDATE_STATUS',
      text: '{"status":"BUSY"}',
    },
    {
      at: 4000,
      wireName: 'inin.salesforce.constants.consoleevent.pc.UPDATE_STATUS',
      text: '{"status":"ON_QUEUE"}',
    },
  ]
    .map(line => JSON.stringify(line))
    .join('\n');

  it('saves what the page heard since the panel came, redacted unless a person says otherwise', async () => {
    const page = await open();
    page.fire('INTERACTION_EVENT', added());
    page.fire('INTERACTION_CONNECTED', { interactionId: ID });
    await page.settle();
    expect(words(page.find('.genesys-panel__note'))).to.equal('2 lines');
    const redacted = await save(page);
    expect(redacted.name).to.match(/^genesys-2026-01-05-.*\.jsonl$/);
    expect(redacted.text).to.include('INTERACTION_CONNECTED');
    for (const secret of ['5550100', 'Pat Example', ID]) expect(redacted.text).not.to.include(secret);
    field(page, 'Redacted').click();
    const whole = await save(page);
    for (const secret of ['5550100', 'Pat Example', ID]) expect(whole.text).to.include(secret);
  });

  it('lets go of what it made for the download', async () => {
    const page = await open();
    await save(page);
    expect(urls.size).to.equal(1);
    await page.clock.tickAsync(10_000);
    expect(urls.size).to.equal(0);
  });

  it('plays a recording to all panels of the page, with its pauses, and goes back to live', async () => {
    const page = await open('<genesys-status></genesys-status><genesys-recording></genesys-recording>');
    page.fire('UPDATE_STATUS', { status: 'AVAILABLE' });
    await play(page, CALL);
    expect(await status(page)).to.equal('Busy');
    expect(words(page.find('.genesys-recording__stage'))).to.match(
      /^Playing call\.jsonl\. The panels show the recording, and actions go nowhere\. ?0:00 of 0:04/,
    );
    await page.clock.tickAsync(4000);
    expect(await status(page)).to.equal('On queue');
    await page.clock.tickAsync(1000);
    expect(words(page.find('.genesys-recording__stage'))).to.match(/^Played call\.jsonl/);
    page.fire('UPDATE_STATUS', { status: 'MEAL' });
    expect(await status(page)).to.equal('On queue');
    buttonOf(page, 'Back to live').click();
    await page.settle();
    expect(await status(page)).to.equal('Meal');
    expect(page.find('.genesys-recording__stage').hidden).to.equal(true);
  });

  it('shows how far it is, and reads that out to nobody', async () => {
    const page = await open();
    await play(page, CALL);
    const readOut = words(page.find('.genesys-recording__stage [role=status]'));
    await page.clock.tickAsync(2400);
    expect(words(page.find('.genesys-recording__stage'))).to.include('0:02 of 0:04');
    expect(page.find<HTMLProgressElement>('progress').value).to.be.within(0.5, 0.7);
    expect(words(page.find('.genesys-recording__stage [role=status]'))).to.equal(readOut);
    await page.clock.tickAsync(2000);
    expect(page.find<HTMLProgressElement>('progress').value).to.equal(1);
    expect(words(page.find('.genesys-recording__stage [role=status]'))).to.match(/^Played/);
  });

  it('leaves nothing of what it played on a page that is back to live', async () => {
    const page = await open('<genesys-status></genesys-status><genesys-recording></genesys-recording>');
    await play(page, CALL);
    buttonOf(page, 'Back to live').click();
    await page.settle();
    expect(await status(page)).to.equal('Status not known yet');
    expect(page.find('.genesys-status').dataset.status).to.equal(undefined);
    await page.clock.tickAsync(10_000);
    expect(await status(page)).to.equal('Status not known yet');
  });

  it('plays on a page outside of a console, which has nothing to save', async () => {
    const page = await open('<genesys-status></genesys-status><genesys-recording></genesys-recording>', {
      inConsole: false,
    });
    buttonOf(page, 'Save recording').click();
    expect(page.findAll('genesys-recording [role=alert]').map(words).join()).to.match(/nothing to save/);
    await play(page, CALL);
    expect(await status(page)).to.equal('Busy');
    expect(page.findAll('[role=alert]').map(words).join('')).to.equal('');
    buttonOf(page, 'Back to live').click();
    await page.settle();
    expect(words(page.find('genesys-status [role=alert]'))).to.match(/not in a Salesforce Classic console/);
  });

  it('gives way to another that plays something else, and goes on recording what is live', async () => {
    const page = await open(
      '<genesys-recording></genesys-recording><genesys-status></genesys-status><main></main>',
    );
    page.fire('INTERACTION_CONNECTED', { interactionId: 'i-live' });
    await play(page, CALL);
    page.find('main').append(page.document.createElement('genesys-recording'));
    await page.settle();
    await play(page, CALL.replace('BUSY', 'MEETING'), 'other.jsonl', 1);
    expect(await status(page)).to.equal('Meeting');
    expect(page.findAll('.genesys-recording__stage').map(({ hidden }) => hidden)).to.deep.equal([
      true,
      false,
    ]);
    field(page, 'Redacted').click();
    expect((await save(page)).text)
      .to.include('i-live')
      .and.not.to.include('MEETING');
    page.find('main').replaceChildren();
    await page.settle();
    page.fire('UPDATE_STATUS', { status: 'MEAL' });
    expect(await status(page)).to.equal('Meal');
  });

  it('plays as fast as is chosen', async () => {
    const page = await open('<genesys-status></genesys-status><genesys-recording></genesys-recording>');
    type(field<HTMLSelectElement>(page, 'Speed'), 'Infinity');
    await play(page, CALL);
    expect(await status(page)).to.equal('On queue');
  });

  it('sends no action while it plays', async () => {
    const page = await open('<genesys-actions></genesys-actions><genesys-recording></genesys-recording>');
    page.fire('INTERACTION_CONNECTED', { interactionId: ID });
    await play(page, CALL);
    const before = page.sent.length;
    buttonOf(page, 'Disconnect').click();
    await page.settle();
    expect(page.sent).to.have.length(before);
  });

  it('goes on recording what is live while it plays', async () => {
    const page = await open();
    await play(page, CALL);
    page.fire('INTERACTION_CONNECTED', { interactionId: 'i-live' });
    field(page, 'Redacted').click();
    expect((await save(page)).text)
      .to.include('i-live')
      .and.not.to.include('BUSY');
  });

  it('says how many lines could not be read, and plays the rest', async () => {
    const page = await open('<genesys-status></genesys-status><genesys-recording></genesys-recording>');
    await play(page, CALL.replace('"status\\":\\"BUSY', '"nonsense').replace('{"at":0', '{at:0'));
    await page.clock.tickAsync(5000);
    expect(words(page.find('.genesys-recording__stage'))).to.match(/1 line could not be read/);
    expect(await status(page)).to.equal('On queue');
  });

  it('works beside a <genesys-connection>, and leaves its client open', async () => {
    const page = await open(
      '<genesys-connection status-format="plain"></genesys-connection><genesys-status></genesys-status><genesys-recording></genesys-recording>',
    );
    await play(page, CALL);
    expect(await status(page)).to.equal('Busy');
    buttonOf(page, 'Back to live').click();
    await page.settle();
    page.fire('UPDATE_STATUS', { status: 'MEAL' });
    expect(await status(page)).to.equal('Meal');
  });

  it('takes text for text', async () => {
    const page = await open();
    await play(page, CALL, '<img src=x onerror=alert(1)>.jsonl');
    expect(words(page.find('.genesys-recording__stage'))).to.include('<img src=x onerror=alert(1)>.jsonl');
    expect(page.findAll('genesys-recording img')).to.deep.equal([]);
  });

  it('keeps its recording when it is moved, and leaves nothing behind when it goes', async () => {
    const page = await open('<genesys-recording></genesys-recording><main></main>');
    page.fire('INTERACTION_CONNECTED', { interactionId: ID });
    const panel = page.find('genesys-recording');
    page.find('main').append(panel);
    await page.settle();
    expect(words(page.find('.genesys-panel__note'))).to.equal('1 line');
    await play(page, CALL);
    panel.remove();
    await page.settle();
    expect(page.clock.countTimers()).to.equal(0);
  });

  it('plays nothing where it left before the file was read', async () => {
    const page = await open('<genesys-status></genesys-status><genesys-recording></genesys-recording>');
    const read = play(page, CALL);
    page.find('genesys-recording').remove();
    await read;
    expect(await status(page)).to.equal('Status not known yet');
  });

  it('subscribes on Lightning to nothing, and records what others on the page subscribe to', async () => {
    let service: MessageChannelSimulation['messageService'] | undefined;
    const subscribed = (): unknown[] =>
      service?.published.filter(
        ({ message }) => (message as { type: unknown }).type === 'PureCloud.subscribe',
      ) ?? [];
    const lines = (): number => Number.parseInt(words(page.find('genesys-recording .genesys-panel__note')));
    let markup = '<genesys-connection channel="purecloud__ClientEvent__c"></genesys-connection>';
    markup += '<genesys-recording></genesys-recording>';
    const page = await openPage(markup, {
      bare: true,
      prepare: window => {
        ({ messageService: service } = simulateGenesys({ surface: 'message-channel', window, noise: false }));
      },
    });
    expect(page.findAll('[role=alert]').map(words).join('')).to.equal('');
    expect(subscribed()).to.have.length(0);
    page.document.body.append(page.document.createElement('genesys-event-log'));
    await page.settle();
    await page.settle();
    expect(subscribed()).to.have.length.above(0);
    const before = lines();
    service?.publish('purecloud__ClientEvent__c', { type: 'Interaction', category: 'connect', data: 'i-1' });
    await new Promise(resolve => setTimeout(resolve));
    await page.settle();
    expect(lines()).to.equal(before + 1);
  });

  describe('of actions', () => {
    const RECORDED = [
      {
        format: 'genesys-console-recording',
        version: 2,
        transport: 'console',
        started: '2026-01-05T09:00:00.000Z',
      },
      { at: 0, action: 'changestate', number: 1, own: true, request: { id: ID, action: 'hold' } },
      { at: 200, outcome: 1, ms: 12 },
      { at: 3000, action: 'changestatus', number: 2, own: true, request: { id: 'BUSY' } },
      { at: 3100, outcome: 2, ms: 100, error: 'ACTION_REFUSED: The console refused changestatus.' },
      {
        at: 4000,
        action: 'addCustomAttributes',
        number: 3,
        own: false,
        request: { id: ID, attributes: { a: '1' } },
      },
    ]
      .map(line => JSON.stringify(line))
      .join('\n');
    const PANELS =
      '<genesys-event-log></genesys-event-log><genesys-recording></genesys-recording><genesys-actions></genesys-actions>';
    const actions = (page: Page): string[] => page.findAll('[data-kind=action]').map(words);

    it('keeps those that are sent and heard, with their outcomes', async () => {
      const page = await open(PANELS);
      const before = Number.parseInt(words(page.find('genesys-recording .genesys-panel__note')));
      await page.window.GenesysConsole.connect().changestatus({ id: 'AWAY' });
      await page.settle();
      expect(words(page.find('genesys-recording .genesys-panel__note'))).to.equal(`${before + 2} lines`);
      expect((await save(page)).text).to.match(/"action":"changestatus","number":\d+,"own":true/);
    });

    it('shows them in the log when their time comes, and sends nothing', async () => {
      const page = await open(PANELS);
      buttonOf(page, 'Clear').click();
      await play(page, RECORDED);
      await page.clock.tickAsync(400);
      expect(actions(page)).to.have.length(1);
      expect(actions(page)[0]).to.match(/sent changestate hold [-\w]+… taken after 12 ms · id: /);
      await page.clock.tickAsync(4000);
      expect(actions(page)[1]).to.match(
        /^09:30:03\.\d+ ↑sent changestatus not taken after 100 ms: ACTION_REFUSED: The console/,
      );
      expect(actions(page)[0]).to.match(
        /asked by another component addCustomAttributes [-\w]+… id: [-\w]+, attributes: \{"a":"1"\}$/,
      );
      expect(page.findAll('[data-kind=event]')).to.deep.equal([]);
      expect(page.sent).to.deep.equal([]);
    });

    it('shows them with their distances where all is played at once', async () => {
      const page = await open(PANELS);
      buttonOf(page, 'Clear').click();
      type(field<HTMLSelectElement>(page, 'Speed'), 'Infinity');
      await play(page, RECORDED);
      await page.settle();
      const times = actions(page).map(line => Date.parse(`2026-01-05T${line.slice(0, 12)}Z`));
      expect(times.map(time => (times[0] ?? NaN) - time)).to.deep.equal([0, 1000, 4000]);
    });

    it('says that nothing is sent while it plays', async () => {
      const page = await open(PANELS);
      await play(page, RECORDED);
      buttonOf(page, 'Mute').click();
      await page.settle();
      expect(page.findAll('genesys-actions form [role=alert]').map(words).join('')).to.equal(
        'Mute: Nothing is sent while a recording plays.',
      );
      expect(page.sent).to.deep.equal([]);
    });

    it('shows live actions again once the panels are back to live', async () => {
      const page = await open(PANELS);
      await play(page, RECORDED);
      buttonOf(page, 'Back to live').click();
      await page.settle();
      buttonOf(page, 'Clear').click();
      await page.window.GenesysConsole.connect().changestatus({ id: 'AWAY' });
      await page.clock.tickAsync(5000);
      expect(actions(page)).to.have.length(1);
      expect(actions(page)[0]).to.match(/sent changestatus taken after \d+ ms · id: AWAY/);
    });
  });
});
