import { signBefore } from '../currency-sign.ts'
import { type Amount, exact, text } from '../rate.ts'

/** `12345.5` as `12,345.5`: figures inside a formula or a sentence, exact and free of any locale. */
export function figure(amount: Amount): string {
  const [whole = '', fraction] = amount.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** A sum in a sentence, whole from 100 on: `$1,745`, `$0.85`. Rounded for reading only. */
export function sumOfMoney(amount: Amount, currency: string): string {
  const value = exact(amount)
  const digits = value.abs().greaterThanOrEqualTo(100) ? 0 : 2
  return `${value.isNegative() ? '-' : ''}${signBefore(currency)}${figure(value.abs().toFixed(digits))}`
}

/** A rate in a sentence, exact and with at least two decimals: `$2.50`, `$0.075`. */
export function rateOfMoney(amount: Amount, currency: string): string {
  const value = exact(amount)
  const digits = Math.max(2, value.decimalPlaces())
  return `${value.isNegative() ? '-' : ''}${signBefore(currency)}${figure(value.abs().toFixed(digits))}`
}

/** A measured share as a percentage with one decimal: `88.5%`. */
export const percentage = (share: Amount): string => `${exact(share).times(100).toFixed(1)}%`

/** A share that was chosen, with the digits it has: `1%`. */
export const percent = (share: Amount): string => `${figure(text(exact(share).times(100)))}%`

export const months = (count: number | Amount): string =>
  `${count} ${`${count}` === '1' ? 'month' : 'months'}`
