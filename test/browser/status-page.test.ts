import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { builtPages, root, temporaryFolder } from '../support/built.js';
import { expectAccessible } from './accessible.js';
import { describeInChromium } from './chromium.js';
import { openSurface } from './open-surface.js';

/** The page's folder, with Omni-Channel taken out of its comment as the page says. */
function withOmniChannel(): string {
  const folder = temporaryFolder();
  const from = path.join(root, 'visualforce');
  const page = readFileSync(path.join(from, 'GenesysStatus.page'), 'utf8');
  const taken = page.replace(/<!--\s*Omni-Channel in step[^<]*(<genesys-omni-channel>.*?)-->/s, '$1');
  writeFileSync(path.join(folder, 'GenesysStatus.page'), taken);
  const metadata = 'GenesysStatus.customApplicationComponent-meta.xml';
  copyFileSync(path.join(from, metadata), path.join(folder, metadata));
  return folder;
}

describeInChromium('the page GenesysStatus', open => {
  it('shows the status, changes it, and has secondary ones below theirs', async () => {
    const { sample, genesys } = await openSurface(open, 'console', {}, 'GenesysStatus');
    await sample.getByRole('combobox', { name: 'Change status' }).selectOption({ label: 'Busy' });
    await sample.locator('.genesys-status__name').getByText('Busy').waitFor();
    await genesys.evaluate(client => client.setStatus('BREAK', 'Coffee'));
    await sample.locator('.genesys-status__secondary').getByText('Coffee').waitFor();
    await sample
      .locator('optgroup[label=Break] option', { hasText: 'Coffee' })
      .waitFor({ state: 'attached' });
    await expectAccessible(sample, 'secondary status');
  });

  it('keeps Omni-Channel in step, both ways', async () => {
    const folder = { ...builtPages(), folder: withOmniChannel() };
    const { page, sample, genesys } = await openSurface(open, 'console', folder, 'GenesysStatus');
    const presence = page.getByRole('combobox', { name: /Omni-Channel/ });
    await genesys.evaluate(client => client.setStatus('ON_QUEUE'));
    await sample.getByText('Omni-Channel is in step: Available.').waitFor();
    await page.waitForFunction(
      element => (element as HTMLSelectElement).selectedOptions[0]?.text === 'Available',
      await presence.elementHandle(),
    );
    await presence.selectOption({ label: 'Busy' });
    await sample.locator('.genesys-status__name').getByText('Busy').waitFor();
    await sample.getByText('Omni-Channel is in step: Busy.').waitFor();
    await expectAccessible(sample, 'in step');
  });
});
