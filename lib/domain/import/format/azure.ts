import type { BillRow } from '../bill-row.ts'
import { type BillFormat, has, type Reading } from '../format.ts'
import type { ChargeCategory } from '../imported-spend.ts'
import { daysLater, monthAround } from '../instant-text.ts'
import { driverOf, isTuned, readTags, spendOf } from '../spend-part.ts'

const categories: [RegExp, ChargeCategory][] = [
  [/^usage|unused/i, 'Usage'],
  [/purchase|fee/i, 'Purchase'],
  [/tax/i, 'Tax'],
  [/refund|credit/i, 'Credit'],
]

const categoryOf = (type: string | null): ChargeCategory =>
  type === null ? 'Usage' : (categories.find(([words]) => words.test(type))?.[1] ?? 'Adjustment')

/** `1K` of a meter of tokens are 1K tokens. */
const unitOf = (unit: string | null, meter: string | null): string | null =>
  unit !== null && /^\d+[KM]?$/i.test(unit) && /token/i.test(meter ?? '') ? `${unit} tokens` : unit

/** `gpt-x-Fine Tuned-Input Tokens`: the model stands before what is metered of it. */
function modelOf(meter: string | null) {
  const model = /^(.+?)-(?:FTuned|Fine[ -]?Tuned|Cached|Input|Output)\b/i.exec(meter ?? '')?.[1] ?? null
  const kind = /(cached)?[ -]*(input|output)[ -]*tokens?\b/i.exec(meter ?? '')
  const tokenType = kind ? `${kind[1] ? 'cached ' : ''}${kind[2]?.toLowerCase()}` : null
  return { model, tokenType }
}

function read(row: BillRow, amount: string, currency: string): Reading {
  const chargePeriodStart = row.instant('Date')
  const [first, last] = monthAround(chargePeriodStart)
  const meter = [row.text('Product') ?? row.text('ProductName'), row.text('MeterName')].join(' ')
  const chargeCategory = categoryOf(row.text('ChargeType'))
  const periodEnd = row.optionalInstant('BillingPeriodEndDate')
  return spendOf({
    ...{ line: row.line, part: row.part, chargePeriodStart, chargeCategory },
    chargePeriodEnd: daysLater(chargePeriodStart, 1),
    billingPeriodStart: row.optionalInstant('BillingPeriodStartDate') ?? first,
    billingPeriodEnd: periodEnd ? daysLater(periodEnd, 1) : last,
    ...{ invoiceIssuer: 'Microsoft', serviceProvider: row.text('PublisherName') ?? 'Microsoft' },
    billingCurrency: row.currency(currency),
    billedCost: row.figure(amount),
    billingAccountId: row.text('BillingAccountId'),
    subAccountId: row.text('SubscriptionId'),
    subAccountName: row.text('SubscriptionName'),
    invoiceId: row.text('InvoiceId'),
    serviceName: row.text('MeterCategory'),
    chargeDescription: meter.trim() || null,
    consumedQuantity: row.figure('Quantity'),
    consumedUnit: unitOf(row.text('UnitOfMeasure'), row.text('MeterName')),
    ...modelOf(row.text('MeterName')),
    skuId: row.text('MeterId'),
    region: row.text('ResourceLocation') ?? row.text('MeterRegion'),
    apiProject: row.text('ResourceGroup'),
    tags: readTags(row.text('Tags')),
    isFineTuned: isTuned(meter) || null,
    costDriver: chargeCategory === 'Purchase' ? 'subscription' : driverOf(meter),
  })
}

const common = {
  version: () => null,
  sourceKind: () => 'invoice' as const,
  dateOrder: 'mdy' as const,
  warning:
    'Actual and amortised exports have the same columns, and nothing in them says which one it is. Of two for the same days the later one counts: keep to actual costs, which are what is paid.',
}

export const azureEnterprise: BillFormat = {
  ...common,
  id: 'azure-ea',
  label: 'Azure cost export (EA)',
  matches: (heads) => has(heads, 'metercategory', 'cost', 'billingcurrency', 'date'),
  figures: { billedCost: 'Cost', consumedQuantity: 'Quantity' },
  read: (row) => read(row, 'Cost', 'BillingCurrency'),
}

export const azureCustomer: BillFormat = {
  ...common,
  id: 'azure-mca',
  label: 'Azure cost export (MCA)',
  matches: (heads) => has(heads, 'costinbillingcurrency', 'billingcurrency', 'metercategory'),
  figures: { billedCost: 'costInBillingCurrency', consumedQuantity: 'Quantity' },
  read: (row) => read(row, 'costInBillingCurrency', 'billingCurrency'),
}
