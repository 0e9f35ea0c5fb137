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
