import { z } from 'zod'
import { VARIANTS } from '#lib/domain/evidence/variant.ts'
import { packedBytes } from './packed.ts'
import { idText, line, revisionNumber } from './text.ts'

/** A file of results, or of a training job; it is read as text. */
export const evidenceFile = z.strictObject({
  projectId: idText('Choose a project.'),
  name: line(200, 'The file has no name.'),
  packed: packedBytes(),
})
export type EvidenceFile = z.output<typeof evidenceFile>

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
