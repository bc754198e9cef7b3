const assert = require('node:assert/strict');
const { readFileSync } = require('node:fs');
const { JSDOM } = require('jsdom');
const GenesysConsole = require('genesys-console-toolkit');
const { manualClock, simulateGenesys } = require('genesys-console-toolkit/testing');

const page = readFileSync('MetadataFolder/pages/PageName.page', 'utf8');
const script = readFileSync('MetadataFolder/staticresources/PageName.js', 'utf8');

describe('the page PageName', () => {
  let document, simulation, clock;

  // The clock of the simulated client alone: a page with timers of its own needs sinon's fake timers in its place.
  const pass = ms => clock.advanceAsync(ms);
  const text = id => document.getElementById(id).textContent;

  beforeEach(() => {
    ({ document } = new JSDOM(/<body>(.*)<\/body>/s.exec(page)[1]).window);
    clock = manualClock();
    simulation = simulateGenesys({ clock });
    new Function('document', 'GenesysConsole', script)(document, GenesysConsole);
  });
  afterEach(() => {
    GenesysConsole.connect().close();
    simulation.close();
  });

  it('shows who calls, and holds the call', async () => {
    const { genesys } = simulation;
    const id = genesys.offer({ remoteName: 'Ada Example', phone: '+13175550123' });
    await pass(1000);
    assert.equal(text('call'), 'Ada Example, alerting');

    genesys.pickup(id);
    await pass(1000);
    document.getElementById('hold').click();
    await pass(1000);
    assert.equal(text('call'), 'Ada Example, held');
    assert.equal(genesys.interactions[0].phase, 'held');
  });
});
