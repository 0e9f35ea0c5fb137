import { beforeEach, describe, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { createReport } from '#lib/data/report.ts'
import { getReport, getReportStart } from '#lib/data/report-desk.ts'
import { listReports } from '#lib/data/report-list.ts'
import { monthOf } from '#lib/domain/month.ts'
import { sectionsOfKind } from '#lib/domain/report/kind.ts'
import { dayIn } from '#lib/format.ts'
import { type NewReportInput, readReportDraft, readReportQuery } from '#lib/schemas/report.ts'
import { newReportOf } from '#tests/support/report.ts'
import { reportedProject } from '#tests/support/reported-project.ts'

const today = dayIn(new Date(), 'Europe/Berlin')
const month = monthOf(today)
let scope: Scope
let projectId: string
beforeEach(async () => {
  ;({ scope, projectId } = await reportedProject(today))
})

const input = (changes: Partial<NewReportInput> = {}) => newReportOf({ projectId, asOf: today, ...changes })
const made = async (changes: Partial<NewReportInput> = {}) =>
  getReport(scope, (await createReport(scope, input(changes))).id)

describe('a kind of report', () => {
  it('tells its sections, and of the others there is nothing in what is kept', async () => {
    const decision = (await made({ kind: 'decision' })).view
    expect([decision.timeline, decision.steps, decision.spend, decision.budget]).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect(decision.evidence).toMatchObject([
      { option: 'Prompting', measured: { passed: 9, failed: 1, source: 'Run of ten tickets' } },
      { option: 'Tuned', measured: null },
    ])
    expect(decision.summary).toContain(decision.comparison?.recommendation)
    const progress = (await made({ kind: 'progress' })).view
    expect([progress.comparison, progress.evidence, progress.assumptions, progress.spend]).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect(progress.steps?.next.tasks.length).toBeGreaterThan(0)
    const money = (await made({ kind: 'spend' })).view
    expect([money.comparison, money.timeline]).toEqual([null, null])
    expect(money.spend?.actualToDate).toBe('42.5')
    expect(JSON.stringify(money)).not.toMatch(/OpenAI|gpt|Secret/)
  })

  it('tells a chosen part of the comparison alone', async () => {
    const { view } = await made({ kind: 'decision', sections: ['comparison'] })
    expect(view.comparison).toMatchObject({ recommendation: '', reasons: [], counterArgument: null })
    expect([view.comparison?.options.length, view.assumptions, view.project.description]).toEqual([
      2,
      null,
      '',
    ])
    const advice = (await made({ kind: 'decision', sections: ['advice'] })).view
    expect([advice.comparison?.options, advice.comparison?.cumulative, advice.comparison?.breakEven]).toEqual(
      [[], [], ''],
    )
  })

  it('tells of a period its own sums', async () => {
    const { view } = await made({ kind: 'spend', from: month })
    expect([view.from, view.spend?.actualToDate, view.budget?.spent]).toEqual([month, '12.5', '42.5'])
    expect(view.spend?.months.map((row) => row.month).filter((row) => row < month)).toEqual([])
    expect(view.summary).toContain('$12.50 has been spent since')
  })

  it('is found by its kind', async () => {
    await made({ kind: 'decision' })
    await made({ kind: 'spend' })
    const { rows, total } = await listReports(scope, readReportQuery({ kind: 'spend' }))
    expect([total, rows[0]?.kind, rows[0]?.isLive]).toEqual([1, 'spend', false])
  })
})

describe('the draft of a report', () => {
  it('is what would be made, with the text that stands when nobody writes another', async () => {
    const { view } = await getReportStart(scope, projectId, readReportDraft({ kind: 'spend', from: month }))
    const report = await made({ kind: 'spend', from: month })
    expect({ ...report.view, title: view.title }).toEqual(view)
    expect((await made({ summary: 'All is well.' })).view.summary).toBe('All is well.')
  })

  it('reads an address that makes no sense as a complete report of today', async () => {
    const draft = readReportDraft({ kind: 'x', sections: 'y.z', from: '2026-13', asOf: '2999-01-01' })
    const { view } = await getReportStart(scope, projectId, draft)
    expect([view.kind, view.sections, view.from, view.asOf]).toEqual([
      'complete',
      sectionsOfKind.complete,
      null,
      today,
    ])
  })
})
