import type { BillRow } from '../bill-row.ts'
import { readCurrency } from '../bill-row.ts'
import { type BillFormat, EMPTY_BUCKET, emptyDay, has, type NestedFormat, type Reading } from '../format.ts'
import { daysLater, monthAround } from '../instant-text.ts'
import { driverOf, isTuned, spendOf } from '../spend-part.ts'

function readCost(row: BillRow, amount: string, currency: string): Reading {
  const chargePeriodStart = row.instant('start_time')
  const [billingPeriodStart, billingPeriodEnd] = monthAround(chargePeriodStart)
  const item = row.text('line_item')
  const project = row.text('project_id')
  return spendOf({
    ...{ line: row.line, part: row.part, billingPeriodStart, billingPeriodEnd, chargePeriodStart },
    chargePeriodEnd: row.optionalInstant('end_time') ?? daysLater(chargePeriodStart, 1),
    ...{ invoiceIssuer: 'OpenAI', serviceProvider: 'OpenAI', serviceName: item, chargeDescription: item },
    billingCurrency: readCurrency(row.text(currency), currency),
    billedCost: row.figure(amount),
    consumedQuantity: row.figure('quantity'),
    consumedUnit: row.text('quantity_unit'),
    billingAccountId: row.text('organization_id'),
    ...{ subAccountId: project, apiProject: project, subAccountName: row.text('project_name') },
    model: item?.split(',')[0]?.trim() ?? null,
    tokenType: item?.split(',').slice(1).join(',').trim() || null,
    isFineTuned: item ? isTuned(item) || null : null,
    costDriver: item ? driverOf(item) : 'other',
    grain: item === null && project === null && row.text('api_key_id') === null ? 'total' : 'grouped',
  })
}

/** Cost export of the dashboard: 10 columns in 2025, 17 in 2026. */
export const openaiCostTable: BillFormat = {
  id: 'openai-cost-csv',
  label: 'OpenAI cost export',
  matches: (heads) => has(heads, 'start_time', 'end_time', 'amount_value', 'amount_currency'),
  version: (heads) => `${heads.size} columns`,
  sourceKind: () => 'provider-cost',
  read: (row) =>
    row.text('amount_value') === null && row.text('amount_currency') === null
      ? emptyDay(row.instant('start_time'))
      : readCost(row, 'amount_value', 'amount_currency'),
}

export const openaiUsageTable: BillFormat = {
  id: 'openai-usage-csv',
  label: 'OpenAI usage export',
  matches: (heads) => has(heads, 'start_time', 'num_model_requests', 'input_tokens'),
  version: () => null,
  sourceKind: () => 'provider-cost',
  instead: 'This file has no cost. In the OpenAI dashboard export Cost instead of Usage.',
  read: () => ({ skip: 'usage without cost' }),
}

type Bucket = Record<string, unknown> & { results?: unknown }

/** The buckets of a page, or of a bare list of them. */
export function bucketsOf(value: unknown): Bucket[] {
  const list = Array.isArray(value) ? value : (value as { data?: unknown } | null)?.data
  return Array.isArray(list) ? list.filter((item) => typeof item === 'object' && item !== null) : []
}

export const resultsOf = ({ results }: Bucket): Record<string, unknown>[] =>
  Array.isArray(results) ? results.filter((item) => typeof item === 'object' && item !== null) : []

const isKind = (value: unknown, kind: RegExp): boolean =>
  bucketsOf(value)
    .flatMap(resultsOf)
    .some(({ object }) => kind.test(String(object)))

const isEmptyPage = (value: unknown): boolean => {
  const buckets = bucketsOf(value)
  return (
    buckets.length > 0 &&
    buckets.every(({ object }) => object === 'bucket') &&
    buckets.flatMap(resultsOf).length === 0
  )
}

/** `GET /v1/organization/costs`: dollars as a number, by UTC day. */
export const openaiCosts: NestedFormat = {
  id: 'openai-costs-json',
  label: 'OpenAI Costs API',
  matches: (value) => isKind(value, /^organization\.costs\.result$/) || isEmptyPage(value),
  version: () => null,
  sourceKind: () => 'provider-cost',
  rows: (value) =>
    bucketsOf(value).flatMap(({ start_time, end_time, ...bucket }): Record<string, unknown>[] => {
      const results = resultsOf(bucket)
      if (results.length === 0) return [{ start_time, end_time, [EMPTY_BUCKET]: true }]
      return results.map((result) => {
        const { value: amount_value, currency: amount_currency } = (result.amount ?? {}) as Record<
          string,
          unknown
        >
        return { ...result, start_time, end_time, amount_value, amount_currency }
      })
    }),
  read: (row) =>
    row.text(EMPTY_BUCKET)
      ? emptyDay(row.instant('start_time'))
      : readCost(row, 'amount_value', 'amount_currency'),
}

export const openaiUsage: NestedFormat = {
  id: 'openai-usage-json',
  label: 'OpenAI Usage API',
  matches: (value) => isKind(value, /^organization\.usage\./),
  version: () => null,
  sourceKind: () => 'provider-cost',
  instead:
    'This file has no cost. Fetch /v1/organization/costs instead of /usage, or export Cost in the dashboard.',
  rows: () => [],
  read: () => ({ skip: 'usage without cost' }),
}
