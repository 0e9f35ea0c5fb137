import { z } from 'zod'
import { isCurrency } from '#lib/domain/currency.ts'
import { BY_COLUMNS, FOCUS_VERSIONS } from '#lib/domain/import/given-answers.ts'
import { BILL_FORMATS } from '#lib/domain/import/known-formats.ts'
import { idText, line } from './text.ts'

const formats = ['', BY_COLUMNS, ...BILL_FORMATS.map(({ id }) => id)]

/** The name of a column as its head is written; the empty text is none. */
const column = () => z.literal('').or(line(200))
const required = (missing: string) => line(200, missing)

const mapping = z
  .strictObject({
    dateColumn: required('Choose the column of the date.'),
    amountColumn: required('Choose the column of what is paid.'),
    currencyColumn: column(),
    currencyCode: z.string().refine((code) => code === '' || isCurrency(code), 'Choose a currency.'),
    providerColumn: column(),
    provider: z.literal('').or(line(80)),
    serviceColumn: column(),
    descriptionColumn: column(),
  })
  .refine(({ currencyColumn, currencyCode }) => currencyColumn !== '' || currencyCode !== '', {
    ...{ path: ['currencyCode'], message: 'Choose the column of the currency, or one for the whole file.' },
  })
  .refine(({ providerColumn, provider }) => providerColumn !== '' || provider !== '', {
    ...{ path: ['provider'], message: 'Say who bills it, such as Hetzner.' },
  })

/** What somebody says of a bill that does not say it itself; the empty text leaves it to the file. */
const billAnswers = z.strictObject({
  format: z.enum(formats),
  version: z.enum(['', ...FOCUS_VERSIONS]),
  source: z.enum(['', 'invoice', 'provider-cost', 'gateway', 'trace']),
  decimal: z.enum(['', 'comma', 'point']),
  dates: z.enum(['', 'mdy', 'dmy']),
  cost: z.enum(['', 'effective']),
  /** Columns of a table that no format knows. */
  mapping: mapping.nullable(),
})

/** The query of an upload; its body is the file. */
export const billUpload = z.strictObject({
  project: idText('Choose a project.'),
  name: line(200, 'The file has no name.'),
  /** With `known` a file that a format knows is read at once. */
  start: z.literal('known').nullable(),
})

export const importReading = z.strictObject({
  id: idText(),
  projectId: idText('Choose a project.'),
  answers: billAnswers,
})

/** Nothing is written but what was shown: the fingerprint names it. */
export const importCommit = z.strictObject({
  id: idText(),
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/, 'Reload the page: the check has changed.'),
  /** Rows of days that have not come yet are taken over too. */
  isAheadMeant: z.boolean(),
})

export const importReference = z.strictObject({ id: idText() })
