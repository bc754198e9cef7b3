// Prefixes and lengths by issuer: Visa; American Express; Mastercard and Mir; JCB; Diners Club; Discover, UnionPay and
// Maestro, to which Mastercard gives 50, 56 to 58 and all of 6. The prefix is what tells a card from a timestamp or an order
// number, of which one in ten passes Luhn.
const ISSUED =
  /^(4\d{12}(\d{3}){0,2}|3[47]\d{13}|(5[1-5]|2[2-7])\d{14}|35\d{14,17}|3[0689]\d{12,17}|(5[0678]|6\d)\d{11,17})$/;

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
  for (const run of text.match(/\d[\d\s\p{Pd}]{11,}\d/gu) ?? []) {
    const groups = run.split(/\D+/);
    for (let first = 0; first < groups.length; first++) {
      let digits = '';
      for (let next = first; next < groups.length && digits.length < 19; next++) {
        digits += groups[next];
        if (ISSUED.test(digits) && passesLuhn(digits)) return true;
      }
    }
  }
  return false;
}
