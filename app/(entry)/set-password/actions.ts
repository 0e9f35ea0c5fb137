'use server'

import { notFound, redirect } from 'next/navigation'
import { openAction } from '#lib/action.ts'
import { writeSessionId } from '#lib/auth/cookie.ts'
import { hashNewPassword } from '#lib/auth/password.ts'
import { findTokenHolder, redeemPasswordToken } from '#lib/data/password-token.ts'
import { paths } from '#lib/paths.ts'
import { setPasswordInput } from '#lib/schemas/sign-in.ts'

export const setPassword = openAction(setPasswordInput, async ({ token, password }, client) => {
  if (!(await findTokenHolder(token))) notFound()
  const sessionId = await redeemPasswordToken(token, await hashNewPassword(password), client)
  if (!sessionId) notFound()
  await writeSessionId(sessionId)
  redirect(paths.home())
})
