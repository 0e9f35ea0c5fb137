import { expect, it } from 'vitest'
import { sumOfMoney } from './domain/comparison/words.ts'
import { CURRENCIES } from './domain/currency.ts'
import { dayInWords, monthInWords } from './domain/date-words.ts'
import { LOCALES } from './domain/locale.ts'
import {
  currencies,
  figuresIn,
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

it('writes money, numbers and days as a client of each country does, exact beyond what a float holds', () => {
  const amount = '9007199254740993.55'
  const written = (locale: string) => {
    const { formatAmount, formatDay, formatPercent } = figuresIn(locale)
    const told = [formatAmount(amount, 'EUR'), formatDay('2026-11-04'), formatPercent('7.25')]
    return told.join(' | ').replaceAll('\u00a0', ' ')
  }
  expect(['en-US', 'en-GB', 'de-DE', 'fr-FR', 'sv-SE', 'en-IN'].map(written)).toEqual([
    '€9,007,199,254,740,993.55 | Nov 4, 2026 | 7.25%',
    '€9,007,199,254,740,993.55 | 4 Nov 2026 | 7.25%',
    '9.007.199.254.740.993,55 € | 4 Nov 2026 | 7,25 %',
    '9 007 199 254 740 993,55 € | 4 Nov 2026 | 7,25 %',
    '9 007 199 254 740 993,55 € | 2026-11-04 | 7,25 %',
    '€9,00,71,99,25,47,40,993.55 | 4 Nov 2026 | 7.25%',
  ])
  expect(figuresIn('de-DE').formatInstant('2026-11-04T18:30:00Z', 'UTC')).toBe('4 Nov 2026, 18:30')
})

it('writes as the desk where a frozen document names a locale that nobody knows', () => {
  expect(figuresIn('xx-XX').formatAmount('1234.5', 'USD')).toBe('$1,234.50')
  expect(figuresIn(undefined)).toBe(figuresIn('en-US'))
})

it('keeps the last digit of every figure in every locale, and nothing that the fonts lack', () => {
  for (const locale of LOCALES) {
    const { formatFixed, formatDay } = figuresIn(locale)
    expect(formatFixed('-1234567.891', 3).replace(/[^0-9]/g, '')).toBe('1234567891')
    expect(`${formatFixed('1234567.891', 3)}${formatDay('2026-09-05')}`).not.toContain('\u202f')
  }
})
