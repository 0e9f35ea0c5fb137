import 'server-only'
import type { RequestScope, Scope } from '#lib/auth/proof.ts'
import type { Intake } from '#lib/domain/advice/intake.ts'
import type { Case, Option } from '#lib/domain/comparison/case.ts'
import { type Preset, presetCase } from '#lib/domain/comparison/preset.ts'
import { type CaseSettings, storedCase, withRowIds } from '#lib/domain/comparison/stored-case.ts'
import type { Amount } from '#lib/domain/rate.ts'
import { conflict, notFound } from '#lib/errors.ts'
import { dayIn } from '#lib/format.ts'
import type { ComparisonInput } from '#lib/schemas/comparison.ts'
import { guidePresets } from './catalogue.ts'
import { comparisonColumns, computeContent, insertOptions, noteComparison } from './comparison-row.ts'
import { keepVersion } from './comparison-version.ts'
import { inWorkspace, type Tx } from './database.ts'
import { newId } from './id.ts'
import { advanceProject } from './project-status.ts'

type Start = {
  projectId: string
  preset: Preset | null
  intake: Intake | null
  verb: string
  word: string
}

/** Stores and computes a case as a new comparison of a project. By a member, it carries the project to *comparing*. */
async function insertComparison(
  tx: Tx,
  scope: Scope | RequestScope,
  given: Case,
  start: Start,
): Promise<{ id: string }> {
  const { projectId, verb, word } = start
  const id = newId()
  const file = withRowIds(given, [], newId)
  const content = await computeContent(tx, scope, file, start)
  await tx.comparison.create({ data: { id, projectId, ...comparisonColumns(scope, content) } })
  await insertOptions(tx, scope, id, file)
  await keepVersion(tx, scope, id, word, content)
  if ('userId' in scope) await advanceProject(tx, scope, projectId, 'compared')
  await noteComparison(tx, scope, verb, { id, projectId }, `${word} the comparison ${file.name}`)
  return { id }
}

async function openProject(tx: Tx, { workspaceId }: Scope, id: string) {
  const project = await tx.project.findUnique({ where: { workspaceId_id: { workspaceId, id } } })
  if (!project) throw notFound()
  if (project.archivedAt) throw conflict('This project is archived. Restore it first.')
  return project
}

/** A comparison from a preset, at the prices of today in the zone of the workspace. */
export function createComparison(scope: Scope, input: ComparisonInput): Promise<{ id: string }> {
  const { projectId, preset, name } = input
  return inWorkspace(scope, async (tx) => {
    const { currency } = await openProject(tx, scope, projectId)
    const { timeZone } = await tx.workspace.findUniqueOrThrow({ where: { id: scope.workspaceId } })
    const { content } = await guidePresets(tx)
    const file = presetCase(preset, dayIn(new Date(), timeZone), currency, content)
    return insertComparison(
      tx,
      scope,
      { ...file, name },
      { projectId, preset, intake: null, verb: 'created', word: 'Started' },
    )
  })
}

type Asked = { projectId: string; intake: Intake; requestsPerMonth: Amount | null }

/** The first comparison of a lead: an example case with what was answered. The project stays a lead. */
export async function startFromRequest(
  tx: Tx,
  scope: RequestScope,
  { projectId, intake, requestsPerMonth }: Asked,
): Promise<void> {
  const key = { workspaceId_id: { workspaceId: scope.workspaceId, id: projectId } }
  const project = await tx.project.findUnique({
    where: key,
    select: { currency: true, workspace: { select: { timeZone: true } } },
  })
  if (!project) throw notFound()
  const { currency, workspace } = project
  const { content } = await guidePresets(tx)
  const preset = 'ticket-assistant'
  const file = presetCase(preset, dayIn(new Date(), workspace.timeZone), currency, content)
  const volume = requestsPerMonth ?? file.workload.requestsPerMonth
  await insertComparison(
    tx,
    scope,
    {
      ...{ ...file, name: 'First look, by the figures of an example' },
      workload: { ...file.workload, requestsPerMonth: volume },
    },
    { projectId, preset, intake, verb: 'created', word: 'Started' },
  )
}

/** A case file as a comparison of its own. */
export const importComparison = (scope: Scope, projectId: string, file: Case): Promise<{ id: string }> =>
  inWorkspace(scope, async (tx) => {
    await openProject(tx, scope, projectId)
    const named = { ...file, name: file.name || 'Imported case' }
    const start = { projectId, preset: null, intake: null, verb: 'imported', word: 'Imported' }
    return insertComparison(tx, scope, named, start)
  })

/** Another comparison with the same figures and answers, computed anew. */
export function duplicateComparison(scope: Scope, id: string): Promise<{ id: string }> {
  return inWorkspace(scope, async (tx) => {
    const row = await tx.comparison.findUnique({
      where: { workspaceId_id: { workspaceId: scope.workspaceId, id } },
      include: { comparisonOptions: { orderBy: { position: 'asc' } } },
    })
    if (!row) throw notFound()
    const { projectId } = row
    await openProject(tx, scope, projectId)
    const settings = row.settings as unknown as CaseSettings
    const options = row.comparisonOptions.map((option) => ({
      id: option.id,
      parts: option.parts as unknown as Option,
    }))
    const file = storedCase(`${row.name.slice(0, 190)} (copy)`, settings, options)
    const start = {
      ...{ projectId, preset: settings.preset, intake: row.intake as Intake | null },
      ...{ verb: 'duplicated', word: 'Duplicated' },
    }
    return insertComparison(tx, scope, file, start)
  })
}
