import { expect } from 'chai';
import { ID, added, buttonOf, openPage, words } from '../../support/panels-page.js';
import type { Page } from '../../support/panels-page.js';

const HOUR = 3_600_000;
const MARKUP =
  '<genesys-status></genesys-status><genesys-call></genesys-call><genesys-health></genesys-health>';

const line = (page: Page): string => words(page.find('genesys-health'));
const state = (page: Page): string | undefined => page.find('.genesys-health').dataset.state;

describe('<genesys-health>', () => {
  it('takes an idle hour for what it is: normal', async () => {
    const page = await openPage('<genesys-health></genesys-health>');
    // Most of the hour at once, as on a machine that slept.
    page.clock.setSystemTime(page.window.Date.now() + HOUR - 60_000);
    await page.clock.tickAsync(60_000);
    expect(line(page)).to.equal('Nothing heard since 09:30. That is normal until a call or a status change.');
    expect(state(page)).to.equal('silent');
    page.fire('UPDATE_STATUS', { status: 'BUSY' });
    await page.clock.tickAsync(60_000);
    expect(line(page)).to.equal('Connected to Genesys · last heard 10:30:00');
    expect(page.findAll('[role=alert]').map(words).join('')).to.equal('');
  });

  it('says once on the page, and no other panel repeats it, that the page is outside the console', async () => {
    const page = await openPage(MARKUP, { bare: true });
    expect(state(page)).to.equal('problem');
    expect(line(page)).to.match(/^The page has no sforce\.console: .* For a developer: Include /);
    expect(words(page.document.body).match(/sforce\.console/g)).to.have.length(1);
  });

  it('says that an action was sent and nothing was heard, and takes it back when something is', async () => {
    const page = await openPage(MARKUP);
    page.fire('INTERACTION_EVENT', added());
    await page.clock.tickAsync(2000);
    buttonOf(page, 'Answer Pat Example').click();
    await page.clock.tickAsync(4000);
    expect(state(page)).to.equal('silent');
    await page.clock.tickAsync(7000);
    expect(line(page)).to.match(
      /^Genesys has said nothing since something was sent to it\. Open the Genesys client and log in\./,
    );
    page.fire('INTERACTION_CONNECTED', { interactionId: ID });
    await page.settle();
    expect(state(page)).to.equal('silent');
  });

  it('says that a subscription was refused', async () => {
    const page = await openPage(MARKUP, {
      callback: 'refused',
      prepare: window => Object.assign(window, { reportError: () => {} }),
    });
    expect(line(page)).to.match(/^A subscription to events was refused\./);
  });

  it('copies a diagnosis without names and numbers', async () => {
    let copied = '';
    const page = await openPage(MARKUP, {
      callback: 'refused',
      prepare(window) {
        const clipboard = { writeText: (text: string) => Promise.resolve(void (copied = text)) };
        Object.assign(window, { reportError: () => {} });
        Object.defineProperty(window.navigator, 'clipboard', { value: clipboard });
      },
    });
    page.fire('INTERACTION_EVENT', added());
    await page.settle();
    buttonOf(page, 'Copy diagnosis for support').click();
    await page.settle();
    expect(line(page)).to.contain('Copied, without names and numbers.');
    const { page: path, diagnosis, findings } = JSON.parse(copied);
    expect(path).to.be.a('string');
    expect(diagnosis.heard).to.deep.equal({ INTERACTION_EVENT: 1 });
    expect(findings.map(({ code }: { code: string }) => code)).to.deep.equal(['SUBSCRIBE_REFUSED']);
    expect(copied).not.to.match(/Pat Example|555-0100/);
  });

  it('says that it could not copy where the browser refuses', async () => {
    const page = await openPage(MARKUP, { bare: true });
    buttonOf(page, 'Copy diagnosis for support').click();
    await page.settle();
    expect(line(page)).to.contain('The browser refused to copy.');
  });
});
