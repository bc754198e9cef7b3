import { expect } from 'chai';
import { ELEMENT_NAMES } from '../../../src/panels/elements.js';
import { openPage, words } from '../../support/panels-page.js';

const MARKUP = ELEMENT_NAMES.map(name => `<${name}></${name}>`).join('');

describe('the panels of a page without toolkit.js', () => {
  for (const scripts of ['head', 'end'] as const) {
    it(`each show a notice that says so, with the script at the ${scripts}`, async () => {
      const page = await openPage(MARKUP, { withoutToolkit: true, scripts });
      for (const name of ELEMENT_NAMES) {
        const notice =
          name === 'genesys-connection' ? '' : 'This panel needs toolkit.js: include it before panels.js.';
        expect(words(page.find(name)), name).to.equal(notice);
        expect(page.find(name).getAttribute('role')).to.equal('alert');
      }
      expect(page.errors.map(String).join()).to.contain('Include toolkit.js before panels.js.');
    });
  }

  it('show the notice where they come later, too', async () => {
    const page = await openPage('', { withoutToolkit: true });
    page.document.body.innerHTML = '<genesys-status></genesys-status>';
    expect(words(page.find('genesys-status'))).to.match(/needs toolkit\.js/);
  });
});
