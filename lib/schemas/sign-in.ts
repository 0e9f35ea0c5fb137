import { z } from 'zod'
import { line } from './text.ts'

/** A new password: length only, no rules of composition; whether it is too common is asked elsewhere. */
export const newPassword = () =>
  z
    .string('Choose a password.')
    .min(12, 'Use at least 12 characters: a sentence of your own works well.')
    .max(128, 'Use at most 128 characters.')

/** A password as typed at sign-in: bounded, never trimmed, not judged. */
const typedPassword = () => z.string('Enter your password.').min(1, 'Enter your password.').max(128)

export const signInInput = z.strictObject({
  email: line(254, 'Enter your e-mail address.').toLowerCase(),
  password: typedPassword(),
  callbackUrl: z.string().max(2000).optional(),
})

export const setPasswordInput = z.strictObject({ token: z.string().max(100), password: newPassword() })

export const changePasswordInput = z.strictObject({ present: typedPassword(), password: newPassword() })

/** A session is named by the hash of its id. */
export const sessionIdInput = z.strictObject({ id: z.string().regex(/^[0-9a-f]{64}$/) })

export const nothing = z.strictObject({})
