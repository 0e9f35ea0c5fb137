'use server'

import { revalidatePath } from 'next/cache'
import { action } from '#lib/action.ts'
import * as members from '#lib/data/member.ts'
import { paths } from '#lib/paths.ts'
import { memberIdInput, memberInput, memberRoleInput } from '#lib/schemas/member.ts'

/** Answers with the path of the one-time address: it is shown once and kept nowhere. */
export const createMember = action('manage', memberInput, async (scope, input) => {
  const token = await members.createMember(scope, input)
  revalidatePath(paths.settingsMembers())
  return paths.setPassword(token)
})

export const renewAddress = action('manage', memberIdInput, async (scope, { userId }) =>
  paths.setPassword(await members.renewPasswordToken(scope, userId)),
)

export const setMemberRole = action('manage', memberRoleInput, async (scope, { userId, role }) => {
  await members.setMemberRole(scope, userId, role)
  revalidatePath(paths.settingsMembers())
})

export const disableMember = action('manage', memberIdInput, async (scope, { userId }) => {
  await members.disableMember(scope, userId)
  revalidatePath(paths.settingsMembers())
})

export const enableMember = action('manage', memberIdInput, async (scope, { userId }) => {
  await members.enableMember(scope, userId)
  revalidatePath(paths.settingsMembers())
})
