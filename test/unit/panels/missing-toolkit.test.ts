import { expect } from 'chai';
import { ELEMENT_NAMES } from '../../../src/panels/elements.js';
import { openPage, words } from '../../support/panels-page.js';

const PANELS = ELEMENT_NAMES.filter(name => name !== 'genesys-health');
const MARKUP = PANELS.map(name => `<${name}></${name}>`).join('');
const NOTICE = 'This panel needs toolkit.js: include it before panels.js.';

describe('the panels of a page without toolkit.js', () => {
  for (const scripts of ['head', 'end'] as const) {
    it(`each show a notice that says so, with the script at the ${scripts}`, async () => {
      const page = await openPage(MARKUP, { withoutToolkit: true, scripts });
      for (const name of PANELS) {
        const isShown = name !== 'genesys-connection';
        expect(words(page.find(name)), name).to.equal(isShown ? NOTICE : '');
        expect(page.find(name).getAttribute('role')).to.equal(isShown ? 'alert' : null);
      }
      expect(page.errors.map(String).join()).to.contain('Include toolkit.js before panels.js.');
    });
  }

  it('show the notice once where the page has a line for what is wrong', async () => {
    const page = await openPage(`${MARKUP}<genesys-health></genesys-health>`, { withoutToolkit: true });
    expect(words(page.document.body)).to.equal(NOTICE);
    expect(words(page.find('genesys-health'))).to.equal(NOTICE);
  });

  it('show the notice where they come later, too', async () => {
    const page = await openPage('', { withoutToolkit: true });
    page.document.body.innerHTML = '<genesys-status></genesys-status>';
    expect(words(page.find('genesys-status'))).to.match(/needs toolkit\.js/);
  });
});
