import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import sinon from 'sinon';
import { DOCUMENT, messagesDocument, messagesOf } from '../../support/messages-document.js';
import { en as developer } from '../../../src/panels/developer/messages/en.js';
import '../../../src/panels/languages.js';
import { en } from '../../../src/panels/messages/en.js';
import { openPage, words } from '../../support/panels-page.js';

/** Texts that are the same in another language, such as names. */
const SAME = /^(Omni-Channel|Phase|Status|Agent|Export|Client|Name \(contact\)|\d+×|)$/;

const parts = { agent: en, developer };
const languages = Object.entries({ en: parts, ...globalThis.genesysLanguages });

for (const [language, texts] of languages) {
  for (const part of ['agent', 'developer'] as const) {
    describe(`The texts for ${part}s in ${language}`, () => {
      const english = new Map(messagesOf(parts[part]).map(message => [message.key, message]));
      const messages = messagesOf(texts[part]);

      it('are all there, and each shows what it is made with', () => {
        expect(messages.map(({ key }) => key)).to.have.members([...english.keys()]);
        for (const { key, text } of messages) {
          const original = english.get(key);
          if (original?.text !== '') expect(text, key).to.match(/\S/).and.not.to.include('undefined');
          for (let index = 0; index < (original?.values ?? 0); index++)
            expect(text, key).to.include(`{${index}}`);
        }
      });

      if (language === 'en') return;
      it('are not English', () => {
        const left = messages.filter(({ key, text }) => english.get(key)?.text === text && !SAME.test(text));
        expect(left).to.deep.equal([]);
      });
    });
  }
}

describe('docs/messages.md', () => {
  it('is made from the texts', async () => {
    expect(readFileSync(DOCUMENT, 'utf8')).to.equal(await messagesDocument());
  });
});

const openIn = (lang: string, markup: string, options: Parameters<typeof openPage>[1] = {}) =>
  openPage(markup, {
    ...options,
    prepare: window => {
      window.document.addEventListener('readystatechange', () => {
        window.document.documentElement.lang = lang;
      });
      options.prepare?.(window);
    },
  });

describe('A page’s language', () => {
  for (const [lang, text] of [
    ['de-AT', 'Kein Anruf'],
    ['ES', 'Sin llamada'],
    ['ja', '通話なし'],
    ['xx', 'No call'],
    ['constructor', 'No call'],
  ] as const) {
    it(`${lang} has the panels say ${text}`, async () => {
      const page = await openIn(lang, '<genesys-call></genesys-call>');
      expect(words(page.find('genesys-call'))).to.include(text);
    });
  }

  it('has the panels for developers speak it too', async () => {
    const page = await openIn('de', '<genesys-actions></genesys-actions>');
    expect(words(page.find('genesys-actions')))
      .to.include('Sichere Pause')
      .and.not.to.include('Hold');
  });

  it('is English where languages.js is not included', async () => {
    const page = await openIn('de', '<genesys-call></genesys-call>', { panels: ['panels.js'] });
    expect(words(page.find('genesys-call'))).to.include('No call');
  });

  it('counts where languages.js comes after the panels', async () => {
    const page = await openIn('de', '<genesys-call></genesys-call>', {
      panels: ['panels.js', 'languages.js'],
    });
    expect(words(page.find('genesys-call'))).to.include('Kein Anruf');
  });

  it('leaves the colour of a status as it is', async () => {
    const page = await openIn('de', '<genesys-status></genesys-status>');
    page.fire('LOGGED_OUT', {});
    await page.settle();
    expect(words(page.find('genesys-status'))).to.match(/^Abgemeldet/);
    expect(page.find('.genesys-status').getAttribute('data-status')).to.equal('LOGGED_OUT');
  });
});

describe('<genesys-messages>', () => {
  const OWN = `<genesys-messages>
      <option value="call.none">Nobody &lt;b&gt;calls&lt;/b&gt;</option>
      <option value="call.listening">Since {0}{1}.</option>
      <option value="developer.actions.state.mute">Quiet</option>
    </genesys-messages>`;

  it('replaces texts, as text, with what they are made with', async () => {
    const page = await openIn('en-GB', `${OWN}<genesys-call></genesys-call>`);
    expect(words(page.find('genesys-call')))
      .to.include('Nobody <b>calls</b>')
      .and.include('Since 09:30.');
    expect(words(page.find('genesys-call'))).to.include('Transfer');
  });

  it('replaces those of the developers’ panels, in any language', async () => {
    const page = await openIn('de', `${OWN}<genesys-actions></genesys-actions>`);
    expect(words(page.find('genesys-actions')))
      .to.include('Quiet')
      .and.include('Sichere Pause');
  });

  it('shows nothing itself', async () => {
    const page = await openIn('en', OWN);
    expect(page.find('genesys-messages').hidden).to.equal(true);
  });

  it('tells the browser’s console of a key that no text has, once', async () => {
    const warn = sinon.spy();
    const markup = `<genesys-messages>
        <option value="call.anser">Take it</option>
        <option value="developer.nothing">…</option>
        <option value="__proto__.polluted">…</option>
      </genesys-messages><genesys-call></genesys-call>`;
    const page = await openIn('en', markup, {
      panels: ['panels.js'],
      prepare: window => {
        window.console.warn = warn;
      },
    });
    await page.settle();
    expect(warn.args.flat()).to.deep.equal([
      '<genesys-messages>: the panels have no text "call.anser". docs/messages.md lists the keys.',
      '<genesys-messages>: the panels have no text "__proto__.polluted". docs/messages.md lists the keys.',
    ]);
  });

  for (const [locale, lang, time] of [
    ['', 'en-US', '9:30 AM'],
    ['', 'de', '09:30'],
    ['de_DE_EURO', 'en-US', '09:30'],
    ['en_US', 'de', '9:30 AM'],
    ['no such', 'ja', '9:30'],
  ] as const) {
    it(`has times as the locale ${locale || lang} writes them: ${time}`, async () => {
      const page = await openIn(
        lang,
        `<genesys-messages locale="${locale}">
          <option value="call.none">Since</option>
          <option value="call.listening">{0}.</option>
        </genesys-messages><genesys-call></genesys-call>`,
      );
      expect(words(page.find('genesys-call')).replace(/\s/g, ' ')).to.include(`Since ${time}.`);
    });
  }
});
