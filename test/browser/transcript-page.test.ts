import { expect } from 'chai';
import { text } from 'node:stream/consumers';
import { describeInChromium } from './chromium.js';
import { expectAccessible } from './accessible.js';
import { openSurface } from './open-surface.js';

for (const surface of ['console', 'message-channel'] as const) {
  describeInChromium(`the page GenesysTranscript on the surface ${surface}`, open => {
    it('shows what is spoken on a call, finds and saves it', async () => {
      const opened = await openSurface(open, surface, {}, 'GenesysTranscript');
      const { page, sample, genesys } = opened;
      await sample.getByText('No call').waitFor();
      await expectAccessible(sample, 'idle');
      const id = await genesys.evaluate(client => {
        const offered = client.offer({ remoteName: 'Anna First', phone: '+13175550101' });
        client.pickup(offered);
        client.say(offered, { channel: 'INTERNAL', text: 'Shop support, good morning.' });
        client.say(offered, { text: 'My <b>card reader</b> is broken.' });
        return offered;
      });
      const lines = sample.locator('.genesys-utterance');
      await lines.filter({ hasText: 'My <b>card reader</b> is broken.' }).waitFor();
      expect(await lines.evaluateAll(all => all.map(each => each.dataset['speaker']))).to.deep.equal([
        'agent',
        'customer',
      ]);
      await expectAccessible(sample, 'spoken');

      await sample.getByRole('searchbox', { name: 'Search' }).fill('READER');
      await sample.getByText('1 found').waitFor();
      await sample.getByRole('searchbox', { name: 'Search' }).fill('');
      const downloaded = page.waitForEvent('download');
      await sample.getByRole('button', { name: 'Save' }).click();
      const download = await downloaded;
      expect(download.suggestedFilename()).to.equal('Anna First.txt');
      expect(await text(await download.createReadStream())).to.match(
        /^\d+:\d\d:\d\d [AP]M Agent: Shop support, good morning\.\n\d+:\d\d:\d\d [AP]M Customer: My <b>card reader<\/b> is broken\.\n$/,
      );

      // It follows the end, until someone scrolls away.
      const follow = sample.getByRole('button', { name: 'Follow' });
      const scroller = sample.getByRole('log', { name: 'Transcript' });
      await genesys.evaluate((client, of) => {
        for (let n = 0; n < 30; n++) client.say(of, { text: `Sentence ${n}` });
      }, id);
      await lines.getByText('Sentence 29').waitFor();
      await expectAtEnd(true);
      await scroller.evaluate(element => {
        element.scrollTop = 0;
        // A render that comes before the scroll event.
        element.closest('genesys-transcript')?.render();
      });
      await sample.locator('button[aria-pressed=false]').and(follow).waitFor();
      await genesys.evaluate((client, of) => client.say(of, { text: 'One more' }), id);
      await lines.getByText('One more').waitFor({ state: 'attached' });
      await expectAtEnd(false);
      await follow.click();
      await expectAtEnd(true);

      await genesys.evaluate((client, of) => client.disconnect(of), id);
      await sample.getByText('The transcription has ended.').waitFor();
      await expectAccessible(sample, 'ended');

      async function expectAtEnd(expected: boolean): Promise<void> {
        await sample.waitForFunction(
          wanted => {
            const {
              scrollTop = 0,
              clientHeight = 0,
              scrollHeight = 0,
            } = document.querySelector('.genesys-transcript__scroller') ?? {};
            return wanted === scrollHeight - scrollTop - clientHeight < 30;
          },
          expected,
          { polling: 50 },
        );
      }
    });
  });
}
