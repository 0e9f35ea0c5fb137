import { z } from 'zod'
import { APPROACHES } from '#lib/domain/approach.ts'
import type { When } from '#lib/domain/comparison/case.ts'
import { call } from './case-call.ts'
import { documents } from './case-documents.ts'
import { quantity } from './quantity.ts'
import { line, note } from './text.ts'

const price = () => quantity().nullable().default(null)
const label = (otherwise: string) => line(200).default(otherwise)
const list = <S extends z.ZodType>(item: S) => z.array(item).max(40).default([])
const id = () => line(200).nullable().default(null)

const hosting = z
  .strictObject({
    label: label('Hosting'),
    note: note(),
    hosting: id(),
    unitPricePerHour: price(),
    units: quantity().default('1'),
    hoursPerMonth: price(),
  })
  .refine((item) => item.hosting === null || item.unitPricePerHour === null, {
    error: 'Give an id of the catalogue or a price per hour, not both.',
    path: ['unitPricePerHour'],
  })

const training = z.strictObject({
  label: label('Training'),
  note: note(),
  trainTokens: quantity().default('0'),
  epochs: quantity().default('1'),
  validationTokens: quantity().default('0'),
  pricePerMillion: price(),
  hours: price(),
  pricePerHour: price(),
  minimumPerJob: price(),
  capPerJob: price(),
  runs: quantity().default('1'),
})

const WHEN = /^(one-off|monthly|month:([1-9]|[1-9]\d|1[01]\d|120))$/
const when = z
  .string()
  .max(9)
  .regex(WHEN, 'Write one-off, monthly, or a month such as month:7.')
  .transform((value) => value as When)

const count = z.number().int().min(0).max(1_000_000_000)

export const optionPart = z.strictObject({
  id: line(60),
  label: line(120).optional(),
  approach: z.enum(APPROACHES),
  goLiveAfterMonths: quantity().default('0'),
  inference: list(call),
  hosting: list(hosting),
  training: list(training),
  retraining: z
    .strictObject({ everyMonths: z.number().int().min(1).max(120), amount: quantity().default('0') })
    .nullable()
    .default(null),
  people: list(
    z.strictObject({
      label: label('People'),
      note: note(),
      hours: quantity().default('0'),
      rate: price(),
      when: z.enum(['one-off', 'monthly']).default('one-off'),
    }),
  ),
  other: list(
    z.strictObject({ label: label('Other'), note: note(), amount: price(), when: when.default('one-off') }),
  ),
  documents: z.array(documents).max(40).optional(),
  quality: z
    .strictObject({
      passed: count,
      failed: count,
      errored: count.default(0),
      source: z.string().trim().max(300).default(''),
      items: line(120).optional(),
    })
    .nullable()
    .default(null),
  wrongAnswerCost: quantity().default('0'),
})
