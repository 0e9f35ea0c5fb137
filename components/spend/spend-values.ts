import type { Result } from '#lib/action-result.ts'
import type { Currency } from '#lib/domain/money.ts'
import type { Month } from '#lib/domain/month.ts'
import type { SpendKind } from '#lib/domain/spend/kind.ts'
import type { ConvertedRecord } from '#lib/domain/spend/spend-record.ts'
import { formatMonth } from '#lib/format.ts'
import type { Choosable } from './selection.tsx'

/** Stands for the record that is being typed in. */
export const NEW = 'new'

/** A record as it stands in a form: an empty amount is unknown. */
export type SpendValues = {
  month: Month
  provider: string
  service: string
  kind: SpendKind
  amount: string
  currency: Currency
  note: string
}

type Run<I, O = unknown> = (input: I) => Promise<Result<O>>

/** What a member who may write can do with spend. */
export type SpendActions = {
  createSpend: Run<SpendValues & { projectId: string }, { id: string }>
  updateSpend: Run<SpendValues & { id: string; revision: number }>
  archiveSpend: Run<{ id: string }>
  restoreSpend: Run<{ id: string }>
}

export const valuesOf = ({
  month,
  provider,
  service,
  kind,
  amount,
  currency,
  note,
}: ConvertedRecord): SpendValues => ({
  ...{ month, provider, service, kind, currency, note },
  amount: amount ?? '',
})

export const spendLabels: Record<keyof SpendValues, string> = {
  month: 'Month',
  provider: 'Provider',
  service: 'Service',
  kind: 'Kind',
  amount: 'Amount',
  currency: 'Currency',
  note: 'Note',
}

/** What a record is called where it is spoken of. */
export const nameOf = ({ provider, month }: ConvertedRecord): string => `${provider} in ${formatMonth(month)}`

/** A record as it can be chosen; one of a bill stands for all of its rows. */
export const choosableOf = (row: ConvertedRecord): Choosable => ({
  ...{ record: row.id, name: nameOf(row), amount: row.amount, currency: row.currency },
})
