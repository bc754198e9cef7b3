// Prefixes and lengths by issuer, line by line: Visa; Mastercard and RuPay; American Express; Discover, UnionPay, JCB and
// Mir; Diners Club; Maestro. The prefix is what tells a card from an order number or a timestamp, of which one in ten passes Luhn.
const ISSUED = new RegExp(
  '^(?:4(?=(?:.{12}|.{15}|.{18})$)' +
    '|(?=.{16}$)(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720|60|8[12]|508)' +
    '|(?=.{15}$)3[47]' +
    '|(?=.{16,}$)(?:64[4-9]|6011|65|62|35(?:2[89]|[3-8])|220[0-4])' +
    '|(?=.{14,}$)3(?:0[0-5]|095|6|8|9)' +
    '|50(?:18|20|38)|5893|6304|6759|676[1-3])',
);

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 1; i <= digits.length; i++) {
    const digit = Number(digits[digits.length - i]) * (i % 2 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

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
        if (digits.length > 12 && digits.length < 20 && ISSUED.test(digits) && passesLuhn(digits))
          return true;
      }
    }
  }
  return false;
}
