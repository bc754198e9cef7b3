import { expect } from 'chai';
import fc from 'fast-check';
import {
  decodeFields,
  decodeFrameText,
  encodeFields,
  encodeFrameText,
} from '../../../simulator/browser/stand-ins/frame-text.js';

describe('the text between a page and the console', () => {
  it('reads as the toolkit script writes it', () => {
    const text =
      'integrationApi/xdomain_name=s:fireEvent&event=b:true&urls=a:%2Fapex%2FA;%2Fapex%2FB&message=s:a%26b';
    expect([...(decodeFrameText(text) ?? [])]).to.deep.equal([
      ['xdomain_name', 'fireEvent'],
      ['event', true],
      ['urls', ['/apex/A', '/apex/B']],
      ['message', 'a&b'],
    ]);
  });

  it('writes values of other types as their text', () => {
    expect(encodeFrameText({ id: null, txn: 7, label: undefined, object: {} })).to.equal(
      'integrationApi/id=s:null&txn=s:7&label=s:undefined&object=s:%5Bobject%20Object%5D',
    );
  });

  it('carries a list of fields as the text of a field', () => {
    const args = { eventType: 'x&y', message: '{"a":1}' };
    const outer = decodeFrameText(encodeFrameText({ name: 'addEventListener', args: encodeFields(args) }));
    expect(Object.fromEntries(decodeFields(String(outer?.get('args'))) ?? [])).to.deep.equal(args);
  });

  it('brings back every record of texts, booleans and lists of texts', () => {
    const text = fc.string({ unit: 'binary' });
    // A list with one empty text reads back as an empty list: the form has no way to tell them apart.
    const list = fc.array(text).filter(items => items.join() !== '' || items.length !== 1);
    fc.assert(
      fc.property(fc.dictionary(text, fc.oneof(text, fc.boolean(), list)), fields => {
        expect([...(decodeFrameText(encodeFrameText(fields)) ?? [])]).to.deep.equal(Object.entries(fields));
      }),
    );
  });

  it('takes any text without throwing, half surrogates too', () => {
    const anyText = fc.string({ unit: fc.nat(0xffff).map(code => String.fromCharCode(code)) });
    const nearlyRight = fc
      .array(fc.constantFrom('%', '%2', '=', 's:', 'a:', 'b:', '&', ';', 'key', '__proto__', '\ud800'))
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(anyText, nearlyRight), text => {
        decodeFrameText(`integrationApi/${text}`);
        decodeFrameText(text);
        expect(decodeFields(encodeFields({ [text]: text }))?.size).to.equal(1);
      }),
    );
  });

  it('refuses what is not of its form', () => {
    for (const text of ['a', 'a=x:1', 'a=s', 'a=s:%', 'a=s:1&', '=', '%=s:1']) {
      expect(decodeFields(text), text).to.equal(undefined);
    }
    for (const data of [undefined, null, 1, {}, '', 'other/a=s:1']) {
      expect(decodeFrameText(data)).to.equal(undefined);
    }
  });

  it('keeps a key such as __proto__ as a key', () => {
    const fields = decodeFrameText('integrationApi/__proto__=s:x');
    expect(fields?.get('__proto__')).to.equal('x');
    expect(({} as Record<string, unknown>)['x']).to.equal(undefined);
  });
});
