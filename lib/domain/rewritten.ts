import { currencyOf, SIGN } from './currency-sign.ts'
import { DESK_LOCALE } from './locale.ts'
import type { Currency } from './money.ts'
import type { Amount } from './rate.ts'

/** Writes figures and days by the habits of a locale. */
export type FigureWriter = {
  locale: string
  formatAmount: (amount: Amount, currency: Currency, digits: number) => string
  formatFixed: (value: Amount, digits: number) => string
  formatPercent: (percent: Amount) => string
  formatDay: (day: string) => string
}

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const UNITS = 'months?|weeks?|days?|hours?|points?|times'

/** The figures of a sentence. A bare `4.1` is none: it may be the name of a model. */
const FIGURE = new RegExp(
  [
    String.raw`\b(?<month>${MONTHS.join('|')}) (?<date>\d{1,2}), (?<year>\d{4})\b`,
    String.raw`(?<minus>-?)(?<sign>${SIGN})(?<money>${NUMBER})(?![\d.,]*\d)`,
    String.raw`(?<![\w.,-])(?<percent>${NUMBER})%`,
    String.raw`(?<![\w.,-])(?<grouped>\d{1,3}(?:,\d{3})+(?:\.\d+)?)(?![\d.,]*[\w])`,
    String.raw`(?<![\w.,-])(?<counted>\d+\.\d+)(?= (?:${UNITS})\b)`,
  ].join('|'),
  'g',
)

const digitsOf = (amount: string): number => amount.split('.')[1]?.length ?? 0

/**
 * A sentence that a rule wrote, with each of its figures as the locale writes it. Rules write the English of the desk,
 * and their sentences are kept; what a person wrote never comes here.
 */
export function rewritten(sentence: string, writer: FigureWriter): string {
  if (writer.locale === DESK_LOCALE) return sentence
  return sentence.replace(FIGURE, (whole, ...rest) => {
    const found = rest.at(-1) as Record<string, string | undefined>
    const { month, date = '', year, minus, sign, money, percent } = found
    if (month !== undefined) {
      const [monthOfYear, day] = [MONTHS.indexOf(month) + 1, Number(date)]
      return writer.formatDay([year, monthOfYear, day].map((part) => String(part).padStart(2, '0')).join('-'))
    }
    const amount = (money ?? percent ?? found.grouped ?? found.counted ?? '').replaceAll(',', '')
    const digits = digitsOf(amount)
    if (sign !== undefined) return writer.formatAmount(`${minus}${amount}`, currencyOf(sign), digits)
    const figure = writer.formatFixed(amount, digits)
    return percent === undefined ? figure : writer.formatPercent('0').replace('0', figure) || whole
  })
}
