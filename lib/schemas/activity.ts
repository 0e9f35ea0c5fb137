import { z } from 'zod'
import { idText } from './text.ts'

/** What the list of activity can take back out of the archive, as events name it. */
const RESTORABLE = [
  'client',
  'contact',
  'project',
  'comparison',
  'quote',
  'report',
  'spend',
  'spend-rule',
  'timeline',
  'timeline-template',
  'task',
  'evidence',
  'dataset',
  'training-job',
] as const
export type Restorable = (typeof RESTORABLE)[number]

export const restoreInput = z.strictObject({ kind: z.enum(RESTORABLE), id: idText() })
