import { expect } from 'chai';
import type { GenesysClient, Recorder } from '../../src/index.js';
import { builtPages } from '../support/built.js';
import { describeInChromium } from './chromium.js';
import { fixture, openConsole } from './open-console.js';

// The constants of guests/OneScript.page.
declare const client: GenesysClient;
declare const recording: Recorder;
declare const known: [told: unknown, known: unknown][];

describeInChromium('A Classic page with one <script> of ours', open => {
  it('hears a call, knows it inside its handlers, holds it with setHeld, records and redacts it', async () => {
    const { handle, component } = await openConsole(open, {
      ...builtPages(),
      pages: [fixture('guests/OneScript.page')],
    });
    const frame = await component('OneScript');
    const ours = await frame.evaluate(() =>
      [...document.scripts].map(({ src }) => src).filter(src => src.includes('GenesysConsole')),
    );
    expect(ours).to.have.length(1);
    await frame.evaluate(() => new Promise(resolve => sforce.console.getEnclosingTabId(resolve)));

    const id = await handle.evaluate(({ genesys }) =>
      genesys.offer({ remoteName: 'Ada Example', phone: '+13175550123' }),
    );
    await frame.getByText('Ada Example: alerting').waitFor();
    await handle.evaluate(({ genesys }, call) => genesys.pickup(call), id);
    await frame.getByText('Ada Example: connected').waitFor();
    for (const phase of ['held', 'connected']) {
      await frame.getByRole('button', { name: 'Hold' }).click();
      await frame.getByText(`Ada Example: ${phase}`).waitFor();
      expect(await handle.evaluate(({ genesys }) => genesys.interactions[0]?.phase)).to.equal(phase);
    }

    const pairs = await frame.evaluate(() => known);
    expect(pairs.map(([told]) => told)).to.include.members(['ALERTING', 'CONNECTED', 'HELD']);
    for (const [told, then] of pairs) expect(then).to.equal(told);

    const { text, redacted } = await frame.evaluate(() => ({
      text: recording.text(),
      redacted: GenesysConsole.redact(recording.text()),
    }));
    for (const [whole, count] of [
      [text, 1],
      [redacted, 0],
    ] as const) {
      expect(whole).to.contain('"action":"changestate"').and.contain('INTERACTION_CONNECTED');
      for (const secret of ['3175550123', 'Ada Example', id]) {
        expect(Math.min(whole.split(secret).length - 1, 1), secret).to.equal(count);
      }
    }
    expect(await frame.evaluate(() => client.diagnose().findings)).to.deep.equal([]);
  });
});
