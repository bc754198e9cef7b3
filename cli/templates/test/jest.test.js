/** @jest-environment jsdom */
const { readFileSync } = require('node:fs');
require('genesys-console-toolkit/page');
const { simulateGenesys } = require('genesys-console-toolkit/testing');

const page = readFileSync('MetadataFolder/pages/PageName.page', 'utf8');
const script = readFileSync('MetadataFolder/staticresources/PageName.js', 'utf8');

describe('the page PageName', () => {
  let simulation;

  const pass = ms => jest.advanceTimersByTimeAsync(ms);
  const text = id => document.getElementById(id).textContent;

  beforeEach(() => {
    jest.useFakeTimers();
    document.body.innerHTML = /<body>(.*)<\/body>/s.exec(page)[1];
    simulation = simulateGenesys();
    window.eval(script);
  });
  afterEach(() => {
    GenesysConsole.connect().close();
    simulation.close();
    jest.useRealTimers();
  });

  it('shows who calls, and holds the call', async () => {
    const { genesys } = simulation;
    const id = genesys.offer({ remoteName: 'Ada Example', phone: '+13175550123' });
    await pass(1000);
    expect(text('call')).toBe('Ada Example, alerting');

    genesys.pickup(id);
    await pass(1000);
    document.getElementById('hold').click();
    await pass(1000);
    expect(text('call')).toBe('Ada Example, held');
    expect(genesys.interactions[0].phase).toBe('held');
  });
});
