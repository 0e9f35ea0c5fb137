import { minorDigits } from '../../money.ts'
import { exact, text } from '../../rate.ts'
import type { BillRow } from '../bill-row.ts'
import { type BillFormat, EMPTY_BUCKET, emptyDay, has, type NestedFormat } from '../format.ts'
import { daysLater, monthAround } from '../instant-text.ts'
import { driverOf, isTuned, spendOf } from '../spend-part.ts'
import { bucketsOf, resultsOf } from './openai.ts'

const known = { invoiceIssuer: 'Anthropic', serviceProvider: 'Anthropic' }

/** Cents, also with decimals: `123.45` is $1.2345. The shift follows the minor unit of the currency. */
const ofMinor = (amount: string | null, currency: string): string | null =>
  amount === null ? null : text(exact(amount).times(exact(`1e-${minorDigits(currency)}`)))

function periodsOf(row: BillRow, start: string, end: string | null) {
  const [billingPeriodStart, billingPeriodEnd] = monthAround(start)
  const chargePeriodEnd = end ?? daysLater(start, 1)
  return {
    line: row.line,
    part: row.part,
    billingPeriodStart,
    billingPeriodEnd,
    chargePeriodStart: start,
    chargePeriodEnd,
  }
}

const hasField = (value: unknown, ...names: string[]): boolean =>
  bucketsOf(value)
    .flatMap(resultsOf)
    .some((result) => names.some((name) => name in result))

const isDated = (value: unknown): boolean => bucketsOf(value).some((bucket) => 'starting_at' in bucket)

/** `GET /v1/organizations/cost_report`: a decimal of cents as text, by UTC day. */
export const anthropicCostReport: NestedFormat = {
  id: 'anthropic-cost-report',
  label: 'Anthropic cost report',
  matches: (value) =>
    isDated(value) && (hasField(value, 'amount') || bucketsOf(value).flatMap(resultsOf).length === 0),
  version: () => null,
  sourceKind: () => 'provider-cost',
  warning: 'Priority Tier is not in this report: what it costs is missing here.',
  rows: (value) =>
    bucketsOf(value).flatMap(({ starting_at, ending_at, ...bucket }): Record<string, unknown>[] => {
      const results = resultsOf(bucket)
      if (results.length === 0) return [{ starting_at, ending_at, [EMPTY_BUCKET]: true }]
      return results.map((result) => ({ ...result, starting_at, ending_at }))
    }),
  read: (row) => {
    if (row.text(EMPTY_BUCKET)) return emptyDay(row.instant('starting_at'))
    const billingCurrency = row.currency('currency')
    const description = row.text('description')
    const words = [row.text('cost_type'), row.text('token_type'), description].join(' ')
    return spendOf({
      ...periodsOf(row, row.instant('starting_at'), row.optionalInstant('ending_at')),
      ...{ ...known, billingCurrency, chargeDescription: description, serviceName: row.text('cost_type') },
      billedCost: ofMinor(row.figure('amount'), billingCurrency),
      model: row.text('model'),
      tokenType: row.text('token_type'),
      serviceTier: row.text('service_tier'),
      region: row.text('inference_geo'),
      apiProject: row.text('workspace_id'),
      subAccountId: row.text('workspace_id'),
      costDriver: driverOf(words),
    })
  },
}

export const anthropicUsageReport: NestedFormat = {
  id: 'anthropic-usage-report',
  label: 'Anthropic usage report',
  matches: (value) => isDated(value) && hasField(value, 'uncached_input_tokens', 'output_tokens'),
  version: () => null,
  sourceKind: () => 'provider-cost',
  instead: 'This file has no cost. Fetch /v1/organizations/cost_report, or export Cost in the Console.',
  rows: () => [],
  read: () => ({ skip: 'usage without cost' }),
}

/** Cost export of the Console: dollars, two decimals, UTC days; 7 columns in 2024, 14 in 2026. */
export const anthropicCostTable: BillFormat = {
  id: 'anthropic-cost-csv',
  label: 'Anthropic Console cost export',
  matches: (heads) => has(heads, 'usage_date_utc', 'cost_usd'),
  version: (heads) => `${heads.size} columns`,
  sourceKind: () => 'provider-cost',
  warning: 'Each row is rounded to cents, so that the sum can differ from the invoice by some.',
  read: (row) => {
    const model = row.text('model')
    const words = [row.text('cost_type'), row.text('token_type'), row.text('usage_type')].join(' ')
    return spendOf({
      ...periodsOf(row, row.instant('usage_date_utc'), null),
      ...{ ...known, billingCurrency: 'USD', model, serviceName: row.text('usage_type') },
      billedCost: row.figure('cost_usd'),
      listCost: row.figure('list_price_usd'),
      tokenType: row.text('token_type'),
      serviceTier: row.text('usage_type'),
      region: row.text('inference_geo'),
      apiProject: row.text('workspace'),
      subAccountName: row.text('workspace'),
      isFineTuned: model ? isTuned(model) || null : null,
      costDriver: driverOf(words),
    })
  },
}

export const anthropicTokenTable: BillFormat = {
  id: 'anthropic-tokens-csv',
  label: 'Anthropic Console token export',
  matches: (heads) => has(heads, 'usage_date_utc', 'model_version', 'usage_output_tokens'),
  version: () => null,
  sourceKind: () => 'provider-cost',
  instead: 'This file has no cost. In the Anthropic Console export Cost instead of Tokens.',
  read: () => ({ skip: 'usage without cost' }),
}
