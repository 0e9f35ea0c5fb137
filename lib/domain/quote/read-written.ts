import type { Currency } from '../money.ts'
import { compare } from '../rate.ts'
import type { Choice, Discount, TotalDiscount } from './offer.ts'
import type { OfferProblem } from './offer-problem.ts'
import type { PaymentPart, PaymentShare } from './payment-plan.ts'
import { priceInMinor, type QuoteDraft, type QuoteDraftLine } from './quote-draft.ts'
import type { WrittenLine, WrittenPart, WrittenQuote } from './written.ts'

export type ReadQuote = {
  draft: QuoteDraft
  /** Lines left out because their quantity or price cannot be read. */
  unreadable: number
  /** Which of the written lines the lines of the draft are. */
  positions: number[]
  problems: OfferProblem[]
}

const isExact = (text: string): boolean => /^\d+(\.\d+)?$/.test(text)
const isPercent = (text: string): boolean => isExact(text) && compare(text, '100') <= 0
const textOrNull = (text: string): string | null => text.trim() || null

type Path = OfferProblem['path']

/**
 * The draft that the fields of a form describe. What is empty is neutral; what cannot be read is left out and told at
 * its field, so that a page can be drawn beside a form that somebody is still filling.
 */
export function readWritten(written: WrittenQuote, currency: Currency): ReadQuote {
  const problems: OfferProblem[] = []
  const tell = (message: string, ...path: Path) => void problems.push({ message, path })

  const minor = (amount: string, ...path: Path): string | null => {
    const value = isExact(amount) ? priceInMinor(amount, currency) : null
    if (value === null)
      tell(isExact(amount) ? `${currency} has fewer decimals than this.` : 'Enter a number.', ...path)
    return value
  }
  const percent = (text: string, ...path: Path): string | null => {
    if (isPercent(text)) return text
    if (text !== '') tell('Enter a number from 0 to 100.', ...path)
    return null
  }
  const share = (text: string, isPart: boolean, ...path: Path): Discount | null => {
    if (text === '') return null
    if (isPart) {
      const value = percent(text, ...path)
      return value === null ? null : { percent: value }
    }
    const amountMinor = minor(text, ...path)
    return amountMinor === null ? null : { amountMinor }
  }

  /** Kept inside, so it may be finer than the currency. */
  const cost = (text: string, ...path: Path): string | null => {
    if (text === '' || isExact(text)) return text || null
    tell('Enter a number.', ...path)
    return null
  }

  const lineOf = (line: WrittenLine, at: number): QuoteDraftLine[] => {
    const unitPriceMinor = minor(line.unitPrice, 'lines', at, 'unitPrice')
    if (!isExact(line.quantity)) tell('Enter a number.', 'lines', at, 'quantity')
    if (unitPriceMinor === null || !isExact(line.quantity)) return []
    const { kind, label, description, quantity, unit } = line
    return [
      {
        ...{ kind, label, description, quantity, unit, unitPriceMinor, group: textOrNull(line.group) },
        discount: share(line.discount, line.discountIn === 'percent', 'lines', at, 'discount'),
        taxRatePercent: percent(line.taxRatePercent, 'lines', at, 'taxRatePercent'),
        months: kind === 'monthly' ? monthsOf(line.months) : null,
        milestone: kind === 'one-off' ? textOrNull(line.milestone) : null,
        unitCost: cost(line.unitCost, 'lines', at, 'unitCost'),
        contingencyPercent: percent(line.contingencyPercent, 'lines', at, 'contingencyPercent'),
        choice: choiceOf(line),
      },
    ]
  }

  const partOf = ({ label, due, share: text, shareIn }: WrittenPart, at: number): PaymentPart[] => {
    const given: PaymentShare | null =
      shareIn === 'rest' ? { rest: true } : share(text, shareIn === 'percent', 'plan', at, 'share')
    if (given === null) tell('Say how much this part is.', 'plan', at, 'share')
    return given === null ? [] : [{ label, due, share: given }]
  }

  const discountOf = (): TotalDiscount | null => {
    const { discount, discountIn } = written
    const part = share(discount, discountIn === 'percent', 'discount')
    if (part === null || 'percent' in part) return part?.percent === '0' ? null : part
    return { ...part, on: discountIn === 'monthly' ? 'monthly' : 'one-off' }
  }

  const read = written.lines.flatMap((line, at) => lineOf(line, at).map((found) => ({ found, at })))
  const lines = read.map(({ found }) => found)
  const { title, introduction, terms, validUntil, taxRounding, prices, isGroupTotalsOnly, priceLock } =
    written
  const draft: QuoteDraft = {
    ...{ title, introduction, terms, validUntil, taxRounding, prices, isGroupTotalsOnly, priceLock, lines },
    taxRatePercent: percent(written.taxRatePercent, 'taxRatePercent') ?? '0',
    contingencyPercent: percent(written.contingencyPercent, 'contingencyPercent') ?? '0',
    discount: discountOf(),
    plan: written.plan.flatMap(partOf),
  }
  const positions = read.map(({ at }) => at)
  return { draft, unreadable: written.lines.length - lines.length, positions, problems }
}

function monthsOf(text: string): number | null {
  const months = /^\d{1,3}$/.test(text) ? Number(text) : 0
  return months >= 1 && months <= 120 ? months : null
}

function choiceOf({ choice, choiceOf: of, choicePick, isChosen, label }: WrittenLine): Choice | null {
  if (choice === 'always') return null
  if (choice === 'optional') return { kind: 'optional', isChosen }
  return { kind: 'alternative', of: of.trim() || 'One of these', pick: choicePick.trim() || label, isChosen }
}
