import { z } from 'zod'
import { amountText, dayText } from './figure.ts'
import { idText, line, revisionNumber } from './text.ts'

const PASSWORD = { min: 8, max: 128 }

const password = z
  .string('Enter a password.')
  .max(PASSWORD.max, `Use at most ${PASSWORD.max} characters.`)
  .refine((text) => text === '' || text.length >= PASSWORD.min, `Use at least ${PASSWORD.min} characters.`)

/** What its owner decides about a link. */
const linkTerms = {
  label: line(120, 'Enter a name, such as who the link is for.'),
  lastDay: dayText(),
  hasPassword: z.boolean(),
  /** Empty keeps the password that there is. */
  password,
  /** Readers whom the link lets in; empty: no limit. */
  viewLimit: z
    .union([z.literal(''), amountText({ min: '1', max: '10000', maxDigits: 0 })], {
      error: (issue) => issue.errors?.[1]?.[0]?.message ?? 'Enter a whole number.',
    })
    .transform((text) => (text === '' ? null : Number(text))),
  isDownloadAllowed: z.boolean(),
}

/** A new link to the quote or the report of this id. */
export const newLinkInput = z.strictObject({ id: idText(), ...linkTerms })
export const linkChange = z.strictObject({ id: idText(), revision: revisionNumber(), ...linkTerms })
export const linkTarget = z.strictObject({ id: idText() })

export type NewLinkForm = z.input<typeof newLinkInput>
export type LinkChangeForm = z.input<typeof linkChange>
