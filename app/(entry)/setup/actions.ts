'use server'

import { notFound, redirect } from 'next/navigation'
import { openAction } from '#lib/action.ts'
import { writeSessionId } from '#lib/auth/cookie.ts'
import { hashNewPassword } from '#lib/auth/password.ts'
import { claim, isClaimable } from '#lib/data/setup.ts'
import { paths } from '#lib/paths.ts'
import { setupInput } from '#lib/schemas/setup.ts'

export const claimInstallation = openAction(setupInput, async ({ token, password, ...input }, client) => {
  if (!(await isClaimable(token))) notFound()
  const passwordHash = await hashNewPassword(password)
  const sessionId = await claim(token, { ...input, passwordHash }, client)
  if (!sessionId) notFound()
  await writeSessionId(sessionId)
  redirect(paths.home())
})
