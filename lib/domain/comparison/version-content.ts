import type { Intake } from '../advice/intake.ts'
import type { Case, Option } from './case.ts'
import type { Preset } from './preset.ts'
import type { ComparisonResult } from './result.ts'
import { type CaseSettings, storedCase } from './stored-case.ts'

/** What a version keeps: the case with the ids of its options, the answers, and the result with what it rests on. */
export type VersionContent = {
  file: Case
  intake: Intake | null
  preset: Preset | null
  releaseId: string
  result: ComparisonResult
}

type Stored<Key extends string> = { releaseId: string; intake: unknown; result: unknown } & Record<
  Key,
  unknown
>

/** The content of a row of versions, which only this product writes. */
export const versionContent = ({ file, intake, preset, releaseId, result }: Stored<'file' | 'preset'>) =>
  ({ file, intake, preset, releaseId, result }) as VersionContent

type StoredComparison = Stored<'settings'> & {
  name: string
  comparisonOptions: readonly { id: string; parts: unknown }[]
}

/** The same of the row of a comparison, where the options lie apart; no result before the first computation. */
export function comparisonContent(
  row: StoredComparison,
): Omit<VersionContent, 'result'> & { result: ComparisonResult | null } {
  const settings = row.settings as CaseSettings
  const options = row.comparisonOptions.map(({ id, parts }) => ({ id, parts: parts as Option }))
  return {
    file: storedCase(row.name, settings, options),
    intake: row.intake as Intake | null,
    preset: settings.preset,
    releaseId: row.releaseId,
    result: row.result as ComparisonResult | null,
  }
}
