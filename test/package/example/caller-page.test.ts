import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { JSDOM } from 'jsdom';
import sinon from 'sinon';
import { simulateGenesys } from 'genesys-console-toolkit/testing';
import type { Simulation } from 'genesys-console-toolkit/testing';
import { builtResource } from '../../support/built.js';

const MARKUP = `
  <output id="status"></output>
  <output id="caller"></output>
  <button id="hold"></button>
  <select id="reason"><option></option><option>Parcel is late</option></select>
  <p id="reminder"></p>
  <p id="problem"></p>`;

describe('The caller page', () => {
  let scripts: string[];
  let time: sinon.SinonFakeTimers;
  let page: JSDOM['window'];
  let genesys: Simulation['genesys'];
  let salesforce: Simulation['console'];
  let tabs: string[];

  before(async () => {
    const resource = builtResource();
    scripts = [path.join(resource, 'toolkit.js'), path.join(import.meta.dirname, 'caller-page.js')].map(
      file => readFileSync(file, 'utf8'),
    );
  });

  beforeEach(() => {
    time = sinon.useFakeTimers();
    page = new JSDOM(MARKUP, { runScripts: 'outside-only' }).window;
    ({ genesys, console: salesforce } = simulateGenesys({ window: page }));
    tabs = [];
    page.sforce!.console!.openPrimaryTab = (_id, url) => tabs.push(url);
    for (const script of scripts) page.eval(script);
  });

  afterEach(() => {
    page.GenesysConsole.connect().close();
    page.close();
    time.restore();
  });

  const element = (id: string): HTMLElement => page.document.getElementById(id)!;
  const says = (id: string): string | null => element(id).textContent;
  const aMoment = () => time.tickAsync(1000);

  async function click(id: string): Promise<void> {
    element(id).click();
    await aMoment();
  }

  async function choose(id: string, value: string): Promise<void> {
    (element(id) as HTMLSelectElement).value = value;
    element(id).dispatchEvent(new page.Event('change'));
    await aMoment();
  }

  async function aCallFrom(remoteName: string, phone: string): Promise<string> {
    const id = genesys.offer({ remoteName, phone });
    await aMoment();
    genesys.pickup(id);
    await aMoment();
    return id;
  }

  it('shows the status that the agent takes', async () => {
    genesys.setStatus('ON_QUEUE');
    await aMoment();
    expect(says('status')).to.equal('ON_QUEUE');
    genesys.setStatus('BREAK', 'Coffee');
    await aMoment();
    expect(says('status')).to.equal('Coffee');
  });

  it('searches the number of a caller when the call is picked up, and not before', async () => {
    const id = genesys.offer({ remoteName: 'Ada Example', phone: '+13175550123' });
    await aMoment();
    expect(says('caller')).to.equal('Ada Example');
    expect(tabs).to.be.empty;
    genesys.pickup(id);
    await aMoment();
    expect(tabs).to.deep.equal(['/_ui/search/ui/UnifiedSearchResults?str=%2B13175550123']);
  });

  it('searches it once, whatever happens on the call', async () => {
    const id = await aCallFrom('Ada Example', '+13175550123');
    genesys.hold(id);
    await aMoment();
    genesys.hold(id);
    await aMoment();
    expect(tabs).to.have.length(1);
  });

  it('holds the call, and takes it back', async () => {
    await aCallFrom('Ada Example', '+13175550123');
    await click('hold');
    expect(genesys.interactions[0]?.phase).to.equal('held');
    expect(says('hold')).to.equal('Take back');
    await click('hold');
    expect(genesys.interactions[0]?.phase).to.equal('connected');
    expect(says('hold')).to.equal('Hold');
  });

  it('holds it once for a double click', async () => {
    await aCallFrom('Ada Example', '+13175550123');
    element('hold').click();
    await click('hold');
    expect(genesys.interactions[0]?.phase).to.equal('held');
  });

  it('knows that the agent held the call in the softphone', async () => {
    const id = await aCallFrom('Ada Example', '+13175550123');
    genesys.hold(id);
    await aMoment();
    await click('hold');
    expect(genesys.interactions[0]?.phase).to.equal('connected');
  });

  it('has nothing to hold while nobody is on the line', async () => {
    expect(element('hold')).to.have.property('disabled', true);
    const id = await aCallFrom('Ada Example', '+13175550123');
    expect(element('hold')).to.have.property('disabled', false);
    expect(says('hold')).to.equal('Hold');
    genesys.disconnect(id, 'remote');
    await aMoment();
    expect(element('hold')).to.have.property('disabled', true);
  });

  it('keeps the reason of the call with the call', async () => {
    const id = await aCallFrom('Ada Example', '+13175550123');
    await choose('reason', 'Parcel is late');
    expect(genesys.actions).to.deep.include({
      name: 'addCustomAttributes',
      request: { id, attributes: { call_reason: 'Parcel is late' } },
    });
    expect(says('problem')).to.equal('');
  });

  it('says so where the console does not answer', async () => {
    await aCallFrom('Ada Example', '+13175550123');
    salesforce.quirks.callback = 'never';
    await choose('reason', 'Parcel is late');
    await time.tickAsync(5000);
    expect(says('problem')).to.contain('no answer');
  });

  it('reminds of the wrap-up after a minute, until it is completed', async () => {
    const id = await aCallFrom('Ada Example', '+13175550123');
    genesys.disconnect(id, 'remote');
    await time.tickAsync(59_000);
    expect(says('reminder')).to.equal('');
    await time.tickAsync(2000);
    expect(says('reminder')).to.equal('Please complete the wrap-up.');
    genesys.completeWrapUp(id);
    await aMoment();
    expect(says('reminder')).to.equal('');
  });

  it('reminds nobody whose wrap-up is completed in time', async () => {
    const id = await aCallFrom('Ada Example', '+13175550123');
    genesys.disconnect(id, 'remote');
    await aMoment();
    genesys.completeWrapUp(id);
    await time.tickAsync(120_000);
    expect(says('reminder')).to.equal('');
  });

  it('does not mistake another call for the one in wrap-up', async () => {
    genesys.disconnect(await aCallFrom('Ada Example', '+13175550123'));
    await aCallFrom('Ben Example', '+13175550124');
    expect(says('caller')).to.equal('Ben Example');
    await click('hold');
    expect(genesys.interactions.map(({ phase }) => phase)).to.deep.equal(['wrap-up', 'held']);
  });
});
