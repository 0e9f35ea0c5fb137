import { type BillRow, readCurrency } from '../bill-row.ts'
import { type BillFormat, has, type Reading } from '../format.ts'
import type { ChargeCategory } from '../imported-spend.ts'
import { daysLater, monthAround, readInstant } from '../instant-text.ts'
import { driverOf, spendOf } from '../spend-part.ts'

const SIGNS: Record<string, string> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₹': 'INR' }

/** `Unrounded Cost ($)`: the head carries the currency. */
const headOf = (heads: readonly string[], words: string): string | undefined =>
  heads.find((head) => head.toLowerCase().startsWith(words))

const isHeadOf = (heads: ReadonlySet<string>, words: string): boolean =>
  headOf([...heads], words) !== undefined

function amountOf(row: BillRow, words: string) {
  const head = headOf(row.facts.heads, words) ?? words
  const sign = /\(([^)]+)\)\s*$/.exec(head)?.[1] ?? ''
  const currency = row.facts.preamble.get('currency') ?? SIGNS[sign] ?? sign
  return { billedCost: row.figure(head), billingCurrency: readCurrency(currency, 'Currency') }
}

function categoryOf(row: BillRow): ChargeCategory {
  if (row.text('Credit type')) return 'Credit'
  const type = row.text('Cost type') ?? ''
  if (/tax/i.test(type)) return 'Tax'
  return /adjust|rounding/i.test(type) ? 'Adjustment' : 'Usage'
}

/** Totals and the rounding to them stand below the rows; counting them would double the file. */
const isTotal = (row: BillRow): boolean =>
  row.text('SKU ID') === null &&
  row.text('Service description') === null &&
  row.text('SKU description') === null

const known = { invoiceIssuer: 'Google', serviceProvider: 'Google' }

function described(row: BillRow) {
  const sku = row.text('SKU description')
  return {
    ...{ line: row.line, part: row.part, ...known, chargeDescription: sku },
    serviceName: row.text('Service description'),
    skuId: row.text('SKU ID'),
    consumedQuantity: row.figure('Usage amount'),
    consumedUnit: row.text('Usage unit'),
    costDriver: driverOf([sku, row.text('Service description')].join(' ')),
  }
}

function readCost(row: BillRow): Reading {
  if (isTotal(row)) return { skip: 'a total' }
  const invoiceDate = row.facts.preamble.get('invoice date')
  const chargePeriodStart = row.instant('Usage start date')
  const billed = invoiceDate
    ? readInstant(invoiceDate, 'Invoice date', row.facts.dateOrder)
    : chargePeriodStart
  const [billingPeriodStart, billingPeriodEnd] = monthAround(billed)
  const last = row.optionalInstant('Usage end date')
  return spendOf({
    ...{ ...described(row), ...amountOf(row, 'unrounded cost'), chargeCategory: categoryOf(row) },
    ...{ billingPeriodStart, billingPeriodEnd, chargePeriodStart },
    chargePeriodEnd: daysLater(last ?? chargePeriodStart, 1),
    billingAccountId: row.text('Billing account ID'),
    invoiceId: row.facts.preamble.get('invoice number') ?? null,
    subAccountId: row.text('Project ID'),
    subAccountName: row.text('Project name'),
    apiProject: row.text('Project ID'),
  })
}

/** Cost table of the Console: lines about the invoice above, a rounding error and a total below. */
export const googleCostTable: BillFormat = {
  id: 'google-cost-table',
  label: 'Google Cloud cost table',
  matches: (heads) =>
    has(heads, 'service description', 'sku id', 'cost type') && isHeadOf(heads, 'unrounded cost'),
  version: () => null,
  sourceKind: () => 'invoice',
  monthBy: 'billing',
  totalOf: (heads) => headOf(heads, 'unrounded cost'),
  read: readCost,
}

/** Report of the Console: by day and SKU, net of savings. */
export const googleReport: BillFormat = {
  id: 'google-reports-csv',
  label: 'Google Cloud report',
  matches: (heads) => has(heads, 'date', 'sku description') && isHeadOf(heads, 'unrounded subtotal'),
  version: () => null,
  sourceKind: () => 'provider-cost',
  totalOf: (heads) => headOf(heads, 'unrounded subtotal'),
  read: (row) => {
    if (isTotal(row)) return { skip: 'a total' }
    const chargePeriodStart = row.instant('Date')
    const [billingPeriodStart, billingPeriodEnd] = monthAround(chargePeriodStart)
    return spendOf({
      ...{ ...described(row), ...amountOf(row, 'unrounded subtotal') },
      ...{ billingPeriodStart, billingPeriodEnd, chargePeriodStart },
      chargePeriodEnd: daysLater(chargePeriodStart, 1),
    })
  },
}
