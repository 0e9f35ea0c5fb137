import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { firstReportView, reportView } from '#tests/support/view.ts'
import { canonicalJson } from '../canonical.ts'
import { frozenReport } from './frozen-report.ts'
import { reportFile } from './report-file.ts'

it('draws an old report with every word and figure that it was frozen with', () => {
  const old = firstReportView()
  const view = frozenReport(old)
  const { outlook, variance, ...account } = old.spend ?? {}
  expect(view).toMatchObject({
    ...{
      title: old.title,
      summary: old.summary,
      asOf: old.asOf,
      createdOn: old.createdOn,
      client: old.client,
    },
    ...{ project: old.project, timeline: old.timeline, comparison: old.comparison, spend: account, variance },
    budget: { outlook },
    assumptions: { assumptions: old.comparison?.assumptions, sources: old.comparison?.sources },
  })
  expect([view.kind, view.from, view.readAt]).toEqual(['complete', null, undefined])
  expect(view.sections).toEqual([
    'project',
    'timeline',
    'advice',
    'comparison',
    'spend',
    'variance',
    'budget',
    'assumptions',
  ])
})

it('tells in an old report no section that it did not have', () => {
  const bare = { ...firstReportView(), comparison: null, timeline: null, spend: null }
  expect(frozenReport(bare).sections).toEqual(['project'])
  expect(frozenReport({ ...bare, project: { ...bare.project, description: '' } }).sections).toEqual([])
})

it('leaves a report of today as it is', () => {
  expect(frozenReport(reportView())).toEqual(reportView())
})

it('gives out the very bytes that were hashed, whichever schema they have', () => {
  for (const snapshot of [firstReportView(), reportView()]) {
    const sha256 = createHash('sha256').update(canonicalJson(snapshot)).digest('hex')
    const file = reportFile({ view: frozenReport(snapshot), frozen: { sha256, snapshot } })
    expect(createHash('sha256').update(file).digest('hex')).toBe(sha256)
  }
})
