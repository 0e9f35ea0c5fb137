import type { BillRow } from '../bill-row.ts'
import { type BillFormat, has, type Reading } from '../format.ts'
import { daysLater, monthAround } from '../instant-text.ts'
import { spendOf } from '../spend-part.ts'

type Columns = {
  start: string
  amount: string
  model: string
  provider: string | null
  id: string | null
  requests?: string
}

/** Credits are dollars. What is paid to a provider by one's own key is billed there, and not added here. */
function read(row: BillRow, { start, amount, model, provider, id, requests }: Columns): Reading {
  const chargePeriodStart = row.instant(start)
  const [billingPeriodStart, billingPeriodEnd] = monthAround(chargePeriodStart)
  return spendOf({
    ...{ line: row.line, part: row.part, billingPeriodStart, billingPeriodEnd, chargePeriodStart },
    chargePeriodEnd: id ? chargePeriodStart : daysLater(chargePeriodStart, 1),
    ...{ invoiceIssuer: 'OpenRouter', serviceProvider: (provider && row.text(provider)) ?? 'OpenRouter' },
    ...{ billingCurrency: 'USD', billedCost: row.figure(amount), costDriver: 'inference' },
    consumedQuantity: requests ? row.figure(requests) : id ? '1' : null,
    consumedUnit: requests || id ? 'Requests' : null,
    nativeId: id && row.text(id),
    serviceName: row.text('app_name'),
    model: row.text(model),
  })
}

const common = {
  version: () => null,
  sourceKind: () => 'gateway' as const,
  warning: 'Spend by your own keys (BYOK) is billed by the provider and not counted here.',
}

export const openrouterDaily: BillFormat = {
  ...common,
  id: 'openrouter-activity-csv',
  label: 'OpenRouter activity by day',
  matches: (heads) => has(heads, 'date', 'slug', 'usage', 'requests'),
  read: (row) =>
    read(row, {
      start: 'Date',
      amount: 'Usage',
      model: 'Slug',
      provider: null,
      id: null,
      requests: 'Requests',
    }),
}

export const openrouterGenerations: BillFormat = {
  ...common,
  id: 'openrouter-generations-csv',
  label: 'OpenRouter generations',
  matches: (heads) => has(heads, 'generation_id', 'cost_total'),
  read: (row) =>
    read(row, {
      ...{ start: 'created_at', amount: 'cost_total', model: 'model_permaslug' },
      ...{ provider: 'provider_name', id: 'generation_id' },
    }),
}

export const openrouterActivity: BillFormat = {
  ...common,
  id: 'openrouter-activity-json',
  label: 'OpenRouter activity API',
  matches: (heads) => has(heads, 'model_permaslug', 'usage', 'date'),
  read: (row) =>
    read(row, {
      ...{
        start: 'date',
        amount: 'usage',
        model: 'model_permaslug',
        provider: 'provider_name',
        id: null,
        requests: 'requests',
      },
    }),
}
