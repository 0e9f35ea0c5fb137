import type { Currency } from './money.ts'

/** Currencies with a sign of their own in English; the others stand as their code. */
const SIGNS: Readonly<Record<Currency, string>> = {
  AUD: 'A$',
  BRL: 'R$',
  CAD: 'CA$',
  CNY: 'CN¥',
  EUR: '€',
  GBP: '£',
  HKD: 'HK$',
  ILS: '₪',
  INR: '₹',
  JPY: '¥',
  KRW: '₩',
  MXN: 'MX$',
  NZD: 'NZ$',
  PHP: '₱',
  TWD: 'NT$',
  USD: '$',
  VND: '₫',
  XAF: 'FCFA\u00a0',
  XCD: 'EC$',
  XOF: 'F\u00a0CFA\u00a0',
  XPF: 'CFPF\u00a0',
}

/** What stands before an amount: `$`, or `CHF` and a space that does not break. Sentences and figures then agree. */
export const signBefore = (currency: Currency): string => SIGNS[currency] ?? `${currency}\u00a0`

const OF_SIGN = new Map(Object.entries(SIGNS).map(([currency, sign]) => [sign, currency]))

/** A sign before an amount, as a pattern: the longest first, so that `CA$` is no `$`. */
export const SIGN = [...OF_SIGN.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map((sign) => sign.replaceAll('$', String.raw`\$`))
  .concat(String.raw`\b[A-Z]{3}\u00a0`)
  .join('|')

/** The currency that a sign stands for. */
export const currencyOf = (sign: string): Currency => OF_SIGN.get(sign) ?? sign.slice(0, 3)
