import { z } from 'zod'
import { DESK_LOCALE } from '#lib/domain/locale.ts'
import { PAPERS } from '#lib/domain/look.ts'
import { LINE_KINDS, PRICE_MODES, TAX_ROUNDINGS } from '#lib/domain/quote/offer.ts'
import type { QuoteFile } from '#lib/domain/quote/quote-file.ts'
import { compare } from '#lib/domain/rate.ts'
import { currencyCode, dayText, percentText } from './figure.ts'
import { isOnePart, onePart, part, quoteLineFile } from './quote-line-file.ts'
import { line, optionalLine, paragraph } from './text.ts'
import { localeTag, timeZoneName } from './workspace.ts'

const discount = z
  .strictObject({ ...part, on: z.enum(LINE_KINDS).optional() })
  .refine(isOnePart, onePart)
  .refine(({ on, amount }) => on === undefined || amount !== undefined, {
    error: 'Only an amount belongs to one of the two bills; per cent are taken off both.',
    path: ['on'],
  })

const payment = z
  .strictObject({
    label: line(80),
    due: z.string().trim().max(80).default(''),
    ...part,
    rest: z.literal(true).optional(),
  })
  .refine(
    ({ percent, amount, rest }) =>
      [percent, amount, rest].filter((given) => given !== undefined).length === 1,
    {
      error: 'Give one of percent, amount or rest.',
    },
  )

const inside = z.strictObject({
  marginPercent: percentText()
    .refine((percent) => compare(percent, '100') < 0, 'A margin is less than 100.')
    .default('0')
    .describe('Part of the price that is kept.'),
  contingencyPercent: percentText().default('0').describe('Added to each cost.'),
})

/** The quote file `tunewise.quote/1`. What is left out is neutral; an unknown key is an error. */
export const quoteFile = z
  .strictObject({
    schema: z.literal('tunewise.quote/1').default('tunewise.quote/1'),
    number: line(40).default('Draft'),
    version: z.number().int().min(1).max(9999).default(1),
    title: line(200).describe('The question that the client asked.'),
    introduction: paragraph(4000).default(''),
    terms: paragraph(8000).default(''),
    currency: currencyCode(),
    issuedOn: dayText().nullable().default(null).describe('By default today, in UTC.'),
    validUntil: dayText().nullable().default(null).describe('By default 30 days after it is issued.'),
    from: z.strictObject({
      name: line(120),
      timeZone: timeZoneName().default('UTC'),
      paper: z.enum(PAPERS).default('a4').describe('Of the PDF.'),
      locale: localeTag().default(DESK_LOCALE).describe('How the PDF writes figures and dates.'),
    }),
    client: z.strictObject({ name: line(200), contact: optionalLine(120).nullable().default(null) }),
    project: line(200),
    prices: z.enum(PRICE_MODES).default('exclusive').describe('Whether prices hold their tax.'),
    rounding: z.enum(TAX_ROUNDINGS).default('document').describe('Where tax is rounded.'),
    taxRatePercent: percentText().default('0'),
    termMonths: z.number().int().min(1).max(120).default(12).describe('Of monthly lines without months.'),
    groupTotalsOnly: z.boolean().default(false),
    discount: discount.nullable().default(null),
    deposit: z.strictObject(part).refine(isOnePart, onePart).nullable().default(null),
    payments: z.array(payment).max(24).default([]).describe('Of all that is paid once and has no milestone.'),
    inside: inside
      .default({ marginPercent: '0', contingencyPercent: '0' })
      .describe('Never shown to a client.'),
    lines: z.array(quoteLineFile).min(1).max(300),
  })
  .transform(({ schema: _, ...file }): QuoteFile => file)
