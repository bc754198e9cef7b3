// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import 'genesys-console-toolkit/page';
import { simulateGenesys } from 'genesys-console-toolkit/testing';

const page = readFileSync('MetadataFolder/pages/PageName.page', 'utf8');
const script = readFileSync('MetadataFolder/staticresources/PageName.js', 'utf8');

describe('the page PageName', () => {
  let simulation;

  const pass = ms => vi.advanceTimersByTimeAsync(ms);
  const text = id => document.getElementById(id).textContent;

  beforeEach(() => {
    vi.useFakeTimers();
    document.body.innerHTML = /<body>(.*)<\/body>/s.exec(page)[1];
    simulation = simulateGenesys();
    window.eval(script);
  });
  afterEach(() => {
    GenesysConsole.connect().close();
    simulation.close();
    vi.useRealTimers();
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
