/** The kinds of rows of a file that was read, as they stand to what is there. */
export const SHOWN = ['new', 'changed', 'same', 'rejected'] as const
export type LineShow = (typeof SHOWN)[number]

/** The kind that somebody wants to see first: what is wrong, then what changes. */
export function firstShown(found: {
  rows: { rejected: number }
  plan: { lines: { changed: number } }
}): LineShow {
  if (found.rows.rejected > 0) return 'rejected'
  return found.plan.lines.changed > 0 ? 'changed' : 'new'
}
