import { z } from 'zod'
import { isMonth, type Month } from '#lib/domain/month.ts'
import { SPEND_KINDS, type SpendKind } from '#lib/domain/spend/kind.ts'
import { amountText, currencyCode, monthText } from './figure.ts'
import { firstOf, type ListQuery, readChoice, readId, readListQuery, type SearchParams } from './list.ts'
import { isStorable } from './storable.ts'
import { idText, line, optionalLine, paragraph, revisionNumber } from './text.ts'

const FIRST = '2015-01'
const NUMBER = 'Enter a number, or leave the field empty when the amount is not known yet.'

/** Empty is unknown and becomes null, never zero. Zero is a declared amount. Up to 28 decimals, as some bills have them. */
const amount = z
  .string(NUMBER)
  .transform((value) => (value.trim() === '' ? null : value))
  .pipe(amountText({ maxDigits: 28 }).nullable())

const fields = z.strictObject({
  month: monthText().refine((month) => month >= FIRST, 'Choose a month from 2015-01 on.'),
  kind: z.enum(SPEND_KINDS, 'Choose a kind.'),
  provider: line(80, 'Enter who bills it, such as OpenAI.'),
  service: optionalLine(120).transform((value) => value ?? ''),
  amount,
  currency: currencyCode(),
  note: paragraph(1000),
})

export const spendInput = fields.extend({ projectId: idText('Choose a project.') })
export type SpendInput = z.output<typeof spendInput>

export const spendChange = fields.extend({ id: idText(), revision: revisionNumber() })
export type SpendChange = z.output<typeof spendChange>

export type SpendQuery = ListQuery & {
  from: Month | null
  to: Month | null
  kind: SpendKind | null
  provider: string | null
  project: string | null
}

const textIn = (params: SearchParams, key: string): string => firstOf(params[key])?.trim() ?? ''
const monthIn = (value: string): Month | null => (isMonth(value) ? value : null)

/** State of the list of spend in the URL; what makes no sense is no filter. */
export const readSpendQuery = (params: SearchParams): SpendQuery => {
  const provider = textIn(params, 'provider').slice(0, 80)
  return {
    ...readListQuery(params),
    from: monthIn(textIn(params, 'from')),
    to: monthIn(textIn(params, 'to')),
    kind: readChoice(params, 'kind', SPEND_KINDS),
    provider: provider !== '' && isStorable(provider) ? provider : null,
    project: readId(params, 'project'),
  }
}
