import { expect } from 'chai';
import { ELEMENT_NAMES } from '../../src/panels/elements.js';
import { builtResource, filesIn } from '../support/built.js';
import { describeInChromium } from './chromium.js';

describeInChromium('panels.js on a page without toolkit.js', open => {
  it('shows a notice in each panel', async () => {
    const page = await open();
    const script = filesIn(builtResource())['panels.js']?.toString() ?? '';
    const problem = await page.evaluate(text => {
      try {
        (0, eval)(text);
        return undefined;
      } catch (error) {
        return String(error);
      }
    }, script);
    expect(problem).to.contain('Include toolkit.js before panels.js.');
    await page.setContent(ELEMENT_NAMES.map(name => `<${name}></${name}>`).join(''));
    const notices = page.getByRole('alert').filter({ hasText: 'This panel needs toolkit.js' });
    expect(await notices.count()).to.equal(ELEMENT_NAMES.length - 1);
    expect(await page.locator('genesys-connection').innerText()).to.equal('');
  });
});
