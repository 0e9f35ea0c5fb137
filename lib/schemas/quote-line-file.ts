import { z } from 'zod'
import { LINE_KINDS } from '#lib/domain/quote/offer.ts'
import { amountText, percentText } from './figure.ts'
import { line, optionalLine, paragraph } from './text.ts'

const money = () => amountText({ max: '1000000000000', maxDigits: 3 })

const ONE_OF_BOTH = 'Give either percent or amount.'

/** A part of a sum: per cent, or an amount in the main unit of the currency. */
export const part = { percent: percentText().optional(), amount: money().optional() }
export const isOnePart = (given: { percent?: string; amount?: string }): boolean =>
  (given.percent === undefined) !== (given.amount === undefined)
export const onePart = { error: ONE_OF_BOTH }

const optional = z.strictObject({
  kind: z.literal('optional'),
  chosen: z.boolean().default(false).describe('Whether it is ticked before the client decides.'),
})
const alternative = z.strictObject({
  kind: z.literal('alternative'),
  of: line(80).describe('What the alternatives are about; exactly one of its picks is chosen.'),
  pick: line(80).optional().describe('Lines of the same pick go together; by default the name of the line.'),
  chosen: z.boolean().default(false),
})

/** One line of a quote file. */
export const quoteLineFile = z
  .strictObject({
    kind: z.enum([...LINE_KINDS, 'milestone'], 'Write one-off, monthly or milestone.').default('one-off'),
    label: line(160),
    description: paragraph(2000).default(''),
    group: optionalLine(80).nullable().default(null),
    quantity: amountText({ max: '1000000', maxDigits: 6 }).default('1'),
    unit: optionalLine(40)
      .transform((unit) => unit ?? '')
      .default(''),
    unitPrice: money().nullable().default(null),
    unitCost: amountText({ max: '1000000000000' })
      .nullable()
      .default(null)
      .describe('Kept inside. Without a unitPrice it makes the price, with contingency and margin.'),
    contingencyPercent: percentText()
      .nullable()
      .default(null)
      .describe('Added to its cost, kept inside; by default that of the quote.'),
    discount: z.strictObject(part).refine(isOnePart, onePart).nullable().default(null),
    taxRatePercent: percentText().nullable().default(null).describe('By default that of the quote.'),
    months: z.number().int().min(1).max(120).nullable().default(null).describe('Of a monthly line.'),
    milestone: optionalLine(80).nullable().default(null).describe('The event with which it falls due.'),
    choice: z.discriminatedUnion('kind', [optional, alternative]).nullable().default(null),
  })
  .refine((item) => item.unitPrice !== null || item.unitCost !== null, {
    error: 'Give a unitPrice, or a unitCost to make one from.',
    path: ['unitPrice'],
  })
  .refine((item) => (item.kind === 'milestone') === (item.milestone !== null), {
    error: 'A line of kind milestone names its milestone, and no other does.',
    path: ['milestone'],
  })
  .transform(({ choice, ...item }) => ({
    ...item,
    choice:
      choice === null
        ? null
        : choice.kind === 'optional'
          ? { kind: choice.kind, isChosen: choice.chosen }
          : { kind: choice.kind, of: choice.of, pick: choice.pick ?? item.label, isChosen: choice.chosen },
  }))
