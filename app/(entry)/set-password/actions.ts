'use server'

import { redirect } from 'next/navigation'
import { openAction } from '#lib/action.ts'
import { writeSessionId } from '#lib/auth/cookie.ts'
import { hashNewPassword } from '#lib/auth/password.ts'
import { findTokenHolder, redeemPasswordToken } from '#lib/data/password-token.ts'
import { Failure } from '#lib/errors.ts'
import { paths } from '#lib/paths.ts'
import { setPasswordInput } from '#lib/schemas/sign-in.ts'

const usedUp = () =>
  new Failure('not-found', 'This address no longer works. Ask an owner of your workspace for a new one.')

export const setPassword = openAction(setPasswordInput, async ({ token, password }, client) => {
  if (!(await findTokenHolder(token))) throw usedUp()
  const sessionId = await redeemPasswordToken(token, await hashNewPassword(password), client)
  if (!sessionId) throw usedUp()
  await writeSessionId(sessionId)
  redirect(paths.home())
})
