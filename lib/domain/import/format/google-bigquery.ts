import { type Amount, exact, text } from '../../rate.ts'
import type { BillRow } from '../bill-row.ts'
import { readFigure } from '../figure-text.ts'
import { type BillFormat, has } from '../format.ts'
import type { ChargeCategory } from '../imported-spend.ts'
import { monthAround } from '../instant-text.ts'
import { RowError } from '../row-error.ts'
import { driverOf, spendOf } from '../spend-part.ts'

type Nested = Readonly<Record<string, unknown>>

/** What lies in a cell: an object or a list of them, whose figures are texts with every digit. */
function nested(row: BillRow, name: string): Nested[] {
  const given = row.text(name)
  if (given === null) return []
  try {
    const value: unknown = JSON.parse(given)
    return [value].flat().filter((item): item is Nested => typeof item === 'object' && item !== null)
  } catch {
    throw new RowError(`${name} is no object.`)
  }
}

const wordIn = ([item]: readonly Nested[], name: string): string | null => {
  const value = item?.[name]
  return value === undefined || value === null || value === '' ? null : String(value)
}

const categories: Record<string, ChargeCategory> = { tax: 'Tax', adjustment: 'Adjustment' }

/** What is paid: the cost and the credits on it, which are negative. Unknown as soon as a part of it is. */
function netOf(row: BillRow): Amount | null {
  const { notation } = row.facts
  const parts = [
    row.figure('cost'),
    ...nested(row, 'credits').map(({ amount }) =>
      readFigure(amount === undefined || amount === null ? '' : String(amount), 'credits.amount', notation),
    ),
  ]
  return parts.reduce((sum, part) =>
    sum === null || part === null ? null : text(exact(sum).plus(exact(part))),
  )
}

/** `202610`: the month whose invoice it stands on, whatever day it was used. */
function invoiceMonth(row: BillRow, start: string): [start: string, end: string] {
  const month = wordIn(nested(row, 'invoice'), 'month')
  if (month === null) return monthAround(start)
  if (!/^\d{4}(0[1-9]|1[0-2])$/.test(month))
    throw new RowError(`invoice.month “${month.slice(0, 20)}” is none.`)
  return monthAround(`${month.slice(0, 4)}-${month.slice(4)}-01T00:00:00Z`)
}

const labelsOf = (row: BillRow): Record<string, string> =>
  Object.fromEntries(
    nested(row, 'labels').flatMap(({ key, value }) =>
      typeof key === 'string' ? [[key, String(value ?? '')]] : [],
    ),
  )

/** Standard and detailed usage cost in BigQuery, exported as JSON by line. @see https://cloud.google.com/billing/docs/how-to/export-data-bigquery-tables/standard-usage (2026-11) */
export const googleBigQuery: BillFormat = {
  id: 'google-bigquery-export',
  label: 'Google Cloud billing export (BigQuery)',
  matches: (heads) => has(heads, 'service', 'sku', 'cost', 'currency', 'usage_start_time', 'invoice'),
  version: () => null,
  sourceKind: () => 'invoice',
  monthBy: 'billing',
  read: (row) => {
    const chargePeriodStart = row.instant('usage_start_time')
    const [billingPeriodStart, billingPeriodEnd] = invoiceMonth(row, chargePeriodStart)
    const [service, sku, project, usage] = ['service', 'sku', 'project', 'usage'].map((name) =>
      nested(row, name),
    ) as [Nested[], Nested[], Nested[], Nested[]]
    const [serviceName, description] = [wordIn(service, 'description'), wordIn(sku, 'description')]
    const quantity = wordIn(usage, 'amount')
    return spendOf({
      ...{ line: row.line, part: row.part, invoiceIssuer: 'Google', serviceProvider: 'Google' },
      ...{ billingPeriodStart, billingPeriodEnd, chargePeriodStart, serviceName },
      chargePeriodEnd: row.optionalInstant('usage_end_time') ?? chargePeriodStart,
      chargeCategory: categories[row.text('cost_type') ?? ''] ?? 'Usage',
      ...{ chargeDescription: description, skuId: wordIn(sku, 'id'), tags: labelsOf(row) },
      billingCurrency: row.currency('currency'),
      billedCost: netOf(row),
      billingAccountId: row.text('billing_account_id'),
      subAccountId: wordIn(project, 'id'),
      subAccountName: wordIn(project, 'name'),
      apiProject: wordIn(project, 'id'),
      consumedQuantity: quantity === null ? null : readFigure(quantity, 'usage.amount', row.facts.notation),
      consumedUnit: wordIn(usage, 'unit'),
      region: wordIn(nested(row, 'location'), 'region'),
      costDriver: driverOf([description, serviceName].join(' ')),
    })
  },
}
