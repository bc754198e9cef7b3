import { expect } from 'chai';
import { ELEMENT_NAMES } from '../../src/panels/elements.js';
import { builtResource, filesIn } from '../support/built.js';
import { describeInChromium } from './chromium.js';

describeInChromium('panels.js on a page without toolkit.js', open => {
  it('shows a notice in each panel, or once in the line for what is wrong', async () => {
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
    const panels = ELEMENT_NAMES.filter(name => name !== 'genesys-health');
    const markup = panels.map(name => `<${name}></${name}>`).join('');
    const notices = page.getByRole('alert').filter({ hasText: 'This panel needs toolkit.js' });
    await page.setContent(markup);
    expect(await notices.count()).to.equal(panels.length - 1);
    await page.setContent(`${markup}<genesys-health></genesys-health>`);
    expect(await notices.count()).to.equal(1);
    expect(await page.locator('genesys-connection').innerText()).to.equal('');
  });
});
