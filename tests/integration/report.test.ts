import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { importComparison } from '#lib/data/comparison-start.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { archiveProject } from '#lib/data/project.ts'
import { archiveReport, createReport, createReportLink, restoreReport } from '#lib/data/report.ts'
import { getReport } from '#lib/data/report-desk.ts'
import { listReports } from '#lib/data/report-list.ts'
import { revokeShareLink } from '#lib/data/share.ts'
import { findShare } from '#lib/data/share-access.ts'
import { createSpend } from '#lib/data/spend.ts'
import { tickTask } from '#lib/data/task.ts'
import { findTimeline } from '#lib/data/timeline.ts'
import { createTimeline } from '#lib/data/timeline-plan.ts'
import { addDays } from '#lib/domain/day.ts'
import { monthOf } from '#lib/domain/month.ts'
import { reportFile } from '#lib/domain/report/report-file.ts'
import type { TimelineTask } from '#lib/domain/timeline/timeline-view.ts'
import { dayIn } from '#lib/format.ts'
import { readCase } from '#lib/schemas/case.ts'
import { type NewReportInput, newReportInput, readReportQuery } from '#lib/schemas/report.ts'
import { spendInput } from '#lib/schemas/spend.ts'
import { caseOf } from '#tests/support/case.ts'
import { ownerClient } from '#tests/support/database.ts'
import { newReportOf, seenReport, shared } from '#tests/support/report.ts'
import { shareScope } from '#tests/support/scope.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

let scope: Scope
let other: Scope
let projectId: string
beforeEach(async () => {
  ;({ scope, other } = await freshWorkspace())
  projectId = (await newProject(scope)).projectId
})

const today = dayIn(new Date(), 'Europe/Berlin')
const input = (changes: Partial<NewReportInput> = {}) => newReportOf({ projectId, asOf: today, ...changes })

async function spend(month: string, amount: string) {
  const record = {
    projectId,
    month,
    kind: 'api',
    provider: 'OpenAI',
    service: 'gpt',
    currency: 'USD',
    note: '',
  }
  await createSpend(scope, spendInput.parse({ ...record, amount }))
}

async function compare() {
  const reading = readCase(caseOf([{ label: 'Prompting' }, { label: 'Tuned', approach: 'fine-tuning' }]))
  if (reading.ok) await importComparison(scope, projectId, reading.file)
}

const openTask = async () => {
  const plan = await inWorkspace(scope, (tx) => findTimeline(tx, scope, projectId))
  return plan?.phases.flatMap((phase) => phase.tasks).find(({ doneOn }) => doneOn === null) as TimelineTask
}

describe('a new report', () => {
  it('gathers comparison, plan and spend, and carries the hash of its content', async () => {
    await compare()
    await createTimeline(scope, { projectId, approach: 'prompting', startsOn: today })
    await tickTask(scope, { ...(await openTask()), isDone: true })
    await spend(monthOf(today), '120.50')
    const { id, token } = await createReport(scope, input())
    const { view, frozen } = await getReport(scope, id)
    expect(view).toMatchObject({ asOf: today, client: { name: 'Nordwind Logistics' }, timeline: { done: 1 } })
    expect(view.comparison?.options.map(({ label }) => label)).toEqual(['Prompting', 'Tuned'])
    expect(view.spend?.actualToDate).toBe('120.5')
    expect(view.summary).toContain('1 of')
    expect(createHash('sha256').update(reportFile({ view, frozen })).digest('hex')).toBe(frozen?.sha256)
    expect(await seenReport(await shared(token))).toEqual({ view, frozen })
  })

  it('does not change when the project does', async () => {
    await createTimeline(scope, { projectId, approach: 'prompting', startsOn: today })
    await spend(monthOf(today), '100')
    const { id } = await createReport(scope, input())
    const before = await getReport(scope, id)
    await spend(monthOf(today), '900')
    await tickTask(scope, { ...(await openTask()), isDone: true })
    await compare()
    const after = await getReport(scope, id)
    expect([after.view, after.frozen]).toEqual([before.view, before.frozen])
    expect(after.view.spend?.actualToDate).toBe('100')
  })

  it('of an earlier day leaves out what came after it', async () => {
    const day = addDays(today, -40)
    await compare()
    await createTimeline(scope, { projectId, approach: 'prompting', startsOn: day })
    await tickTask(scope, { ...(await openTask()), isDone: true })
    await spend(monthOf(today), '900')
    await spend(monthOf(day), '100')
    const { id } = await createReport(scope, input({ asOf: day }))
    const { view } = await getReport(scope, id)
    expect(view.comparison).toBeNull()
    expect(view.timeline?.done).toBe(0)
    expect(view.spend?.actualToDate).toBe('100')
  })

  it('says so when there is nothing to tell yet', async () => {
    const { id } = await createReport(scope, input())
    const { view } = await getReport(scope, id)
    expect([view.comparison, view.timeline, view.spend]).toEqual([null, null, null])
    expect(view.summary).toContain('has not begun')
  })

  it('is refused for a day to come, for an archived project and for a stranger', async () => {
    const asOf = addDays(today, 1)
    await expect(createReport(scope, input({ asOf }))).rejects.toMatchObject({
      fields: { asOf: expect.any(String) },
    })
    await expect(createReport(other, input())).rejects.toMatchObject({ code: 'not-found' })
    await expect(createReport(scope, input({ from: monthOf(addDays(today, 40)) }))).rejects.toMatchObject({
      fields: { from: expect.any(String) },
    })
    await archiveProject(scope, projectId)
    await expect(createReport(scope, input())).rejects.toMatchObject({ code: 'conflict' })
    expect((await listReports(scope, readReportQuery({ project: projectId }))).total).toBe(0)
  })
})

describe('a made report', () => {
  it('cannot be changed, not even by the owner of the tables', async () => {
    const { id } = await createReport(scope, input())
    const owner = await ownerClient()
    for (const sql of [
      `update report set title = 'x' where id = '${id}'`,
      `delete from report where id = '${id}'`,
    ])
      await expect(owner.query(sql)).rejects.toThrow(/frozen/)
    await owner.end()
  })

  it('is put away and brought back, once each in the history', async () => {
    const { id } = await createReport(scope, input())
    await archiveReport(scope, id)
    await archiveReport(scope, id)
    expect((await listReports(scope, readReportQuery({}))).total).toBe(0)
    expect((await listReports(scope, readReportQuery({ state: 'archived' }))).total).toBe(1)
    await expect(createReportLink(scope, id)).rejects.toMatchObject({ code: 'conflict' })
    await restoreReport(scope, id)
    expect((await listReports(scope, readReportQuery({ q: 'nordwind' }))).rows).toMatchObject([
      { id, openLinks: 1 },
    ])
    const events = await inWorkspace(scope, (tx) =>
      tx.auditEvent.findMany({
        where: { workspaceId: scope.workspaceId, subjectId: id },
        orderBy: { sequence: 'asc' },
      }),
    )
    expect(events.map(({ action }) => action)).toEqual([
      'report.created',
      'report.archived',
      'report.restored',
    ])
  })

  it('has links of its own that end alone', async () => {
    const { id, token } = await createReport(scope, input())
    await createReportLink(scope, id)
    const share = await shared(token)
    await revokeShareLink(scope, share.shareId)
    expect((await findShare(token))?.revokedAt).toBeInstanceOf(Date)
    const { links } = await getReport(scope, id)
    expect(links.map((link) => link.isEnded)).toEqual([false, true])
  })

  it('is not there for another workspace, nor behind a link to a quote', async () => {
    const { id } = await createReport(scope, input())
    for (const act of [getReport, archiveReport, restoreReport, createReportLink])
      await expect(act(other, id)).rejects.toMatchObject({ code: 'not-found' })
    await expect(getReport(scope, 'no-uuid')).rejects.toMatchObject({ code: 'not-found' })
    const strange = shareScope(other.workspaceId, id, { kind: 'report', reportId: id })
    await expect(seenReport(strange)).rejects.toMatchObject({ code: 'not-found' })
    const quote = shareScope(scope.workspaceId, id, { kind: 'quote', versionId: id })
    await expect(seenReport(quote)).rejects.toThrow('does not exist')
  })
})

it('takes no title that is empty, too long or unreadable', () => {
  const good = input()
  expect(newReportInput.safeParse(good).success).toBe(true)
  for (const title of ['', '   ', 'x'.repeat(201), 'a\u0000b', '\ud800'])
    expect(newReportInput.safeParse({ ...good, title }).success).toBe(false)
  for (const wrong of [
    { asOf: '2026-02-30' },
    { workspaceId: projectId },
    { sections: [] },
    { from: '2026-13' },
  ])
    expect(newReportInput.safeParse({ ...good, ...wrong }).success).toBe(false)
})
