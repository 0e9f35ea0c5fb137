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
    consumedUnit: row.text('UnitOfMeasure'),
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
  warning: 'Actual and amortised exports have the same columns: import only one of them for a month.',
}

export const azureEnterprise: BillFormat = {
  ...common,
  id: 'azure-ea',
  label: 'Azure cost export (EA)',
  matches: (heads) => has(heads, 'metercategory', 'cost', 'billingcurrency', 'date'),
  read: (row) => read(row, 'Cost', 'BillingCurrency'),
}

export const azureCustomer: BillFormat = {
  ...common,
  id: 'azure-mca',
  label: 'Azure cost export (MCA)',
  matches: (heads) => has(heads, 'costinbillingcurrency', 'billingcurrency', 'metercategory'),
  read: (row) => read(row, 'costInBillingCurrency', 'billingCurrency'),
}
