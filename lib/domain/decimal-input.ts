import type { Amount } from './rate.ts'

export type DecimalReading =
  | { ok: true; value: Amount }
  | { ok: false; reason: 'empty' | 'not-a-number' | 'ambiguous' | 'too-long'; message: string }

/** More digits than any amount, rate or count that a person types. */
const MAX_DIGITS = 24

const refuse = (reason: 'empty' | 'not-a-number' | 'ambiguous' | 'too-long', message: string) =>
  ({ ok: false, reason, message }) as const

const NOT_A_NUMBER = refuse('not-a-number', 'This is not a number. Write it like 1234.50 or 1.234,50.')

const WITH_CURRENCY = refuse('not-a-number', 'Write the figure without a currency, like 1234.50 or 1.234,50.')

/** `€ 4200`, `4.200,00 EUR`: a figure that would be read, with a currency before or behind it. */
const isWithCurrency = (text: string): boolean =>
  /^(?:\p{Sc}|[A-Z]{3})\s*[-+\d][\d\s.,'’]*$|^[-+]?\d[\d\s.,'’]*(?:\p{Sc}|[A-Z]{3})$/u.test(text)

/** Without leading and trailing zeros, and without a minus before zero. */
function canonical(sign: string, whole: string, fraction: string): Amount {
  const left = whole.replace(/^0+(?=\d)/, '') || '0'
  const right = fraction.replace(/0+$/, '')
  const size = right ? `${left}.${right}` : left
  return size === '0' ? '0' : sign + size
}

const isGrouped = (text: string, mark: string): boolean =>
  new RegExp(`^\\d{1,3}(\\${mark}\\d{3})+$`).test(text)

/** Whole and fraction of `digits`, null when it is no number, 'ambiguous' when it is two. */
function split(digits: string, isSpaced: boolean): [whole: string, fraction: string] | 'ambiguous' | null {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  if (last < 0) return [digits, '']
  const mark = digits.charAt(last)
  const whole = digits.slice(0, last)
  const fraction = digits.slice(last + 1)
  const other = mark === '.' ? ',' : '.'
  if (whole.includes(other))
    return !whole.includes(mark) && isGrouped(whole, other) && !isSpaced
      ? [whole.replaceAll(other, ''), fraction]
      : null
  if (whole.includes(mark))
    return isGrouped(digits, mark) && !isSpaced ? [digits.replaceAll(mark, ''), ''] : null
  if (!isSpaced && fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) return 'ambiguous'
  return [whole, fraction]
}

/**
 * Reads a decimal as people write it: `1.234,50`, `1,234.50`, `1 234,5`, `1'234.5`, `1234.5`. Exact, and never a guess:
 * `1.234` is refused as ambiguous, since it is 1234 in one country and 1.234 in another.
 */
export function readDecimal(input: string): DecimalReading {
  const text = input.trim().replace(/^[−–]/, '-')
  if (text === '') return refuse('empty', 'Enter a number.')
  if (isWithCurrency(text)) return WITH_CURRENCY
  const sign = text.startsWith('-') ? '-' : ''
  const body = text.replace(/^[+-]\s*/, '')
  if (body.replace(/\D/g, '').length > MAX_DIGITS)
    return refuse('too-long', `This number is too long: at most ${MAX_DIGITS} digits.`)
  const isSpaced = /[\s'’]/.test(body)
  if (isSpaced && !/^\d{1,3}([\s'’]\d{3})+([.,]\d*)?$/.test(body)) return NOT_A_NUMBER
  const digits = body.replace(/[\s'’]/g, '')
  if (!/^[\d.,]*\d[\d.,]*$/.test(digits)) return NOT_A_NUMBER
  const parts = split(digits, isSpaced)
  if (parts === null) return NOT_A_NUMBER
  if (parts === 'ambiguous') {
    const plain = digits.replace(/[.,]/, '')
    return refuse('ambiguous', `“${text}” can mean two numbers. Write ${sign}${plain}, or ${sign}${digits}0.`)
  }
  return { ok: true, value: canonical(sign, parts[0], parts[1]) }
}

/** The exact amount as text that `readDecimal` reads back as the same amount: `1.234` becomes `1.2340`. */
export const showDecimal = (amount: Amount): string =>
  /^-?[1-9]\d{0,2}\.\d{3}$/.test(amount) ? `${amount}0` : amount

/** With groups of three, to show how a number was understood: `1,234.5`. */
export function groupDecimal(amount: Amount): string {
  const [whole = '', fraction] = amount.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}
