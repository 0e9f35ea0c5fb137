'use server'

import { refresh } from 'next/cache'
import { action } from '#lib/action.ts'
import * as reports from '#lib/data/report.ts'
import { revokeShareLink } from '#lib/data/share.ts'
import { newReportInput, reportTarget } from '#lib/schemas/report.ts'
import { linkTarget } from '#lib/schemas/share.ts'

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

export const createReportLink = action('write', reportTarget, async (scope, { id }) => {
  await reports.createReportLink(scope, id)
  refresh()
})

export const revokeReportLink = action('write', linkTarget, async (scope, { id }) => {
  await revokeShareLink(scope, id)
  refresh()
})
