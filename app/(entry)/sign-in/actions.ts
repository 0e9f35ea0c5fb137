'use server'

import { redirect } from 'next/navigation'
import { openAction } from '#lib/action.ts'
import { safePath } from '#lib/auth/callback-url.ts'
import { clearSessionId, readSessionId, writeSessionId } from '#lib/auth/cookie.ts'
import { signInWithPassword } from '#lib/auth/sign-in.ts'
import { endSession } from '#lib/data/session.ts'
import { nothing, signInInput } from '#lib/schemas/sign-in.ts'

/** A sign-in always gets a session of its own; the one that the browser came with ends. */
export const signIn = openAction(signInInput, async ({ email, password, callbackUrl }, client) => {
  const former = await readSessionId()
  await writeSessionId(await signInWithPassword(email, password, client))
  if (former) await endSession(former)
  redirect(safePath(callbackUrl))
})

export const signOut = openAction(nothing, async () => {
  const id = await readSessionId()
  if (id) await endSession(id)
  await clearSessionId()
})
