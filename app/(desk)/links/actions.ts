'use server'

import { refresh } from 'next/cache'
import { action } from '#lib/action.ts'
import { withPasswordHash } from '#lib/auth/link-password.ts'
import * as questions from '#lib/data/question.ts'
import * as links from '#lib/data/share.ts'
import { questionTarget } from '#lib/schemas/question.ts'
import { linkChange, linkTarget } from '#lib/schemas/share-link.ts'

export const changeLink = action('write', linkChange, async (scope, input) => {
  await links.updateShareLink(scope, await withPasswordHash(input))
  refresh()
})

export const revokeLink = action('write', linkTarget, async (scope, { id }) => {
  await links.revokeShareLink(scope, id)
  refresh()
})

export const settleQuestion = action('write', questionTarget, async (scope, { id }) => {
  await questions.settleQuestion(scope, id)
  refresh()
})
