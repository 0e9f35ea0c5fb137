import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { type Day, daysBetween } from '#lib/domain/day.ts'
import { addMonths, monthOf } from '#lib/domain/month.ts'
import type { ProjectFacts } from '#lib/domain/project/next-step.ts'
import type { ProjectStatus } from '#lib/domain/project/status.ts'
import { type QuoteFacts, quoteState } from '#lib/domain/quote/quote-state.ts'
import { dateOfMonth } from './convert.ts'
import type { Tx } from './database.ts'

/** What the rules of the next step need to know of a project, on a day of the workspace's zone. */
export async function projectFacts(
  tx: Tx,
  scope: Scope,
  project: { id: string; status: ProjectStatus },
  today: Day,
): Promise<ProjectFacts> {
  const { computed, drafts, hasChosenOption, records, unpriced, hasLastMonth, reports, ...plan } =
    await countAll(tx, scope, project.id, today)
  return {
    status: project.status,
    comparisons: { computed, drafts, hasChosenOption },
    ...(await quoteFacts(tx, scope, project.id, today)),
    timeline: plan.plans > 0 ? { done: plan.done, total: plan.total, overdue: plan.overdue } : null,
    spend: { records, unpriced, hasLastMonth },
    reports,
  }
}

type Counts = ProjectFacts['comparisons'] &
  ProjectFacts['spend'] & { reports: number; plans: number; done: number; total: number; overdue: number }

/** One query for all that only has to be counted, since every page of a project starts with it. */
async function countAll(tx: Tx, { workspaceId }: Scope, projectId: string, today: Day): Promise<Counts> {
  const lastMonth = dateOfMonth(addMonths(monthOf(today), -1))
  const [counts] = await tx.$queryRaw<Counts[]>`
    select * from
      (select (count(computed_at))::int as computed, (count(*) - count(computed_at))::int as drafts,
        count(chosen_option_id) > 0 as "hasChosenOption"
      from comparison
      where workspace_id = ${workspaceId}::uuid and project_id = ${projectId}::uuid and archived_at is null) compared,
      (select count(*)::int as records, (count(*) - count(amount))::int as unpriced,
        count(*) filter (where month >= ${lastMonth}::date) > 0 as "hasLastMonth"
      from spend_record
      where workspace_id = ${workspaceId}::uuid and project_id = ${projectId}::uuid and archived_at is null) spent,
      (select count(*)::int as reports
      from report
      where workspace_id = ${workspaceId}::uuid and project_id = ${projectId}::uuid and archived_at is null) reported,
      (select count(distinct timeline.id)::int as plans, count(task.id)::int as total,
        count(task.done_at)::int as done,
        (count(task.id) filter (where task.done_at is null and task.ends_on < ${today}::date))::int as overdue
      from timeline
      left join phase on phase.workspace_id = timeline.workspace_id and phase.timeline_id = timeline.id
      left join task on task.workspace_id = phase.workspace_id and task.phase_id = phase.id
        and task.archived_at is null
      where timeline.workspace_id = ${workspaceId}::uuid and timeline.project_id = ${projectId}::uuid
        and timeline.archived_at is null) planned`
  if (!counts) throw new Error('aggregates always give a row')
  return counts
}

type LastSent = Pick<QuoteFacts, 'isSent' | 'isAccepted' | 'isDeclined' | 'isWithdrawn'> & {
  validUntil: Day | null
}

/** The quotes of a project by the state of the version that was sent last. */
async function quoteFacts(tx: Tx, { workspaceId }: Scope, projectId: string, today: Day) {
  const rows = await tx.$queryRaw<LastSent[]>`
    select sent.until::text as "validUntil", sent.id is not null as "isSent",
      exists (select from standing_acceptance answer
        where answer.workspace_id = quote.workspace_id and answer.quote_id = quote.id) as "isAccepted",
      exists (select from decline answer
        where answer.workspace_id = quote.workspace_id and answer.version_id = sent.id) as "isDeclined",
      exists (select from quote_withdrawal gone
        where gone.workspace_id = quote.workspace_id and gone.quote_id = quote.id) as "isWithdrawn"
    from quote
    left join lateral (select version.id, greatest(version.valid_until, (select max(later.valid_until) from quote_extension later
      where later.workspace_id = version.workspace_id and later.version_id = version.id)) as until from quote_version version
      where version.workspace_id = quote.workspace_id and version.quote_id = quote.id and version.sent_at is not null
      order by version.version desc limit 1) sent on true
    where quote.workspace_id = ${workspaceId}::uuid and quote.project_id = ${projectId}::uuid
      and quote.archived_at is null`
  const judged = rows.map((row) => ({
    validUntil: row.validUntil,
    state: quoteState(
      { ...row, isViewed: false, isSuperseded: false, validUntil: row.validUntil ?? today },
      today,
    ),
  }))
  const count = (state: string) => judged.filter((quote) => quote.state === state).length
  const ends = judged.flatMap((quote) => (quote.state === 'sent' && quote.validUntil) || []).sort()
  return {
    quotes: {
      drafts: count('draft'),
      sent: count('sent'),
      accepted: count('accepted'),
      declined: count('declined'),
      expired: count('expired'),
    },
    openQuoteDaysLeft: ends[0] ? daysBetween(today, ends[0]) : null,
  }
}
