import { addDays, type Day } from '../day.ts'
import type { Locale } from '../locale.ts'
import type { Paper } from '../look.ts'
import { type Currency, minorDigits } from '../money.ts'
import type { Amount } from '../rate.ts'
import { type Inside, priceFromCost } from './inside.ts'
import type {
  Choice,
  Discount,
  LineKind,
  OfferTerms,
  PriceMode,
  TaxRounding,
  TotalDiscount,
} from './offer.ts'
import { type OfferProblem, offerProblems } from './offer-problem.ts'
import type { PaymentPart, PaymentShare } from './payment-plan.ts'
import { isPayable, priceInMinor, type QuoteDraft, type QuoteDraftLine, taxedLines } from './quote-draft.ts'
import { VALIDITY_DAYS } from './validity.ts'

/** Exactly one of the two; amounts in the main unit of the currency. */
type Part = { percent?: Amount; amount?: Amount }

type FileLine = {
  kind: LineKind | 'milestone'
  label: string
  description: string
  group: string | null
  quantity: Amount
  unit: string
  unitPrice: Amount | null
  unitCost: Amount | null
  contingencyPercent: Amount | null
  discount: Part | null
  taxRatePercent: Amount | null
  months: number | null
  milestone: string | null
  choice: Choice | null
}

/** A quote as a file of `tunewise.quote/1` says it, with nothing left out any more. */
export type QuoteFile = {
  number: string
  version: number
  title: string
  introduction: string
  terms: string
  currency: Currency
  issuedOn: Day | null
  validUntil: Day | null
  from: { name: string; timeZone: string; paper: Paper; locale: Locale }
  client: { name: string; contact: string | null }
  project: string
  prices: PriceMode
  rounding: TaxRounding
  taxRatePercent: Amount
  termMonths: number
  groupTotalsOnly: boolean
  discount: (Part & { on?: LineKind }) | null
  deposit: Part | null
  payments: { label: string; due: string; percent?: Amount; amount?: Amount; rest?: true }[]
  inside: Inside
  lines: FileLine[]
}

/** What a deposit is called among the payments. */
const DEPOSIT = { label: 'Deposit', due: 'on acceptance' }

/** Turns amounts into whole minor units; one that has more decimals than the currency is told at its place. */
class Reader {
  readonly problems: OfferProblem[] = []
  readonly #currency: Currency

  constructor(currency: Currency) {
    this.#currency = currency
  }

  minor(amount: Amount, ...path: (string | number)[]): string {
    const minor = priceInMinor(amount, this.#currency)
    if (minor !== null) return minor
    const digits = minorDigits(this.#currency)
    const allowed = digits === 0 ? 'no decimals' : `${digits} decimals`
    this.problems.push({ path, message: `${this.#currency} has ${allowed}; this amount has more.` })
    return '0'
  }

  share({ percent, amount }: Part, ...path: (string | number)[]): Discount {
    if (percent !== undefined) return { percent }
    return { amountMinor: this.minor(amount ?? '0', ...path, 'amount') }
  }
}

const insideOf = ({ inside }: QuoteFile, line: FileLine): Inside => ({
  ...inside,
  contingencyPercent: line.contingencyPercent ?? inside.contingencyPercent,
})

function lineOf(reader: Reader, file: QuoteFile, line: FileLine, at: number): QuoteDraftLine {
  const { label, description, unit, group, quantity, taxRatePercent, months, milestone, choice } = line
  const unitPriceMinor =
    line.unitPrice === null
      ? String(priceFromCost(line.unitCost ?? '0', insideOf(file, line), file.currency))
      : reader.minor(line.unitPrice, 'lines', at, 'unitPrice')
  return {
    ...{ label, description, unit, group, quantity, taxRatePercent, months, milestone, choice },
    ...{ unitCost: line.unitCost, contingencyPercent: line.contingencyPercent },
    kind: line.kind === 'milestone' ? 'one-off' : line.kind,
    unitPriceMinor,
    discount: line.discount && reader.share(line.discount, 'lines', at, 'discount'),
  }
}

function discountOf(reader: Reader, { discount }: QuoteFile): TotalDiscount | null {
  if (discount === null) return null
  const share = reader.share(discount, 'discount')
  return 'percent' in share ? share : { ...share, on: discount.on ?? 'one-off' }
}

function planOf(reader: Reader, { deposit, payments }: QuoteFile): PaymentPart[] {
  const first = deposit ? [{ ...DEPOSIT, share: reader.share(deposit, 'deposit') }] : []
  const parts = payments.map(({ label, due, rest, ...part }, at): PaymentPart => {
    const share: PaymentShare = rest ? { rest } : reader.share(part, 'payments', at)
    return { label, due, share }
  })
  const plan = [...first, ...parts]
  return first.length === 1 && parts.length === 0
    ? [...plan, { label: 'Rest', due: '', share: { rest: true } }]
    : plan
}

export type FileDraft = { draft: QuoteDraft; issuedOn: Day; termMonths: number }

/** The draft that a file describes, or everything that contradicts itself in it. Days left out count from `today`. */
export function draftOfFile(file: QuoteFile, today: Day): FileDraft | { problems: OfferProblem[] } {
  const reader = new Reader(file.currency)
  const issuedOn = file.issuedOn ?? today
  const { title, introduction, terms: words, taxRatePercent, prices, termMonths } = file
  const terms: OfferTerms = { discount: discountOf(reader, file), prices, taxRounding: file.rounding }
  const draft: QuoteDraft = {
    ...{ title, introduction, terms: words, taxRatePercent, ...terms },
    validUntil: file.validUntil ?? addDays(issuedOn, VALIDITY_DAYS),
    isGroupTotalsOnly: file.groupTotalsOnly,
    priceLock: 'held',
    contingencyPercent: file.inside.contingencyPercent,
    plan: planOf(reader, file),
    lines: file.lines.map((line, at) => lineOf(reader, file, line, at)),
  }
  const problems = [...reader.problems, ...validityProblems(draft, issuedOn)]
  if (problems.length > 0) return { problems }
  if (!isPayable(draft)) return { problems: [{ path: ['lines'], message: 'The total is too large.' }] }
  const found = offerProblems({ ...draft, lines: taxedLines(draft) })
  return found.length > 0 ? { problems: found } : { draft, issuedOn, termMonths }
}

const validityProblems = ({ validUntil }: QuoteDraft, issuedOn: Day): OfferProblem[] =>
  validUntil < issuedOn
    ? [{ path: ['validUntil'], message: 'The quote ends before the day on which it is issued.' }]
    : []
