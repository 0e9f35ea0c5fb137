import { z } from 'zod'
import { LINE_KINDS, PRICE_MODES, TAX_ROUNDINGS } from '#lib/domain/quote/offer.ts'
import { PRICE_LOCKS } from '#lib/domain/quote/price-lock.ts'
import { amountText, dayText, percentText } from './figure.ts'
import { idText, optionalLine, paragraph, revisionNumber } from './text.ts'

/** A draft is saved while it is being written, so what the client will read may still be empty. */
const unfinished = (max: number) => optionalLine(max).transform((value) => value ?? '')

const MAX_LINES = 300

const money = () => amountText({ max: '1000000000000', maxDigits: 4 })
const orNothing = (field: z.ZodType<string, string>) =>
  z.union([z.literal(''), field], {
    error: (issue) => issue.errors?.[1]?.[0]?.message ?? 'Enter a number.',
  })
const wholeNumber = (max: number) => amountText({ min: '1', max: String(max), maxDigits: 0 })

const quoteLine = z.strictObject({
  kind: z.enum(LINE_KINDS, 'Choose one-off or monthly.'),
  label: unfinished(160),
  description: paragraph(2000),
  quantity: amountText({ max: '1000000', maxDigits: 6 }),
  unit: unfinished(40),
  /** In the currency's main unit; its decimals are checked against the currency where it is known. */
  unitPrice: money(),
  group: unfinished(80),
  discount: orNothing(money()),
  discountIn: z.enum(['percent', 'amount'], 'Choose per cent or an amount.'),
  taxRatePercent: orNothing(percentText()),
  months: orNothing(wholeNumber(120)),
  milestone: unfinished(80),
  choice: z.enum(['always', 'optional', 'alternative'], 'Choose what the client decides.'),
  choiceOf: unfinished(80),
  choicePick: unfinished(80),
  isChosen: z.boolean(),
  /** In the main unit; kept inside, and finer than any currency where a price per token makes it so. */
  unitCost: orNothing(amountText({ max: '1000000000000' })),
  contingencyPercent: orNothing(percentText()),
})

const planPart = z.strictObject({
  label: unfinished(80),
  due: unfinished(80),
  share: orNothing(money()),
  shareIn: z.enum(['percent', 'amount', 'rest'], 'Choose what this part is measured in.'),
})

export const quoteDraftInput = z.strictObject({
  id: idText(),
  revision: revisionNumber(),
  title: unfinished(200),
  introduction: paragraph(4000),
  terms: paragraph(8000),
  validUntil: dayText(),
  discount: orNothing(money()),
  discountIn: z.enum(['percent', ...LINE_KINDS], 'Choose what the discount is taken from.'),
  taxRatePercent: percentText(),
  taxRounding: z.enum(TAX_ROUNDINGS, 'Choose how tax is rounded.'),
  prices: z.enum(PRICE_MODES, 'Choose whether prices hold tax.'),
  isGroupTotalsOnly: z.boolean(),
  priceLock: z.enum(PRICE_LOCKS, 'Choose what a change of prices does.'),
  contingencyPercent: percentText(),
  plan: z.array(planPart).max(24, 'A plan has at most 24 parts.'),
  lines: z.array(quoteLine).max(MAX_LINES, `A quote holds at most ${MAX_LINES} lines.`),
})
export type QuoteDraftInput = z.output<typeof quoteDraftInput>
