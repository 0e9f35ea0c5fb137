import { exact } from '../rate.ts'
import type { WrittenLine, WrittenQuote } from './written.ts'

/** What is decided as one when two people wrote on the same draft: a discount and what it is in go together. */
export type Unit<T> = { name: string; keys: readonly (keyof T)[]; tell: (value: T) => string }

const unit = <T>(name: string, keys: readonly (keyof T)[], tell?: (value: T) => string): Unit<T> => ({
  ...{ name, keys },
  tell: tell ?? ((value) => keys.map((key) => String(value[key])).join(' ')),
})

const percent = (value: string): string => (value === '' ? '' : `${value}%`)
const share = (value: string, isPercent: boolean): string => (isPercent ? percent(value) : value)
const yes = (is: boolean): string => (is ? 'yes' : 'no')

const decided = ({ choice, choiceOf, choicePick, isChosen }: WrittenLine): string => {
  if (choice === 'always') return 'always part of it'
  const taken = isChosen ? 'taken to begin with' : 'not taken to begin with'
  return choice === 'optional' ? `optional, ${taken}` : `${choiceOf}: ${choicePick}, ${taken}`
}

export const LINE_UNITS: readonly Unit<WrittenLine>[] = [
  unit('when it is paid', ['kind'], ({ kind }) => (kind === 'monthly' ? 'each month' : 'once')),
  unit('name', ['label']),
  unit('description', ['description']),
  unit('quantity', ['quantity']),
  unit('unit', ['unit']),
  unit('price', ['unitPrice']),
  unit('group', ['group']),
  unit('discount', ['discount', 'discountIn'], (line) => share(line.discount, line.discountIn === 'percent')),
  unit('tax', ['taxRatePercent'], ({ taxRatePercent }) => percent(taxRatePercent)),
  unit('months', ['months']),
  unit('milestone', ['milestone']),
  unit('what the client decides', ['choice', 'choiceOf', 'choicePick', 'isChosen'], decided),
  unit('cost, kept inside', ['unitCost']),
  unit('contingency, kept inside', ['contingencyPercent'], (line) => percent(line.contingencyPercent)),
]

const planInWords = ({ plan }: Pick<WrittenQuote, 'plan'>): string =>
  plan
    .map(({ label, due, share: part, shareIn }) => {
      const much = shareIn === 'rest' ? 'the rest' : share(part, shareIn === 'percent')
      return [label, much, due].filter(Boolean).join(', ')
    })
    .join('; ')

/** All of a quote but its lines. */
export const QUOTE_UNITS: readonly Unit<Omit<WrittenQuote, 'lines'>>[] = [
  unit('The client’s question', ['title']),
  unit('Introduction', ['introduction']),
  unit('Valid until the end of', ['validUntil']),
  unit('Discount', ['discount', 'discountIn'], (quote) =>
    share(quote.discount, quote.discountIn === 'percent'),
  ),
  unit('Prices are', ['prices'], ({ prices }) => (prices === 'inclusive' ? 'with tax' : 'without tax')),
  unit('Tax', ['taxRatePercent'], ({ taxRatePercent }) => percent(taxRatePercent)),
  unit('Tax is rounded', ['taxRounding'], (quote) =>
    quote.taxRounding === 'line' ? 'on each line' : 'on each total',
  ),
  unit('Group totals only', ['isGroupTotalsOnly'], (quote) => yes(quote.isGroupTotalsOnly)),
  unit('If a provider changes a price', ['priceLock'], ({ priceLock }) =>
    priceLock === 'held' ? 'the quote holds' : 'passed on',
  ),
  unit('Payment plan', ['plan'], planInWords),
  unit('Terms', ['terms']),
  unit('Contingency on each cost', ['contingencyPercent'], (quote) => percent(quote.contingencyPercent)),
]

const isDecimal = (value: unknown): value is string =>
  typeof value === 'string' && /^\d+(\.\d+)?$/.test(value)

/** The same for who reads it: `12` is `12.00`. */
function isSame(a: unknown, b: unknown): boolean {
  if (isDecimal(a) && isDecimal(b)) return exact(a).equals(exact(b))
  return JSON.stringify(a) === JSON.stringify(b)
}

export const isAlike = <T>({ keys }: Unit<T>, a: T, b: T): boolean =>
  keys.every((key) => isSame(a[key], b[key]))
