import type { LineKind } from './quote-view.ts'

/** What a client reads for the two kinds of cost, the same on screen and on paper. */
export const KIND_WORDS: Readonly<Record<LineKind, { title: string; total: string }>> = {
  'one-off': { title: 'Once', total: 'Total, once' },
  monthly: { title: 'Each month', total: 'Total, each month' },
}

/** What stands below a total over months. */
export const HORIZON_NOTE = 'once plus every month'

/** Heads of the options side by side. */
export const OPTION_HEAD = ['Option', 'Set-up', 'A month', 'Total', 'Time to go live', 'Quality'] as const
