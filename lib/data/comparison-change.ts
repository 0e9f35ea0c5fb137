import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import type { Option } from '#lib/domain/comparison/case.ts'
import { canReprice, repricedCase } from '#lib/domain/comparison/reprice.ts'
import { withRowIds } from '#lib/domain/comparison/stored-case.ts'
import { comparisonContent, type VersionContent } from '#lib/domain/comparison/version-content.ts'
import { conflict, notFound } from '#lib/errors.ts'
import type {
  ComparisonChange,
  ComparisonRevision,
  OptionChoice,
  VersionReference,
} from '#lib/schemas/comparison.ts'
import { comparisonColumns, computeContent, insertOptions, noteComparison } from './comparison-row.ts'
import { findVersion, keepVersion } from './comparison-version.ts'
import { inWorkspace, type Tx } from './database.ts'
import { newId } from './id.ts'
import { type OpenComparison, openComparison, takeRevision, todayOf } from './open-comparison.ts'

type Saying = { verb: string; reason: string; summary: string }

/** Puts other content in the place of what is there, as its next version, and drops a choice whose option is gone. */
async function replaceContent(
  tx: Tx,
  scope: Scope,
  was: OpenComparison,
  content: VersionContent,
  { verb, reason, summary }: Saying,
): Promise<{ id: string }> {
  const { workspaceId } = scope
  const { id, chosenOptionId } = was
  const isChosenLeft = content.file.options.some((option) => option.id === chosenOptionId)
  await takeRevision(tx, scope, was, {
    ...comparisonColumns(scope, content),
    chosenOptionId: isChosenLeft ? chosenOptionId : null,
  })
  await tx.comparisonOption.deleteMany({ where: { workspaceId, comparisonId: id } })
  await insertOptions(tx, scope, id, content.file)
  await keepVersion(tx, scope, id, reason, content)
  await noteComparison(tx, scope, verb, was, summary)
  return { id }
}

/** Replaces the case and computes it with the newest catalogue. */
export const updateComparison = (scope: Scope, input: ComparisonChange): Promise<{ id: string }> =>
  inWorkspace(scope, async (tx) => {
    const was = await openComparison(tx, scope, input)
    const known = was.comparisonOptions.map((option) => option.id)
    const file = withRowIds(input.case, known, newId)
    const { preset, intake } = comparisonContent(was)
    const content = await computeContent(tx, scope, file, { preset, intake })
    const summary = `Changed the comparison ${file.name}`
    return replaceContent(tx, scope, was, content, { verb: 'changed', reason: 'Changed', summary })
  })

type OptionChange = { optionId: string; reason: string; change: (option: Option) => Option }

/** Changes one option within the caller's transaction, and computes the whole anew with the newest catalogue. */
export async function changeOption(
  tx: Tx,
  scope: Scope,
  was: OpenComparison,
  { optionId, reason, change }: OptionChange,
): Promise<void> {
  const { file, preset, intake } = comparisonContent(was)
  const option = file.options.find(({ id }) => id === optionId)
  if (!option) throw notFound()
  const options = file.options.map((one) => (one === option ? change(one) : one))
  const content = await computeContent(tx, scope, { ...file, options }, { preset, intake })
  const summary = `Changed ${option.label} in the comparison ${was.name}`
  await replaceContent(tx, scope, was, content, { verb: 'changed', reason, summary })
}

/** The same case at the prices of today, by the newest catalogue. */
export const repriceComparison = (scope: Scope, input: ComparisonRevision): Promise<{ id: string }> =>
  inWorkspace(scope, async (tx) => {
    const was = await openComparison(tx, scope, input)
    const { file, preset, intake, result } = comparisonContent(was)
    if (!result) throw conflict('This comparison has not been computed yet. Save its inputs first.')
    const today = await todayOf(tx, scope)
    if (!canReprice(result, today))
      throw conflict(
        'The project is over, so prices of today say nothing about it. Duplicate it for a new one.',
      )
    const content = await computeContent(tx, scope, repricedCase(file, result, today), { preset, intake })
    const summary = `Re-priced the comparison ${was.name}`
    return replaceContent(tx, scope, was, content, { verb: 'repriced', reason: 'Re-priced', summary })
  })

/** An older version as the newest, figure by figure as it was: nothing is computed anew. */
export const restoreVersion = (scope: Scope, input: VersionReference): Promise<{ id: string }> =>
  inWorkspace(scope, async (tx) => {
    const was = await openComparison(tx, scope, input)
    const content = await findVersion(tx, scope, was.id, input.number)
    const reason = `Back to version ${input.number}`
    const summary = `Took ${was.name} back to version ${input.number}`
    return replaceContent(tx, scope, was, content, { verb: 'reverted', reason, summary })
  })

/** Chooses the option that the quote and the timeline follow; null takes the choice back. */
export const chooseOption = (scope: Scope, input: OptionChoice): Promise<void> =>
  inWorkspace(scope, async (tx) => {
    const { optionId } = input
    const was = await openComparison(tx, scope, input)
    const option = was.comparisonOptions.find(({ id }) => id === optionId)
    if (optionId !== null && !option) throw notFound()
    await takeRevision(tx, scope, was, { chosenOptionId: optionId })
    const words = option
      ? `Chose ${option.label} in the comparison ${was.name}`
      : `Took back the choice in ${was.name}`
    await noteComparison(tx, scope, 'chosen', was, words)
  })
