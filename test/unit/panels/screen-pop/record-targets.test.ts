import { expect } from 'chai';
import type { Interaction } from '../../../../src/index.js';
import { associationTypeOf, recordTargets, urlOf } from '../../../../src/panels/screen-pop/record-targets.js';

const CASE = '500000000000001AAA';

/** An interaction with attributes, whatever they are. */
const withAttributes = (attributes: unknown): Interaction =>
  ({ id: '1234', record: { id: '1234', attributes } }) as unknown as Interaction;

const targets = (...texts: unknown[]) =>
  recordTargets(withAttributes(Object.fromEntries(texts.map((text, index) => [`a${index}`, text]))), [
    'a0',
    'a1',
    'a2',
  ]);

describe('the records that an interaction names', () => {
  it('are ids, one for 15 and 18 characters of the same record, and addresses of the org', () => {
    expect(targets('500000000000001', CASE, `/${CASE}`)).to.deep.equal({ targets: [CASE], refused: [] });
    expect(targets(`${CASE}, 003000000000001;/apex/Customer?id=5`).targets).to.deep.equal([
      CASE,
      '003000000000001AAA',
      '/apex/Customer?id=5',
    ]);
  });

  it('are nothing else: it is refused', () => {
    for (const text of [
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      'https://elsewhere.example/500000000000001',
      '//elsewhere.example',
      '/\\elsewhere.example',
      '/%0d//elsewhere.example"onload="',
      'data:text/html',
      '../500',
      '500',
      '/<script>',
      '500000000000001AAB',
    ]) {
      expect(targets(text), text).to.deep.equal({ targets: [], refused: [text] });
    }
  });

  it('are none where the attributes are anything', () => {
    for (const attributes of [undefined, null, 5, 'a0', [], { a0: 5 }, { a0: { b: CASE } }]) {
      expect(recordTargets(withAttributes(attributes), ['a0', '__proto__', 'toString'])).to.deep.equal({
        targets: [],
        refused: [],
      });
    }
  });

  it('are opened at their address, and associated as what they are', () => {
    expect([urlOf(CASE), urlOf('/apex/X')]).to.deep.equal([`/${CASE}`, '/apex/X']);
    expect(['003000000000001AAA', '00Q000000000001AAA', CASE].map(associationTypeOf)).to.deep.equal([
      'contact',
      'contact',
      'relation',
    ]);
  });
});
