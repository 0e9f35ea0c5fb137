import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Case } from '#lib/domain/comparison/case.ts'
import { computeComparison, misspeltIds } from '#lib/domain/comparison/compute-comparison.ts'
import { type Preset, presetCase } from '#lib/domain/comparison/preset.ts'
import type { CaseError, ComparisonResult } from '#lib/domain/comparison/result.ts'
import { conflict, invalid, notFound } from '#lib/errors.ts'
import { dayIn } from '#lib/format.ts'
import type { ComparisonChange, ComparisonInput, OptionChoice } from '#lib/schemas/comparison.ts'
import { audit } from './audit.ts'
import { guidePresets, latestCatalogue } from './catalogue.ts'
import { caseOf } from './comparison.ts'
import { approachColumn } from './convert.ts'
import { inWorkspace, type Tx } from './database.ts'
import type { Prisma } from './generated/client.ts'
import { newId } from './id.ts'
import { advanceProject } from './project-status.ts'
import { missed } from './revision.ts'

const SCHEMA_VERSION = 1

/** `options[0].inference[1].model` as the name of a field: `case.options.0.inference.1.model`. */
const fieldsOf = (errors: CaseError[]): Record<string, string> =>
  Object.fromEntries(
    errors.map(({ path, message }) => [`case.${path.replaceAll('[', '.').replaceAll(']', '')}`, message]),
  )

async function compute(tx: Tx, file: Case): Promise<{ releaseId: string; result: ComparisonResult }> {
  const { id, content, sha256 } = await latestCatalogue(tx)
  const errors = misspeltIds(file, content)
  if (errors.length > 0) throw invalid(fieldsOf(errors))
  return { releaseId: id, result: computeComparison(file, content, sha256) }
}

const asJson = (value: unknown) => value as Prisma.InputJsonValue

const computedColumns = ({ releaseId, result }: Awaited<ReturnType<typeof compute>>) => ({
  releaseId,
  result: asJson(result),
  engine: result.engine,
  computedAt: new Date(),
})

const settingsOf = ({ options: _, ...settings }: Case, preset: Preset | null) =>
  asJson({ ...settings, preset })

/** Options keep the ids of rows that exist; every other one gets a row and an id of its own. */
const withRowIds = (file: Case, known: readonly string[]): Case => ({
  ...file,
  options: file.options.map((option) => (known.includes(option.id) ? option : { ...option, id: newId() })),
})

const insertOptions = (tx: Tx, { workspaceId }: Scope, comparisonId: string, file: Case) =>
  tx.comparisonOption.createMany({
    data: file.options.map((option, position) => ({
      ...{ workspaceId, id: option.id, comparisonId, position, label: option.label },
      approach: approachColumn(option.approach),
      parts: asJson(option),
      schemaVersion: SCHEMA_VERSION,
    })),
  })

const note = (tx: Tx, scope: Scope, verb: string, row: { id: string; projectId: string }, summary: string) =>
  audit(tx, scope, {
    action: `comparison.${verb}`,
    subjectKind: 'comparison',
    subjectId: row.id,
    projectId: row.projectId,
    summary,
  })

type Start = { projectId: string; preset: Preset | null; verb: string; word: string }

/** Stores and computes a case as a new comparison of a project, and carries the project to *comparing*. */
async function insertComparison(tx: Tx, scope: Scope, given: Case, start: Start): Promise<{ id: string }> {
  const { workspaceId } = scope
  const { projectId, preset, verb, word } = start
  const id = newId()
  const file = withRowIds(given, [])
  await tx.comparison.create({
    data: {
      ...{ workspaceId, id, projectId, name: file.name, schemaVersion: SCHEMA_VERSION },
      settings: settingsOf(file, preset),
      ...computedColumns(await compute(tx, file)),
    },
  })
  await insertOptions(tx, scope, id, file)
  await note(tx, scope, verb, { id, projectId }, `${word} the comparison ${file.name}`)
  await advanceProject(tx, scope, projectId, 'compared')
  return { id }
}

async function openProject(tx: Tx, { workspaceId }: Scope, id: string) {
  const project = await tx.project.findUnique({ where: { workspaceId_id: { workspaceId, id } } })
  if (!project) throw notFound()
  if (project.archivedAt) throw conflict('This project is archived. Restore it first.')
  return project
}

export function createComparison(scope: Scope, input: ComparisonInput): Promise<{ id: string }> {
  const { projectId, preset, name } = input
  return inWorkspace(scope, async (tx) => {
    const { currency } = await openProject(tx, scope, projectId)
    const { timeZone } = await tx.workspace.findUniqueOrThrow({ where: { id: scope.workspaceId } })
    const file = presetCase(preset, dayIn(new Date(), timeZone), currency, (await guidePresets(tx)).content)
    return insertComparison(
      tx,
      scope,
      { ...file, name },
      { projectId, preset, verb: 'created', word: 'Started' },
    )
  })
}

/** A case file as a comparison of its own. */
export const importComparison = (scope: Scope, projectId: string, file: Case): Promise<{ id: string }> =>
  inWorkspace(scope, async (tx) => {
    await openProject(tx, scope, projectId)
    const named = { ...file, name: file.name || 'Imported case' }
    return insertComparison(tx, scope, named, { projectId, preset: null, verb: 'imported', word: 'Imported' })
  })

/** Another comparison with the same figures, computed anew. */
export function duplicateComparison(scope: Scope, id: string): Promise<{ id: string }> {
  return inWorkspace(scope, async (tx) => {
    const row = await tx.comparison.findUnique({
      where: { workspaceId_id: { workspaceId: scope.workspaceId, id } },
      include: { comparisonOptions: { orderBy: { position: 'asc' } } },
    })
    if (!row) throw notFound()
    await openProject(tx, scope, row.projectId)
    const file = caseOf(row)
    const { preset } = row.settings as unknown as { preset: Preset | null }
    const start = { projectId: row.projectId, preset, verb: 'duplicated', word: 'Duplicated' }
    return insertComparison(tx, scope, { ...file, name: `${file.name.slice(0, 190)} (copy)` }, start)
  })
}

/** Replaces the case, computes it with the newest catalogue, and drops a choice whose option is gone. */
export function updateComparison(scope: Scope, input: ComparisonChange): Promise<{ id: string }> {
  const { workspaceId } = scope
  const { id, revision } = input
  return inWorkspace(scope, async (tx) => {
    const was = await tx.comparison.findUnique({
      where: { workspaceId_id: { workspaceId, id } },
      include: { comparisonOptions: { select: { id: true } } },
    })
    if (!was) throw notFound()
    const file = withRowIds(
      input.case,
      was.comparisonOptions.map((option) => option.id),
    )
    const { preset } = was.settings as unknown as { preset: Preset | null }
    const isChosenLeft = file.options.some((option) => option.id === was.chosenOptionId)
    const { count } = await tx.comparison.updateMany({
      where: { workspaceId, id, revision, archivedAt: null },
      data: {
        name: file.name,
        settings: settingsOf(file, preset),
        ...computedColumns(await compute(tx, file)),
        chosenOptionId: isChosenLeft ? was.chosenOptionId : null,
        revision: { increment: 1 },
      },
    })
    if (count === 0) throw missed(was)
    await tx.comparisonOption.deleteMany({ where: { workspaceId, comparisonId: id } })
    await insertOptions(tx, scope, id, file)
    await note(tx, scope, 'changed', was, `Changed the comparison ${file.name}`)
    return { id }
  })
}

/** Chooses the option that the quote and the timeline follow; null takes the choice back. */
export function chooseOption(scope: Scope, input: OptionChoice): Promise<void> {
  const { workspaceId } = scope
  const { id, revision, optionId } = input
  return inWorkspace(scope, async (tx) => {
    const was = await tx.comparison.findUnique({
      where: { workspaceId_id: { workspaceId, id } },
      include: { comparisonOptions: { where: { id: optionId ?? id }, select: { label: true } } },
    })
    const [option] = was?.comparisonOptions ?? []
    if (!was || (optionId !== null && !option)) throw notFound()
    const { count } = await tx.comparison.updateMany({
      where: { workspaceId, id, revision, archivedAt: null },
      data: { chosenOptionId: optionId, revision: { increment: 1 } },
    })
    if (count === 0) throw missed(was)
    const words = option
      ? `Chose ${option.label} in the comparison ${was.name}`
      : `Took back the choice in ${was.name}`
    await note(tx, scope, 'chosen', was, words)
  })
}
