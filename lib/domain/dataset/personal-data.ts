import ibanLength from './iban-length.json' with { type: 'json' }

export const SUSPECTS = ['email', 'phone', 'card', 'iban'] as const
export type Suspect = (typeof SUSPECTS)[number]

// Every repetition has an end: a text of a million letters without a gap must not be tried from each of them to the last.
const EMAIL = /[\p{L}\p{N}_.+-]{1,64}@[\p{L}\p{N}_-]{1,63}(\.[\p{L}\p{N}_-]{1,63}){0,8}\.\p{L}{2,24}/u
const PHONE =
  /(?<![\w.,])(\+\d{1,3}[ ./-]?(\(\d{1,4}\)[ ./-]?)?\d([ ./-]?\d){6,12}|(?<!\d )00\d{2}[ ./-]\d([ ./-]?\d){7,12}|\(\d{3}\) ?\d{3}[ .-]\d{4}|\d{3}[.-]\d{3}[.-]\d{4})(?![\w])/
// At every group, since a number that stands before a card looks like its first four digits.
const CARD =
  /(?<!\d)(?=((?:\d{13,19}|\d{4}([ -])\d{4}\2\d{4}\2\d{4}(?:\2\d{3})?|\d{4}([ -])\d{6}\3\d{4,5}))(?!\d))/g
/** How numbers of the schemes begin, by their length. */
const ISSUED: Record<number, RegExp> = {
  13: /^4/,
  14: /^3[0689]/,
  15: /^3[47]/,
  16: /^(4|5|6|2[2-7]|35)/,
  17: /^(5|6)/,
  18: /^(5|6)/,
  19: /^(4|5|6)/,
}
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}/g

/** The beginning of a scheme, and the check digit of a card number (Luhn, ISO/IEC 7812-1). */
function isCard(found: string): boolean {
  const digits = found.replace(/\D/g, '')
  if (!ISSUED[digits.length]?.test(digits)) return false
  let sum = 0
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits.at(-1 - at))
    sum += at % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
  }
  return sum % 10 === 0 && !/^(\d)\1+$/.test(digits)
}

/** The check digits of an account number (ISO 13616, modulo 97), in the length of its country. */
function isIban(found: string): boolean {
  const length = (ibanLength as Record<string, number>)[found.slice(0, 2)]
  const plain = found.replaceAll(' ', '').slice(0, length)
  if (length === undefined || plain.length < length) return false
  let rest = 0
  for (const letter of plain.slice(4) + plain.slice(0, 4)) {
    const value = Number.parseInt(letter, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

/** What a text seems to hold of a person. Numbers count only when their check digits are right, and as one thing each. */
export function suspectsIn(text: string): Suspect[] {
  const found: Suspect[] = []
  if (text.includes('@') && EMAIL.test(text)) found.push('email')
  if (!/\d/.test(text)) return found
  const accounts = (text.match(IBAN) ?? []).filter(isIban)
  const cards = [...text.matchAll(CARD)].map(([, digits = '']) => digits).filter(isCard)
  const rest = [...accounts, ...cards].reduce((left, one) => left.replaceAll(one, ';'), text)
  if (PHONE.test(rest)) found.push('phone')
  if (cards.length > 0) found.push('card')
  if (accounts.length > 0) found.push('iban')
  return found
}
