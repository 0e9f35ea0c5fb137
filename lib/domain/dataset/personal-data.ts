export const SUSPECTS = ['email', 'phone', 'card', 'iban'] as const
export type Suspect = (typeof SUSPECTS)[number]

const EMAIL = /[\w.+-]+@[\w-]+\.[a-z]{2,}/i
const PHONE =
  /(?<![\w.,])(\+\d{1,3}[ ./-]?(\(\d{1,4}\)[ ./-]?)?\d([ ./-]?\d){6,12}|\(\d{3}\) ?\d{3}[ .-]\d{4}|\d{3}[.-]\d{3}[.-]\d{4})(?![\w])/
const CARD = /(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/g
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}\b/g

/** The check digit of a card number (Luhn, ISO/IEC 7812-1). */
function isCard(text: string): boolean {
  const digits = text.replace(/\D/g, '')
  let sum = 0
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits.at(-1 - at))
    sum += at % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
  }
  return sum % 10 === 0 && !/^(\d)\1+$/.test(digits)
}

/** The check digits of an account number (ISO 13616, modulo 97). */
function isIban(text: string): boolean {
  const plain = text.replaceAll(' ', '')
  const moved = plain.slice(4) + plain.slice(0, 4)
  let rest = 0
  for (const letter of moved) {
    const value = Number.parseInt(letter, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

/** What a text seems to hold of a person. Numbers count only when their check digits are right. */
export function suspectsIn(text: string): Suspect[] {
  const found: Suspect[] = []
  if (EMAIL.test(text)) found.push('email')
  const isCardIn = (text.match(CARD) ?? []).some(isCard)
  const isIbanIn = (text.match(IBAN) ?? []).some(isIban)
  if (isCardIn) found.push('card')
  if (isIbanIn) found.push('iban')
  if (PHONE.test(text) && !isCardIn) found.push('phone')
  return found
}
