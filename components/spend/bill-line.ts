import type { Day } from '#lib/domain/day.ts'
import type { Currency } from '#lib/domain/money.ts'
import type { Amount } from '#lib/domain/rate.ts'
import { formatDay } from '#lib/format.ts'
import type { Choosable } from './selection.tsx'

/** A row of a bill, as far as it is shown. */
export type BillLine = {
  importId: string
  ordinal: number
  fileName: string
  projectId: string
  projectName: string
  day: Day
  provider: string
  service: string
  account: string | null
  subAccount: string | null
  apiProject: string | null
  model: string | null
  tokenType: string | null
  region: string | null
  category: string
  isCorrection: boolean
  description: string | null
  currency: Currency
  amount: Amount | null
  quantity: Amount | null
  unit: string | null
  line: number
  part: string | null
}

/** What it is called where it is spoken of. */
export const lineName = ({ provider, service, day }: BillLine): string =>
  `${service || provider} of ${formatDay(day)}`

export const choosableLine = (row: BillLine): Choosable => ({
  ...{ line: { importId: row.importId, ordinal: row.ordinal }, name: lineName(row) },
  ...{ amount: row.amount, currency: row.currency },
})
