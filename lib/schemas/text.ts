import { z } from 'zod'

const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u
const CONTROL = /\p{Cc}/u

/** Postgres refuses NUL, and half a surrogate pair has no UTF-8: neither may reach the database. */
export const isStorable = (value: string): boolean => value.isWellFormed() && !value.includes('\0')

const isOneLine = (value: string): boolean => value.isWellFormed() && !CONTROL.test(value)

const UNREADABLE = 'This contains a character that cannot be stored. Type it again instead of pasting it.'
const tooLong = (max: number) => ({
  error: (issue: { input?: unknown }) =>
    `Use at most ${max} characters; these are ${String(issue.input).length}.`,
})

/** One line of text, trimmed and not empty; `missing` is the sentence shown when nothing visible is there. */
export const textLine = (max: number, missing: string) =>
  z
    .string(missing)
    .trim()
    .max(max, tooLong(max))
    .refine(isOneLine, UNREADABLE)
    .refine((value) => VISIBLE.test(value), missing)

/** One line that may stay empty; empty becomes null. */
export const optionalLine = (max: number) =>
  z
    .string(UNREADABLE)
    .trim()
    .max(max, tooLong(max))
    .refine(isOneLine, UNREADABLE)
    .transform((value) => value || null)

/** Several lines, possibly none; line ends become `\n`. */
export const paragraphs = (max: number) =>
  z
    .string(UNREADABLE)
    .trim()
    .max(max, tooLong(max))
    .refine(isStorable, UNREADABLE)
    .transform((value) => value.replaceAll(/\r\n?/g, '\n'))
