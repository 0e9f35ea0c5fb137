import { z } from 'zod'
import { VERDICTS, type Verdict } from '#lib/domain/dataset/verdict.ts'
import { VARIANTS, type Variant } from '#lib/domain/evidence/variant.ts'
import { type ListQuery, readChoice, readId, readListQuery, type SearchParams } from './list.ts'
import { idText, revisionNumber } from './text.ts'

export const runVariant = z.strictObject({
  id: idText(),
  variant: z.enum(VARIANTS, 'Choose what the run measured.'),
})
export type RunVariant = z.output<typeof runVariant>

/** The run that an option of a comparison rests on, with the revision of the comparison that was seen. */
export const runUse = z.strictObject({
  id: idText(),
  comparisonId: idText('Choose a comparison.'),
  optionId: idText('Choose an option.'),
  revision: revisionNumber(),
})
export type RunUse = z.output<typeof runUse>

export type EvidenceQuery = ListQuery & {
  variant: Variant | null
  state: 'archived' | null
  project: string | null
}

export type CheckQuery = ListQuery & {
  verdict: Verdict | null
  state: 'archived' | null
  project: string | null
}

export const readCheckQuery = (params: SearchParams): CheckQuery => ({
  ...readListQuery(params),
  verdict: readChoice(params, 'verdict', VERDICTS),
  state: readChoice(params, 'state', ['archived'] as const),
  project: readId(params, 'project'),
})

export const readEvidenceQuery = (params: SearchParams): EvidenceQuery => ({
  ...readListQuery(params),
  variant: readChoice(params, 'variant', VARIANTS),
  state: readChoice(params, 'state', ['archived'] as const),
  project: readId(params, 'project'),
})
