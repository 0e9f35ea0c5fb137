import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Approach } from '#lib/domain/approach.ts'
import { ownTemplate, type TemplateContent, templateOfPlan } from '#lib/domain/timeline/own-template.ts'
import type { TimelineTemplate } from '#lib/domain/timeline/template.ts'
import { conflict, notFound } from '#lib/errors.ts'
import type { TemplateChange, TemplateInput } from '#lib/schemas/timeline-template.ts'
import { audit } from './audit.ts'
import { approachColumn, asJson } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import { knownId, newId } from './id.ts'
import { missed } from './revision.ts'
import { findTimeline } from './timeline.ts'

/** More than anybody chooses among when a plan is made. */
const MOST = 50

/** Keeps the plan of a project as a template for the next ones. The plan itself stays as it is. */
export function createTemplate(scope: Scope, { projectId, name }: TemplateInput): Promise<{ id: string }> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const plan = await findTimeline(tx, scope, projectId)
    if (!plan) throw notFound()
    await requireRoom(tx, scope)
    const id = newId()
    const content = asJson(templateOfPlan(plan))
    const approach = approachColumn(plan.approach)
    await tx.timelineTemplate.create({ data: { workspaceId, id, projectId, approach, name, content } })
    await tell(tx, scope, { id, verb: 'made', summary: `Made the template ${name}` })
    return { id }
  })
}

export function renameTemplate(scope: Scope, { id, revision, name }: TemplateChange): Promise<void> {
  const { workspaceId } = scope
  return inWorkspace(scope, async (tx) => {
    const former = await tx.timelineTemplate.findUnique({ where: { workspaceId_id: { workspaceId, id } } })
    const { count } = await tx.timelineTemplate.updateMany({
      where: { workspaceId, id, revision, archivedAt: null },
      data: { name, revision: { increment: 1 } },
    })
    if (count === 0 || !former) throw missed(former)
    await tell(tx, scope, { id, verb: 'renamed', summary: `Renamed the template ${former.name} to ${name}` })
  })
}

/** Offers it no more; plans that were made from it stay. Saying it twice changes nothing. */
export function archiveTemplate(scope: Scope, id: string): Promise<void> {
  return inWorkspace(scope, async (tx) => {
    const { archivedAt, name } = await lockedTemplate(tx, scope, id)
    if (archivedAt) return
    await mark(tx, scope, id, new Date())
    await tell(tx, scope, { id, verb: 'archived', summary: `Archived the template ${name}` })
  })
}

export function restoreTemplate(scope: Scope, id: string): Promise<void> {
  return inWorkspace(scope, async (tx) => {
    const { archivedAt, name } = await lockedTemplate(tx, scope, id)
    if (!archivedAt) return
    await requireRoom(tx, scope)
    await mark(tx, scope, id, null)
    await tell(tx, scope, { id, verb: 'restored', summary: `Restored the template ${name}` })
  })
}

/** A template of an approach that is offered; throws not-found for any other. */
export async function getTemplate(
  tx: Tx,
  scope: Scope,
  { id, approach }: { id: string; approach: Approach },
): Promise<TimelineTemplate> {
  const row = await tx.timelineTemplate.findFirst({
    where: {
      ...{ workspaceId: scope.workspaceId, id: knownId(id), archivedAt: null },
      approach: approachColumn(approach),
    },
  })
  if (!row) throw notFound()
  return ownTemplate(row.id, row.name, row.content as TemplateContent)
}

async function lockedTemplate(tx: Tx, { workspaceId }: Scope, id: string) {
  const [row] = await tx.$queryRaw<{ name: string; archivedAt: Date | null }[]>`
    select name, archived_at as "archivedAt" from timeline_template
    where workspace_id = ${workspaceId}::uuid and id = ${knownId(id)}::uuid for update`
  if (!row) throw notFound()
  return row
}

async function mark(tx: Tx, { workspaceId }: Scope, id: string, archivedAt: Date | null): Promise<void> {
  const data = { archivedAt, revision: { increment: 1 } }
  await tx.timelineTemplate.updateMany({ where: { workspaceId, id }, data })
}

async function requireRoom(tx: Tx, { workspaceId }: Scope): Promise<void> {
  if ((await tx.timelineTemplate.count({ where: { workspaceId, archivedAt: null } })) >= MOST)
    throw conflict(`A workspace keeps ${MOST} templates. Archive one that nobody uses.`)
}

type Told = { id: string; verb: string; summary: string }

const tell = (tx: Tx, scope: Scope, { id, verb, summary }: Told) =>
  audit(tx, scope, { action: `template.${verb}`, subjectKind: 'timeline-template', subjectId: id, summary })
