import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Intake } from '#lib/domain/advice/intake.ts'
import { type CaseSettings, withRowIds } from '#lib/domain/comparison/stored-case.ts'
import { notFound } from '#lib/errors.ts'
import type { ComparisonChange, OptionChoice } from '#lib/schemas/comparison.ts'
import { comparisonColumns, insertOptions, noteComparison } from './comparison-row.ts'
import { inWorkspace } from './database.ts'
import { newId } from './id.ts'
import { missed } from './revision.ts'

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
    const known = was.comparisonOptions.map((option) => option.id)
    const file = withRowIds(input.case, known, newId)
    const { preset } = was.settings as unknown as CaseSettings
    const isChosenLeft = file.options.some((option) => option.id === was.chosenOptionId)
    const { count } = await tx.comparison.updateMany({
      where: { workspaceId, id, revision, archivedAt: null },
      data: {
        ...(await comparisonColumns(tx, scope, file, { preset, intake: was.intake as Intake | null })),
        chosenOptionId: isChosenLeft ? was.chosenOptionId : null,
        revision: { increment: 1 },
      },
    })
    if (count === 0) throw missed(was)
    await tx.comparisonOption.deleteMany({ where: { workspaceId, comparisonId: id } })
    await insertOptions(tx, scope, id, file)
    await noteComparison(tx, scope, 'changed', was, `Changed the comparison ${file.name}`)
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
    await noteComparison(tx, scope, 'chosen', was, words)
  })
}
