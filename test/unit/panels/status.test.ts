import { expect } from 'chai';
import { openPage, words } from '../../support/panels-page.js';
import type { Page } from '../../support/panels-page.js';

describe('<genesys-status>', () => {
  it('says in words that nothing was heard', async () => {
    const page = await openPage('<genesys-status></genesys-status>');
    expect(words(page.find('genesys-status'))).to.match(/^Status not known yet/);
  });

  it('shows the status, the secondary one and since when', async () => {
    const page = await openPage('<genesys-status></genesys-status>');
    page.fire('UPDATE_STATUS', { status: 'AVAILABLE', id: '1', sub_status: 'Available Work At Home' });
    expect(words(page.find('genesys-status'))).to.match(/^Available Available Work At Home 0:00/);
    expect(page.find('time').getAttribute('datetime')).to.match(/^\d{4}-.+Z$/);
    await page.clock.tickAsync(61_000);
    page.fire('UPDATE_STATUS', { status: 'On Queue' });
    expect(words(page.find('genesys-status'))).to.match(/^On Queue 0:00/);
    expect(page.find('.genesys-status').dataset.status).to.equal('ON_QUEUE');
  });

  it('shows the logout', async () => {
    const page = await openPage('<genesys-status></genesys-status>');
    page.fire('UPDATE_STATUS', { status: 'BUSY', sub_status: 'In a talk' });
    page.fire('LOGGED_OUT', { reason: 'logged_out' });
    expect(words(page.find('genesys-status'))).to.match(/^Logged out 0:/);
  });

  it('takes text for text', async () => {
    const page = await openPage('<genesys-status></genesys-status>');
    page.fire('UPDATE_STATUS', { status: '<img src=x onerror=alert(1)>', sub_status: '<b>x</b>' });
    expect(words(page.find('genesys-status'))).to.contain('<img src=x onerror=alert(1)> <b>x</b>');
    expect(page.findAll('genesys-status :is(img, b)')).to.deep.equal([]);
  });

  it('offers what the page lists, and of what is heard only what is not listed, by id or name', async () => {
    const page = await openPage(
      '<genesys-status><option value="BREAK">Pause</option><option value="s-1">Lunch</option></genesys-status>',
    );
    for (const [id, status, sub_status] of [
      ['p-1', 'Break', undefined],
      ['s-1', 'MEAL', undefined],
      ['p-2', 'BUSY', undefined],
      ['s-2', 'BREAK', 'Coffee'],
    ]) {
      page.fire('UPDATE_STATUS', { reason: 'status_updated', status, id, sub_status });
      await page.settle();
    }
    const options = page
      .findAll('genesys-status option')
      .map(each => [(each as HTMLOptionElement).value, each.textContent]);
    expect(options.slice(1)).to.deep.equal([
      ['BREAK', 'Pause'],
      ['s-1', 'Lunch'],
      ['p-2', 'Busy'],
      ['s-2', 'Coffee'],
    ]);
  });

  it('bears a secondary status that is no text', async () => {
    const page = await openPage('<genesys-status></genesys-status>');
    page.fire('UPDATE_STATUS', { status: 'AWAY', sub_status: { a: 1 } });
    expect(words(page.find('genesys-status'))).to.equal('Away 0:00');
    expect(page.errors).to.deep.equal([]);
  });

  /** The status panel of a page that has a client already, which hears before the panel comes. */
  async function openLate(hears: (page: Page) => void): Promise<Page> {
    const page = await openPage('');
    const client = page.window.GenesysConsole.connect();
    client.on('UPDATE_STATUS', () => {});
    client.on('LOGGED_OUT', () => {});
    hears(page);
    await page.clock.tickAsync(60_000);
    page.document.body.append(page.document.createElement('genesys-status'));
    await page.settle();
    return page;
  }

  it('shows what was heard last before it came', async () => {
    const page = await openLate(({ fire }) => fire('UPDATE_STATUS', { status: 'BUSY' }));
    expect(words(page.find('genesys-status'))).to.equal('Busy 1:00');
  });

  for (const [last, first] of [
    ['LOGGED_OUT', 'UPDATE_STATUS'],
    ['UPDATE_STATUS', 'LOGGED_OUT'],
  ] as const) {
    it(`shows ${last} where it was heard after ${first}`, async () => {
      const page = await openLate(({ fire, clock }) => {
        fire(first, { status: 'BUSY' });
        clock.tick(5000);
        fire(last, { status: 'BUSY' });
      });
      expect(words(page.find('genesys-status'))).to.equal(
        `${last === 'LOGGED_OUT' ? 'Logged out' : 'Busy'} 1:00`,
      );
    });
  }

  it('shows what arrives, though the clock was set back', async () => {
    const page = await openLate(({ fire }) => fire('LOGGED_OUT', {}));
    page.clock.setSystemTime(page.window.Date.now() - 3_600_000);
    page.fire('UPDATE_STATUS', { status: 'BUSY' });
    expect(words(page.find('genesys-status'))).to.match(/^Busy 0:00/);
  });
});
