import { z } from 'zod'
import { CASE_MAX } from '#lib/domain/comparison/case.ts'
import { PRESETS } from '#lib/domain/comparison/preset.ts'
import { caseFile } from './case-file.ts'
import { type ListQuery, readId, readListQuery, type SearchParams } from './list.ts'
import { idText, line, revisionNumber } from './text.ts'

export const comparisonInput = z.strictObject({
  projectId: idText('Choose a project.'),
  preset: z.enum(PRESETS, 'Choose what to start from.'),
  name: line(120, 'Enter a name for the comparison.'),
})
export type ComparisonInput = z.output<typeof comparisonInput>

/** A comparison as its reader saw it. */
export const comparisonRevision = z.strictObject({ id: idText(), revision: revisionNumber() })
export type ComparisonRevision = z.output<typeof comparisonRevision>

/** On the screen a comparison has two to six options; a case file may have one. */
export const comparisonChange = comparisonRevision.extend({
  case: caseFile
    .refine((file) => file.options.length >= 2, { error: 'Keep at least two options.', path: ['options'] })
    .refine((file) => file.name !== '', { error: 'Enter a name for the comparison.', path: ['name'] }),
})
export type ComparisonChange = z.output<typeof comparisonChange>

export const comparisonReference = z.strictObject({ id: idText() })

export const versionReference = comparisonRevision.extend({ number: z.number().int().min(1) })
export type VersionReference = z.output<typeof versionReference>

export const optionChoice = comparisonRevision.extend({
  optionId: idText('Choose an option.').nullable(),
})
export type OptionChoice = z.output<typeof optionChoice>

export const caseImport = z.strictObject({
  projectId: idText('Choose a project.'),
  text: z
    .string('Choose a case file.')
    .min(1, 'This file is empty.')
    .max(CASE_MAX, 'This file is too long for a case.'),
})

export type ComparisonQuery = ListQuery & { project: string | null; isArchived: boolean }

export const readComparisonQuery = (params: SearchParams): ComparisonQuery => ({
  ...readListQuery(params),
  project: readId(params, 'project'),
  isArchived: params.state === 'archived',
})
