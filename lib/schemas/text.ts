import { z } from 'zod'
import { isStorable, UNREADABLE } from './storable.ts'

const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u
const CONTROL = /\p{Cc}/u
const EMAIL = 'Enter an e-mail address such as ana@example.com.'
const MISSING = 'Fill in this field.'

const isOneLine = (value: string): boolean => value.isWellFormed() && !CONTROL.test(value)
const tooLong = (max: number) => ({
  error: (issue: { input?: unknown }) =>
    `Use at most ${max} characters; these are ${String(issue.input).length}.`,
})

/** One line of text, trimmed and not empty; `missing` is the sentence shown when nothing visible is there. */
export const line = (max: number, missing = MISSING) =>
  z
    .string(missing)
    .trim()
    .max(max, tooLong(max))
    .refine(isOneLine, UNREADABLE)
    .refine((value) => VISIBLE.test(value), missing)

/** One line that may be left out; empty is left out too. */
export const note = () =>
  z
    .string(UNREADABLE)
    .trim()
    .max(300, tooLong(300))
    .refine(isOneLine, UNREADABLE)
    .transform((value) => value || undefined)
    .optional()

/** One line that may stay empty; empty becomes null. */
export const optionalLine = (max: number) =>
  z
    .string(UNREADABLE)
    .trim()
    .max(max, tooLong(max))
    .refine(isOneLine, UNREADABLE)
    .transform((value) => value || null)

const isWebAddress = (value: string | null): boolean =>
  value === null || (/^https?:\/\/[^\s]+\.[^\s]+$/i.test(value) && URL.canParse(value))

/** People write `www.example.com`; a host without a scheme is meant as a page of the web. */
const withScheme = (value: string | null): string | null =>
  value !== null && /^[a-z\d-]+(\.[a-z\d-]+)+(\/\S*)?$/i.test(value) ? `https://${value}` : value

/** An address of the web or nothing; the empty field becomes null. */
export const webAddress = (max: number) =>
  optionalLine(max).transform(withScheme).refine(isWebAddress, 'Enter an address that begins with https://.')

/** Several lines, possibly none; line ends become `\n`. */
export const paragraph = (max: number) =>
  z
    .string(UNREADABLE)
    .trim()
    .max(max, tooLong(max))
    .refine(isStorable, UNREADABLE)
    .transform((value) => value.replaceAll(/\r\n?/g, '\n'))

/** Any id of ours. */
export const idText = (missing = 'Choose one from the list.') => z.guid({ error: missing })

/** An e-mail address; kept in lower case, so that it is found however it was typed. */
export const emailText = () =>
  line(254, 'Enter an e-mail address.')
    .toLowerCase()
    .pipe(z.email({ error: EMAIL }))

const email = z.email()

/** An e-mail address or nothing; the empty field becomes null. */
export const optionalEmail = () =>
  optionalLine(254)
    .transform((value) => value?.toLowerCase() ?? null)
    .refine((value) => value === null || email.safeParse(value).success, EMAIL)

/** The revision that a form was filled from, for the optimistic lock. */
export const revisionNumber = () =>
  z.number({ error: 'Reload the page and try again.' }).int().min(1).max(2_147_483_646)

/** The secret part of a client's link; the door decides whether it is one. */
export const shareToken = () => z.string().max(80)
