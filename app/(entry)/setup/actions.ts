'use server'

import { redirect } from 'next/navigation'
import { openAction } from '#lib/action.ts'
import { writeSessionId } from '#lib/auth/cookie.ts'
import { hashNewPassword } from '#lib/auth/password.ts'
import { claim, isClaimable } from '#lib/data/setup.ts'
import { Failure } from '#lib/errors.ts'
import { paths } from '#lib/paths.ts'
import { setupInput } from '#lib/schemas/setup.ts'

const usedUp = () =>
  new Failure('not-found', 'The installation has been claimed meanwhile. Sign in, or ask its owner.')

export const claimInstallation = openAction(setupInput, async ({ token, password, ...input }, client) => {
  if (!(await isClaimable(token))) throw usedUp()
  const passwordHash = await hashNewPassword(password)
  const sessionId = await claim(token, { ...input, passwordHash }, client)
  if (!sessionId) throw usedUp()
  await writeSessionId(sessionId)
  redirect(paths.home())
})
