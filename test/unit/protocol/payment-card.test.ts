import { expect } from 'chai';
import fc from 'fast-check';
import { holdsPaymentCardNumber } from '../../../src/protocol/payment-card.js';

const withLuhn = (digits: string): string => {
  for (let check = 0; check < 10; check++) {
    let sum = 0;
    [...`${digits}${check}`].reverse().forEach((digit, index) => {
      const value = Number(digit) * (index % 2 ? 2 : 1);
      sum += value > 9 ? value - 9 : value;
    });
    if (sum % 10 === 0) return `${digits}${check}`;
  }
  throw new Error('every text of digits has a check digit');
};

// The issuers' published test numbers, and made-up ones of the rarer prefixes and lengths.
const CARDS: Record<string, string[]> = {
  Visa: ['4111111111111111', '4222222222222', '4012888888881881'],
  Mastercard: ['5555555555554444', '5105105105105100', '2221000000000009', '2720990000000007'],
  'American Express': ['378282246310005', '371449635398431'],
  Discover: ['6011111111111117', '6011000990139424'],
  'Diners Club': ['30569309025904', '38520000023237', '36227206271667'],
  JCB: ['3530111333300000', '3566002020360505'],
  UnionPay: ['6200000000000005', withLuhn('620000000000000000')],
  Maestro: ['6759649826438453', '6799990100000000019', '5018000000000009'],
};

describe('a payment card number', () => {
  for (const [issuer, numbers] of Object.entries(CARDS)) {
    it(`of ${issuer} is found`, () => {
      for (const number of numbers) expect(holdsPaymentCardNumber(number), number).to.equal(true);
    });
  }

  it('is found with spaces and dashes, in a text, and before other digits', () => {
    for (const text of [
      '4111 1111 1111 1111',
      '4111-1111-1111-1111',
      '4111 - 1111 - 1111 - 1111',
      '4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1',
      '4111\u20131111\u20131111\u20131111',
      'card:4111111111111111;',
      '{"card":"4111111111111111","exp":"12/30"}',
      '4111 1111 1111 1111 12/30 999',
      'order 77 4111 1111 1111 1111',
    ]) {
      expect(holdsPaymentCardNumber(text), text).to.equal(true);
    }
  });

  it('is none that fails Luhn, has the wrong length, or a prefix of no issuer', () => {
    for (const text of [
      '4111111111111112',
      withLuhn('411111111111111111111'),
      withLuhn('41111111111111'),
      withLuhn('37828224631000'.slice(0, 13)),
      withLuhn('123456789012345'),
      withLuhn('998877665544332'),
      withLuhn('012345678901234'),
      withLuhn('711111111111111'),
    ]) {
      expect(holdsPaymentCardNumber(text), text).to.equal(false);
    }
  });

  it('is no timestamp, phone number or id', () => {
    for (let day = 0; day < 12_000; day++) {
      const time = new Date(Date.UTC(2000, 0, day, day % 24, day % 60, day % 59, day % 1000));
      for (const text of [
        String(time.getTime()),
        String(time.getTime() * 1000 + day),
        time.toISOString(),
        time.toISOString().replace(/\D/g, ''),
      ]) {
        expect(holdsPaymentCardNumber(text), text).to.equal(false);
      }
    }
    expect(holdsPaymentCardNumber('+1 317 555 0123, +1 317 555 0199')).to.equal(false);
    expect(holdsPaymentCardNumber('44560c74-5e84-4062-94b6-5680cdeb54d5')).to.equal(false);
  });

  it('is found wherever separators stand in it', () => {
    const separator = fc.constantFrom('', ' ', '-', '  ', ' - ');
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(CARDS).flat()),
        fc.array(separator, { minLength: 19, maxLength: 19 }),
        (number, separators) => {
          const text = [...number].map((digit, index) => digit + (separators[index] ?? '')).join('');
          expect(holdsPaymentCardNumber(`x${text}x`)).to.equal(true);
        },
      ),
    );
  });

  it('is looked for in any text in time that grows with its length', () => {
    for (const text of [
      '1 '.repeat(50_000),
      '1'.repeat(100_000),
      `1${' '.repeat(100_000)}x`,
      '1-'.repeat(6) + ' '.repeat(100_000),
    ]) {
      expect(holdsPaymentCardNumber(text)).to.equal(false);
    }
  });
});
