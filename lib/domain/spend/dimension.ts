/** By what spend can be grouped, in the order in which it is offered. */
export const DIMENSIONS = ['month', 'provider', 'service', 'kind', 'project', 'client'] as const
export type Dimension = (typeof DIMENSIONS)[number]

export const dimensionName: Record<Dimension, string> = {
  month: 'Month',
  provider: 'Provider',
  service: 'Service',
  kind: 'Kind',
  project: 'Project',
  client: 'Client',
}

/** Rows within rows, at most three deep, and columns; null is one column for everything. */
export type Grouping = { rows: readonly Dimension[]; column: Dimension | null }

export const DEEPEST = 3
export const DEFAULT_GROUPING: Grouping = { rows: ['provider', 'service'], column: 'month' }

/** Without what says nothing twice: the columns first, then each dimension once, and at least one for the rows. */
export function groupingOf(rows: readonly Dimension[], column: Dimension | null): Grouping {
  const once = [...new Set(rows)].filter((dimension) => dimension !== column).slice(0, DEEPEST)
  const other: Dimension = column === 'month' ? 'provider' : 'month'
  return { rows: once.length > 0 ? once : [other], column }
}

/** Stands in an address for records that name no service. */
export const NO_SERVICE = '(none)'
