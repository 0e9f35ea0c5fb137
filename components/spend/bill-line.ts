import type { NamedLine } from '#lib/domain/spend/spend-line.ts'
import { formatDay } from '#lib/format.ts'
import type { Choosable } from './selection.tsx'

/** What it is called where it is spoken of. */
export const lineName = ({ provider, service, day }: NamedLine): string =>
  `${service || provider} of ${formatDay(day)}`

export const choosableLine = (row: NamedLine): Choosable => ({
  ...{ line: { importId: row.importId, ordinal: row.ordinal }, name: lineName(row) },
  ...{ amount: row.amount, currency: row.currency },
})
