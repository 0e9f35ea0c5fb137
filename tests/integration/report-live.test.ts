import { beforeEach, describe, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { archiveProject } from '#lib/data/project.ts'
import { createReport } from '#lib/data/report.ts'
import { getReport } from '#lib/data/report-desk.ts'
import { createSpend } from '#lib/data/spend.ts'
import { tickTask } from '#lib/data/task.ts'
import { findTimeline } from '#lib/data/timeline.ts'
import { monthOf } from '#lib/domain/month.ts'
import { dayIn } from '#lib/format.ts'
import type { NewReportInput } from '#lib/schemas/report.ts'
import { spendInput } from '#lib/schemas/spend.ts'
import { ownerClient } from '#tests/support/database.ts'
import { newReportOf, seenReport, shared } from '#tests/support/report.ts'
import { reportedProject, spendOn } from '#tests/support/reported-project.ts'
import { firstReportView } from '#tests/support/view.ts'
import { newProject } from '#tests/support/workspace.ts'

const today = dayIn(new Date(), 'Europe/Berlin')
const month = monthOf(today)
let scope: Scope
let projectId: string
beforeEach(async () => {
  ;({ scope, projectId } = await reportedProject(today))
})

const spend = (on: string, amount: string) => spendOn(scope, projectId, on, amount)

const input = (changes: Partial<NewReportInput> = {}) => newReportOf({ projectId, asOf: today, ...changes })
describe('a live report', () => {
  it('shows the project as it is when its link is opened, says so, and is not kept', async () => {
    const { id, token } = await createReport(scope, input({ kind: 'complete', isLive: true }))
    const share = await shared(token)
    const before = await seenReport(share)
    expect([before.frozen, before.view.asOf, before.view.spend?.actualToDate]).toEqual([null, today, '42.5'])
    expect(Date.parse(before.view.readAt ?? '')).toBeGreaterThan(Date.now() - 60_000)
    await spend(month, '7.5')
    const plan = await inWorkspace(scope, (tx) => findTimeline(tx, scope, projectId))
    const [task] = plan?.phases.flatMap((phase) => phase.tasks) ?? []
    if (task) await tickTask(scope, { ...task, isDone: true })
    const { view } = await seenReport(share)
    expect([view.spend?.actualToDate, view.timeline?.done, view.steps?.done.tasks]).toEqual([
      '50',
      1,
      [{ name: task?.name, day: today }],
    ])
    expect((await getReport(scope, id)).frozen).toBeNull()
    await archiveProject(scope, projectId)
    expect((await seenReport(share)).view.spend?.actualToDate).toBe('50')
  })

  it('shows through its link no note, name on a bill, member or other project', async () => {
    const other = await newProject(scope, 'Another secret project')
    await createSpend(
      scope,
      spendInput.parse({
        ...{
          projectId: other.projectId,
          month,
          kind: 'api',
          provider: 'Elsewhere',
          service: 's',
          currency: 'USD',
        },
        ...{ amount: '999', note: '' },
      }),
    )
    const { token } = await createReport(scope, input({ isLive: true }))
    const told = JSON.stringify(await seenReport(await shared(token)))
    expect(told).not.toMatch(/Secret|secret|OpenAI|gpt|Elsewhere|999|@|workspaceId|userId|note":"[^"]/)
    expect(told).not.toContain(scope.workspaceId)
    expect(told).not.toContain(projectId)
  })

  it('is either frozen or live, never both', async () => {
    const { id } = await createReport(scope, input({ isLive: true }))
    const owner = await ownerClient()
    await expect(owner.query(`update report set title = 'x' where id = $1`, [id])).rejects.toThrow(/frozen/)
    for (const row of [`true, '{}', 'x'`, 'false, null, null', `false, '{}', null`])
      await expect(
        owner.query(
          `insert into report (workspace_id, id, project_id, title, as_of, sections, created_by, is_live, snapshot, sha256)
           select workspace_id, gen_random_uuid(), project_id, title, as_of, sections, created_by, ${row} from report where id = $1`,
          [id],
        ),
      ).rejects.toThrow(/report_is_frozen_or_live/)
    await owner.end()
  })
})

it('reads a report of before as it was frozen, with the hash that it has', async () => {
  const { id } = await createReport(scope, input())
  const owner = await ownerClient()
  const { rows } = await owner.query(
    `insert into report (workspace_id, id, project_id, title, as_of, snapshot, sha256, created_by)
     select workspace_id, gen_random_uuid(), project_id, title, as_of, $2, 'as it was', created_by from report where id = $1
     returning id`,
    [id, firstReportView()],
  )
  await owner.end()
  const old = await getReport(scope, rows[0].id)
  expect(old.frozen).toEqual({ sha256: 'as it was', snapshot: firstReportView() })
  expect([old.view.kind, old.view.summary, old.view.variance?.difference]).toEqual([
    'complete',
    firstReportView().summary,
    '-10',
  ])
})
