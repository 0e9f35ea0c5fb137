import { z } from 'zod'
import { SPEND_KINDS } from '#lib/domain/spend/kind.ts'
import { amountText, currencyCode, monthText } from './figure.ts'
import { idText, line, optionalLine, paragraph, revisionNumber } from './text.ts'

const FIRST = '2015-01'
const NUMBER = 'Enter a number, or leave the field empty when the amount is not known yet.'

/** Empty is unknown and becomes null, never zero. Zero is a declared amount. Up to 28 decimals, as some bills have them. */
const amount = z
  .string(NUMBER)
  .transform((value) => (value.trim() === '' ? null : value))
  .pipe(amountText({ maxDigits: 28 }).nullable())

/** What a record says, wherever it is typed in. */
export const spendFields = z.strictObject({
  month: monthText().refine((month) => month >= FIRST, 'Choose a month from 2015-01 on.'),
  kind: z.enum(SPEND_KINDS, 'Choose a kind.'),
  provider: line(80, 'Enter who bills it, such as OpenAI.'),
  service: optionalLine(120).transform((value) => value ?? ''),
  amount,
  currency: currencyCode(),
  note: paragraph(1000),
})

export const spendInput = spendFields.extend({ projectId: idText('Choose a project.') })
export type SpendInput = z.output<typeof spendInput>

export const spendChange = spendFields.extend({ id: idText(), revision: revisionNumber() })
export type SpendChange = z.output<typeof spendChange>
