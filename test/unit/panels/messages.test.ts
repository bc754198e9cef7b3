import { expect } from 'chai';
import { LANGUAGES } from '../../../src/panels/messages/index.js';
import { openPage, words } from '../../support/panels-page.js';

/** Functions whose argument is the kind of an interaction, which has a word in each language. */
const takesKind = (path: string): boolean => /\.(ringing|over|onlyCalls)Reason$/.test(path);

/** The texts of a language by their paths; a text that is made of others, made of placeholders. */
function textsOf(value: unknown, path = ''): [path: string, text: string, placeholders: readonly string[]][] {
  if (typeof value === 'function') {
    const placeholders = (takesKind(path) ? ['call', 'call'] : ['{a}', '{b}', '{c}']).slice(0, value.length);
    return [[path, String((value as (...given: string[]) => string)(...placeholders)), placeholders]];
  }
  if (typeof value !== 'object' || !value) return [[path, String(value), []]];
  return Object.entries(value).flatMap(([key, each]) => textsOf(each, `${path}.${key}`));
}

const english = new Map(textsOf(LANGUAGES.en).map(([path, text]) => [path, text]));

/** Texts that are the same in another language, such as names. */
const SAME =
  /^(Omni-Channel|Chat|Phase|Status|Transfer|Agent|agent|developer|administrator|Flow|Name \(contact\)|\{a\} \{b\}|)$|audience$|\.(kinds\.flow|speakers\.agent|columns\.0)$/;

for (const [language, messages] of Object.entries(LANGUAGES)) {
  describe(`The panels' texts in ${language}`, () => {
    const texts = textsOf(messages);

    it('are all there', () => {
      expect(texts.map(([path]) => path)).to.have.members([...english.keys()]);
      for (const [path, text] of texts) {
        if (english.get(path) !== '') expect(text, path).to.match(/\S/).and.not.to.include('undefined{');
      }
    });

    it('show what they are made with', () => {
      for (const [path, text, placeholders] of texts) {
        if (!takesKind(path)) for (const each of placeholders) expect(text, path).to.include(each);
      }
    });

    if (language === 'en') return;
    it('are not English', () => {
      const left = texts.filter(
        ([path, text]) => english.get(path) === text && !SAME.test(text) && !SAME.test(path),
      );
      expect(left.map(([path, text]) => `${path}: ${text}`)).to.deep.equal([]);
    });
  });
}

describe('A page’s language', () => {
  const openIn = (lang: string, markup: string) =>
    openPage(markup, {
      prepare: window =>
        window.document.addEventListener('readystatechange', () => {
          window.document.documentElement.lang = lang;
        }),
    });

  for (const [lang, text] of [
    ['de-AT', 'Kein Anruf'],
    ['ES', 'Sin llamada'],
    ['ja', '通話なし'],
    ['xx', 'No call'],
    ['constructor', 'No call'],
  ] as const) {
    it(`${lang} has the panels say ${text}`, async () => {
      const page = await openIn(lang, '<genesys-call></genesys-call>');
      await page.settle();
      expect(words(page.find('genesys-call'))).to.include(text);
    });
  }

  it('leaves the colour of a status as it is', async () => {
    const page = await openIn('de', '<genesys-status></genesys-status>');
    page.fire('LOGGED_OUT', {});
    await page.settle();
    expect(words(page.find('genesys-status'))).to.match(/^Abgemeldet/);
    expect(page.find('.genesys-status').getAttribute('data-status')).to.equal('LOGGED_OUT');
  });
});
