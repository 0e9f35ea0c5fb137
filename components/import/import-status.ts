import type { BadgeTone } from '#components/ui/badge.tsx'

/** Where an import is, as people see it: a reading without a sign of life is one that was interrupted. */
export type ImportStatus =
  | 'uploading'
  | 'uploaded'
  | 'reading'
  | 'interrupted'
  | 'staged'
  | 'committed'
  | 'failed'
  | 'dropped'
  | 'undone'

export const statusWord: Record<ImportStatus, string> = {
  uploading: 'Coming in',
  uploaded: 'To be read',
  reading: 'Being read',
  interrupted: 'Interrupted',
  staged: 'To be checked',
  committed: 'Imported',
  failed: 'Cannot be read',
  dropped: 'Dropped',
  undone: 'Undone',
}

export const statusTone: Record<ImportStatus, BadgeTone> = {
  uploading: 'neutral',
  uploaded: 'warning',
  reading: 'neutral',
  interrupted: 'warning',
  staged: 'warning',
  committed: 'ok',
  failed: 'danger',
  dropped: 'neutral',
  undone: 'neutral',
}

export const STEPS = ['File', 'Format and columns', 'Check', 'Import'] as const

/** At which of the four steps an import in this state stands. */
export const stepOf: Record<ImportStatus, number> = {
  uploading: 0,
  uploaded: 1,
  reading: 1,
  interrupted: 1,
  failed: 1,
  staged: 2,
  committed: 3,
  dropped: 3,
  undone: 3,
}
