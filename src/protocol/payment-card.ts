// Prefixes and lengths by issuer: Visa; American Express; Mastercard and Mir from 2; Diners Club and JCB; Mastercard from 5;
// Discover, UnionPay and Maestro. Where two share a prefix, the lengths of both are taken for either. The prefix is what tells a card from a timestamp or an order
// number, of which one in ten passes Luhn.
const ISSUED = /^(4\d{12}(\d{3}){0,2}|3[47]\d{13}|2[2-7]\d{14}|3[05689]\d{12,17}|(5[0-8]|6\d)\d{11,17})$/;

/** A card number's digits, each of which may be a group of its own. */
const LONGEST = 19;

// Every second digit from the right counts double, a double of two digits as their sum.
const passesLuhn = (digits: string): boolean =>
  [...digits]
    .reverse()
    .reduce((sum, digit, index) => sum + Number(index % 2 ? '0246813579'[+digit] : digit), 0) %
    10 ===
  0;

/**
 * Whether a text holds a payment card number: 13 to 19 digits with the prefix and length of a card issuer, Luhn-valid,
 * with any spaces and dashes between them.
 *
 * A number may be followed by more digits, as in `4111 1111 1111 1111 12/30`: so every run of whole groups is tried.
 */
export function holdsPaymentCardNumber(text: string): boolean {
  return (text.match(/\d[\d\s\p{Pd}]{11,}\d/gu) ?? []).some(run => {
    const groups = run.split(/\D+/);
    return groups.some((_, first) => {
      let digits = '';
      return groups
        .slice(first, first + LONGEST)
        .some(group => ISSUED.test((digits += group)) && passesLuhn(digits));
    });
  });
}
