import type { Scope } from '#lib/auth/proof.ts'
import { getComparison } from '#lib/data/comparison.ts'
import { chooseOption, updateComparison } from '#lib/data/comparison-change.ts'
import { createComparison } from '#lib/data/comparison-start.ts'
import { listMembers } from '#lib/data/member.ts'
import { createProject } from '#lib/data/project.ts'
import type { Case } from '#lib/domain/comparison/case.ts'
import type { Preset } from '#lib/domain/comparison/preset.ts'
import { dayIn } from '#lib/format.ts'

export const today = dayIn(new Date(), 'Europe/Berlin')

type Brief = {
  clientId: string
  name: string
  description: string
  currency?: string
  startsOn?: string
  endsOn?: string
}

/** A project with the owner and the consultant on its team. */
export async function makeProject(scope: Scope, brief: Brief): Promise<string> {
  const members = await listMembers(scope)
  const { id } = await createProject(scope, {
    ...{ currency: 'USD', startsOn: null, endsOn: null, ...brief },
    memberIds: members.filter((member) => member.role !== 'viewer').map((member) => member.userId),
  })
  return id
}

type Compared = { comparisonId: string; optionId: string }

/**
 * Compares from a preset, with the case changed by `shape`, and chooses what the rules recommend. The sum of options
 * that cannot be computed has no recommendation: then the first option is chosen.
 */
export async function compare(
  scope: Scope,
  projectId: string,
  preset: Preset,
  name: string,
  shape: (file: Case) => Case = (file) => file,
): Promise<Compared> {
  const { id } = await createComparison(scope, { projectId, preset, name })
  const started = await getComparison(scope, id)
  await updateComparison(scope, { id, revision: started.revision, case: shape(started.case) })
  const { result, revision } = await getComparison(scope, id)
  const optionId = result?.advice.recommended ?? result?.options[0]?.id
  if (!optionId) throw new Error(`the comparison ${name} has no option`)
  await chooseOption(scope, { id, revision, optionId })
  return { comparisonId: id, optionId }
}
