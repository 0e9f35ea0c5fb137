'use server'

import { refresh } from 'next/cache'
import { action } from '#lib/action.ts'
import { withPasswordHash } from '#lib/auth/link-password.ts'
import * as reports from '#lib/data/report.ts'
import { newReportInput, reportTarget } from '#lib/schemas/report.ts'
import { newLinkInput } from '#lib/schemas/share-link.ts'

export const createReport = action('write', newReportInput, async (scope, input) => {
  const { id } = await reports.createReport(scope, input)
  return { id }
})

export const archiveReport = action('write', reportTarget, async (scope, { id }) => {
  await reports.archiveReport(scope, id)
  refresh()
})

export const restoreReport = action('write', reportTarget, async (scope, { id }) => {
  await reports.restoreReport(scope, id)
  refresh()
})

export const createReportLink = action('write', newLinkInput, async (scope, { id, ...terms }) => {
  await reports.createReportLink(scope, id, await withPasswordHash(terms))
  refresh()
})
