import { expect, it } from 'vitest'
import { sumOfMoney } from './domain/comparison/words.ts'
import { CURRENCIES } from './domain/currency.ts'
import { dayInWords, monthInWords } from './domain/date-words.ts'
import {
  currencies,
  formatAmount,
  formatDay,
  formatFixed,
  formatMonth,
  formatNumber,
  formatWhole,
} from './format.ts'

it('writes money in a sentence as it writes a figure, in every currency', () => {
  expect(CURRENCIES.map((currency) => sumOfMoney('12345.4', currency))).toEqual(
    currencies().map((currency) => formatWhole('12345.4', currency)),
  )
  expect(sumOfMoney('-12345.4', 'USD')).toBe(formatWhole('-12345.4', 'USD'))
})

it('writes days and months in a sentence as it writes them alone', () => {
  const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`)
  expect(months.map(monthInWords)).toEqual(months.map(formatMonth))
  const days = months.map((month, at) => `${month}-${String(at + 5).padStart(2, '0')}`)
  expect(days.map(dayInWords)).toEqual(days.map(formatDay))
})

it('writes no minus before what rounds to zero', () => {
  expect([formatAmount('-0.001', 'USD'), formatNumber('-0.0000001'), formatFixed('-0.004', 2)]).toEqual([
    '$0.00',
    '0',
    '0.00',
  ])
})
