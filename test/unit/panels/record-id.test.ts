import { expect } from 'chai';
import fc from 'fast-check';
import { likelyRecordIdOf, recordIdOf } from '../../../src/panels/record-id.js';

describe('a record’s id', () => {
  it('has 18 characters of which the last three tell the case of the first 15', () => {
    expect(recordIdOf('003000000000001')).to.equal('003000000000001AAA');
    expect(recordIdOf('a0B000000000xYz')).to.equal('a0B000000000xYzEAI');
    expect(recordIdOf('003000000000001AAA')).to.equal('003000000000001AAA');
    expect(recordIdOf('003000000000001aaa')).to.equal('003000000000001AAA');
  });

  it('is none with another suffix, length or letter', () => {
    for (const text of ['003000000000001AAB', '00300000000000', '0030000000000011', '00300000000000-', '']) {
      expect(recordIdOf(text), text).to.equal(undefined);
    }
  });

  it('is the same with 15 and with 18 characters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Za-z]{15}$/), id => {
        const long = recordIdOf(id) ?? '';
        expect(long).to.match(/^[0-9A-Za-z]{15}[A-Z0-5]{3}$/);
        expect(recordIdOf(long)).to.equal(long);
      }),
    );
  });

  it('is told from a word of 15 letters by its beginning', () => {
    expect(likelyRecordIdOf('congratulations')).to.equal(undefined);
    expect(likelyRecordIdOf('500000000000001')).to.equal('500000000000001AAA');
  });
});
