'use server'

import { revalidatePath } from 'next/cache'
import { action } from '#lib/action.ts'
import { requireSessionId } from '#lib/auth/cookie.ts'
import { hashNewPassword } from '#lib/auth/password.ts'
import { checkOwnPassword } from '#lib/auth/sign-in.ts'
import * as sessions from '#lib/data/session.ts'
import * as users from '#lib/data/user.ts'
import { paths } from '#lib/paths.ts'
import { changePasswordInput, nothing, sessionIdInput } from '#lib/schemas/sign-in.ts'

export const changePassword = action('read', changePasswordInput, async (scope, { present, password }) => {
  await checkOwnPassword(scope, present)
  await users.changePassword(scope, await hashNewPassword(password), await requireSessionId())
  revalidatePath(paths.settingsSecurity())
})

export const endSession = action('read', sessionIdInput, async (scope, { id }) => {
  await sessions.endOwnSession(scope, id)
  revalidatePath(paths.settingsSecurity())
})

export const endOtherSessions = action('read', nothing, async (scope) => {
  await sessions.endOtherSessions(scope, await requireSessionId())
  revalidatePath(paths.settingsSecurity())
})
