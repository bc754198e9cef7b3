import { expect } from 'chai';
import type { GenesysConnection } from '../../../src/panels/index.js';
import { buttonOf, field, openPage, type, words } from '../../support/panels-page.js';
import type { Page } from '../../support/panels-page.js';

const PANELS =
  '<genesys-status></genesys-status><genesys-event-log></genesys-event-log><genesys-actions></genesys-actions>';

/** One for each of the eight events, the second of CLIENT_EVENT, and one for each of the six actions. */
const LISTENERS = 15;

const hears = async (page: Page): Promise<boolean> => {
  page.fire('UPDATE_STATUS', { status: 'BUSY' });
  await page.settle();
  return words(page.find('genesys-status')).startsWith('Busy');
};

/** Changes the status and tells what was fired, as it was fired. */
const changeStatus = async (page: Page): Promise<string | undefined> => {
  type(field(page, 'Status (name or ID)'), 'AWAY');
  buttonOf(page, 'Change status').click();
  await page.clock.tickAsync(1000);
  return page.console.fired.at(-1)?.message;
};

describe('the panels on a page', () => {
  for (const scripts of ['head', 'end'] as const) {
    for (const [order, markup] of [
      ['before', '<genesys-connection status-format="plain"></genesys-connection>' + PANELS],
      ['after', PANELS + '<genesys-connection status-format="plain"></genesys-connection>'],
    ] as const) {
      it(`take the options of a connection ${order} them, with the script at the ${scripts}`, async () => {
        const page = await openPage(markup, { scripts });
        expect(await hears(page)).to.equal(true);
        expect(await changeStatus(page)).to.equal('AWAY');
        expect(page.errors).to.deep.equal([]);
      });
    }

    it(`use the page's one client where there is no connection, with the script at the ${scripts}`, async () => {
      const page = await openPage(PANELS, { scripts });
      expect(await hears(page)).to.equal(true);
      expect(await changeStatus(page)).to.equal('{"data":{"id":"AWAY"}}');
      expect(page.console.listenerCount()).to.equal(LISTENERS);
    });

    it(`replace what the markup holds for who has no script, with the script at the ${scripts}`, async () => {
      const page = await openPage('<genesys-status>It takes <b>a script</b>.</genesys-status>', { scripts });
      expect(words(page.find('genesys-status')))
        .to.match(/^Status not known yet/)
        .and.not.match(/script/);
    });
  }

  it('say why there is nothing to hear, and live on', async () => {
    const page = await openPage(PANELS, { inConsole: false });
    for (const panel of page.findAll('genesys-status, genesys-event-log, genesys-actions')) {
      expect(words(panel.querySelector('[role=alert]') as Element)).to.match(
        /not in a Salesforce Classic console.*Open it.*\.$/,
      );
    }
    buttonOf(page, 'Mute').click();
    await page.settle();
    expect(page.findAll('genesys-actions form [role=alert]').map(words)[0]).to.match(
      /^Mute: .*not in a Salesforce Classic console/,
    );
    expect(page.errors).to.deep.equal([]);

    page.console.quirks.inConsole = true;
    page.document.body.append(page.find('genesys-status'));
    await page.settle();
    expect(await hears(page)).to.equal(true);
    expect(words(page.find('genesys-status [role=alert]'))).to.equal('');
  });

  it('say so too where sforce is missing altogether', async () => {
    const page = await openPage(PANELS, { bare: true });
    expect(words(page.find('genesys-status [role=alert]'))).to.match(/integration\.js/);
  });

  it('are defined once, however often the script is included', async () => {
    const page = await openPage(PANELS, { times: 2 });
    expect(page.errors).to.deep.equal([]);
    expect(await hears(page)).to.equal(true);
    expect(page.findAll('.genesys-panel')).to.have.length(3);
  });

  it('can be there in any number, and come later', async () => {
    const page = await openPage('<genesys-status></genesys-status>'.repeat(2));
    page.document.body.append(page.document.createElement('genesys-status'));
    await page.settle();
    await hears(page);
    expect(page.findAll('.genesys-status__name').map(words)).to.deep.equal(['Busy', 'Busy', 'Busy']);
  });

  it('build themselves anew when they are cloned', async () => {
    const page = await openPage('<genesys-event-log></genesys-event-log>');
    page.document.body.append(page.find('genesys-event-log').cloneNode(true));
    await page.settle();
    page.fire('LOGGED_OUT', {});
    await page.settle();
    expect(page.findAll('.genesys-entry')).to.have.length(2);
    expect(page.findAll('.genesys-panel')).to.have.length(2);
  });

  it('keep what they show when they are moved, and hear each event once', async () => {
    const page = await openPage('<genesys-event-log></genesys-event-log><div id="there"></div>');
    page.fire('LOGGED_OUT', {});
    page.find('#there').append(page.find('genesys-event-log'));
    await page.settle();
    expect(page.findAll('.genesys-entry')).to.have.length(1);
    page.fire('UPDATE_STATUS', { status: 'BUSY' });
    await page.settle();
    expect(page.findAll('.genesys-entry')).to.have.length(2);
  });

  it('hear nothing once they left', async () => {
    const page = await openPage('<genesys-status></genesys-status>');
    const status = page.find('genesys-status');
    await hears(page);
    status.remove();
    page.fire('LOGGED_OUT', {});
    await page.settle();
    expect(words(status)).to.match(/^Busy/);
    page.document.body.append(page.document.createElement('genesys-connection'));
    await page.settle();
    page.fire('LOGGED_OUT', {});
    expect(words(status)).to.match(/^Busy/);
  });

  it('never connect where they leave before the page is read', async () => {
    const page = await openPage('');
    const status = page.document.createElement('genesys-status');
    page.document.body.append(status);
    status.remove();
    await page.settle();
    expect(page.console.listenerCount()).to.equal(0);
  });
});

describe('<genesys-connection>', () => {
  for (const [attributes, options] of [
    ['', {}],
    ['share', { share: true }],
    ['share="share"', { share: true }],
    ['share="false"', { share: false }],
    ['keep-interactions', { keepInteractions: true }],
    ['keep-interactions="false" leave-out="phone"', { keepInteractions: false }],
    ['keep-interactions leave-out=" "', { keepInteractions: true }],
    [
      'keep-interactions leave-out=" phone  Participant.ssn"',
      { keepInteractions: { leaveOut: ['phone', 'Participant.ssn'] } },
    ],
    ['leave-out="phone"', {}],
    ['auto-subscribe', { autoSubscribe: true }],
    ['auto-subscribe="false"', { autoSubscribe: false }],
    ['transport="" status-format="" channel="" client-origins=""', {}],
    [
      'transport="console" status-format="plain" channel="a" client-origins="https://a.example https://b.example"',
      {
        transport: 'console',
        statusFormat: 'plain',
        channel: 'a',
        clientOrigins: ['https://a.example', 'https://b.example'],
      },
    ],
  ] as const) {
    it(`with ${attributes || 'no attribute'} connects with ${JSON.stringify(options)}`, async () => {
      const page = await openPage('');
      const toolkit = page.window.GenesysConsole;
      const { connect } = toolkit;
      const asked: unknown[] = [];
      toolkit.connect = (given?: unknown) => {
        asked.push(given);
        return connect();
      };
      page.document.body.innerHTML = `<genesys-connection ${attributes}></genesys-connection>`;
      expect(page.find<GenesysConnection>('genesys-connection').client).to.equal(connect());
      expect(JSON.stringify(asked)).to.equal(JSON.stringify([options]));
    });
  }

  it('connects anew when what is left out changes', async () => {
    const page = await openPage('<genesys-connection keep-interactions></genesys-connection>');
    const connection = page.find<GenesysConnection>('genesys-connection');
    const { client } = connection;
    connection.setAttribute('leave-out', 'phone');
    expect(connection.client).not.to.equal(client);
  });

  it('says what its attributes may be, in each panel', async () => {
    const page = await openPage(`<genesys-connection status-format="xml"></genesys-connection>${PANELS}`);
    expect(words(page.find('genesys-status [role=alert]'))).to.match(/statusFormat.*plain.*xml/);
    page.find('genesys-connection').setAttribute('status-format', 'plain');
    await page.settle();
    expect(words(page.find('genesys-status [role=alert]'))).to.equal('');
    expect(await changeStatus(page)).to.equal('AWAY');
  });

  it('takes another client when its attributes change, and leaves nothing of the old', async () => {
    const page = await openPage(`<genesys-connection status-format="plain"></genesys-connection>${PANELS}`);
    expect(page.console.listenerCount()).to.equal(LISTENERS);
    page.find('genesys-connection').setAttribute('status-format', 'json');
    await page.settle();
    expect(page.console.listenerCount()).to.equal(LISTENERS);
    expect(await changeStatus(page)).to.equal('{"data":{"id":"AWAY"}}');
    expect(await hears(page)).to.equal(true);
  });

  it('keeps its client when it is moved, and closes it when it goes', async () => {
    const page = await openPage(`<genesys-connection status-format="plain"></genesys-connection>${PANELS}`);
    const connection = page.find<GenesysConnection>('genesys-connection');
    const { client } = connection;
    page.document.body.append(connection);
    await page.settle();
    expect(connection.client).to.equal(client);

    connection.remove();
    await page.settle();
    expect(page.console.listenerCount()).to.equal(LISTENERS);
    const refused: unknown = await client.changestatus({ id: 'BUSY' }).catch((error: unknown) => error);
    expect(refused).to.have.property('code', 'CLOSED');
    expect(await changeStatus(page)).to.equal('{"data":{"id":"AWAY"}}');
    expect(await hears(page)).to.equal(true);
  });

  it('can come when the panels are there already', async () => {
    const page = await openPage(PANELS);
    const connection = page.document.createElement('genesys-connection');
    connection.setAttribute('status-format', 'plain');
    page.document.body.append(connection);
    await page.settle();
    expect(await changeStatus(page)).to.equal('AWAY');
    expect(await hears(page)).to.equal(true);
    expect(page.findAll('[data-kind=event]')).to.have.length(1);
  });

  it('gives the panels a client that the page hands in, and leaves it open', async () => {
    const page = await openPage(`<genesys-connection></genesys-connection>${PANELS}`);
    const connection = page.find<GenesysConnection>('genesys-connection');
    const client = page.window.GenesysConsole?.connect({ statusFormat: 'plain' });
    connection.client = client;
    await page.settle();
    expect(connection.client).to.equal(client);
    expect(await changeStatus(page)).to.equal('AWAY');
    connection.remove();
    await page.settle();
    await client?.changestatus({ id: 'BUSY' });
    expect(page.console.fired.at(-1)?.message).to.equal('BUSY');
  });
});
