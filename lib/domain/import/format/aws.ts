import type { BillRow } from '../bill-row.ts'
import { type BillFormat, has, type Reading } from '../format.ts'
import type { ChargeCategory } from '../imported-spend.ts'
import { monthAround } from '../instant-text.ts'
import { rememberedOf } from '../remembered.ts'
import { driverOf, isTuned, readTags, spendOf } from '../spend-part.ts'

const categories: Record<string, ChargeCategory> = {
  Usage: 'Usage',
  DiscountedUsage: 'Usage',
  SavingsPlanCoveredUsage: 'Usage',
  Tax: 'Tax',
  Credit: 'Credit',
  Refund: 'Credit',
  Fee: 'Purchase',
  RIFee: 'Purchase',
  SavingsPlanRecurringFee: 'Purchase',
  SavingsPlanUpfrontFee: 'Purchase',
}

const tokenTypes: [RegExp, string][] = [
  [/cache-read/i, 'cached input'],
  [/cache-write/i, 'cache write'],
  [/output-token/i, 'output'],
  [/input-token/i, 'input'],
]

/** `EUC1-Claude4.6Sonnet-input-tokens-flex`: region, model, kind of token, tier. */
function usageOf(type: string) {
  const [, region = null, model = null] =
    /^([A-Z]{2,4}\d?)-(.+?)-(?:cache-(?:read|write)-|input-token|output-token)/i.exec(type) ?? []
  const tokenType = tokenTypes.find(([words]) => words.test(type))?.[1] ?? null
  const serviceTier = /-(flex|priority|standard|batch)\b/i.exec(type)?.[1]?.toLowerCase() ?? null
  return { region, model, tokenType, serviceTier }
}

type Names = (name: string) => string

/** `resourceTags/user:team` and `resource_tags_user_team`: where tags are columns of their own. */
const TAG_COLUMN = /^resource_?tags[/_](.+)$/i

const tagColumns = rememberedOf((heads: readonly string[]): [column: string, tag: string][] =>
  heads.flatMap((column) => {
    const tag = TAG_COLUMN.exec(column)?.[1]
    return tag ? [[column, tag]] : []
  }),
)

function tagsOf(row: BillRow): Readonly<Record<string, string>> {
  const columns = tagColumns(row.facts.heads)
  if (columns.length === 0) return readTags(row.text('resource_tags'))
  return Object.fromEntries(
    columns.flatMap(([column, tag]) => {
      const value = row.text(column)
      return value === null ? [] : [[tag, value]]
    }),
  )
}

const figuresOf = (at: Names) => ({
  billedCost: at('line_item/unblended_cost'),
  effectiveCost: at('savings_plan/savings_plan_effective_cost'),
  consumedQuantity: at('line_item/usage_amount'),
})

function read(row: BillRow, at: Names): Reading {
  const chargePeriodStart = row.instant(at('line_item/usage_start_date'))
  const [first, last] = monthAround(chargePeriodStart)
  const type = row.text(at('line_item/line_item_type')) ?? 'Usage'
  const usage = row.text(at('line_item/usage_type')) ?? ''
  const description = row.text(at('line_item/line_item_description'))
  const product = row.text(at('line_item/product_code'))
  const chargeCategory = categories[type] ?? 'Adjustment'
  const words = [product, usage, description].join(' ')
  return spendOf({
    ...{ line: row.line, part: row.part, chargePeriodStart, chargeCategory },
    chargePeriodEnd: row.optionalInstant(at('line_item/usage_end_date')) ?? chargePeriodStart,
    billingPeriodStart: row.optionalInstant(at('bill/billing_period_start_date')) ?? first,
    billingPeriodEnd: row.optionalInstant(at('bill/billing_period_end_date')) ?? last,
    invoiceIssuer: row.text(at('line_item/legal_entity')) ?? 'Amazon Web Services',
    ...{ serviceProvider: 'AWS', serviceName: product, chargeDescription: description },
    billingCurrency: row.currency(at('line_item/currency_code')),
    billedCost: row.figure(at('line_item/unblended_cost')),
    effectiveCost: row.figure(at('savings_plan/savings_plan_effective_cost')),
    billingAccountId: row.text(at('bill/payer_account_id')),
    subAccountId: row.text(at('line_item/usage_account_id')),
    subAccountName: row.text(at('line_item/usage_account_name')),
    invoiceId: row.text(at('bill/invoice_id')),
    consumedQuantity: row.figure(at('line_item/usage_amount')),
    consumedUnit: row.text(at('pricing/unit')),
    ...usageOf(usage),
    tags: tagsOf(row),
    isFineTuned: isTuned(words) || null,
    costDriver: chargeCategory === 'Purchase' ? 'subscription' : driverOf(words),
  })
}

const common = {
  sourceKind: () => 'invoice' as const,
  warning: 'Unblended costs are what is paid: rows that negate covered usage are added with their sign.',
}

const modernName: Names = (name) => name.replace('/', '_')

export const awsReport: BillFormat = {
  ...common,
  id: 'aws-cur-2',
  label: 'AWS Cost and Usage Report',
  version: () => '2.0',
  matches: (heads) => has(heads, 'line_item_unblended_cost', 'line_item_usage_start_date'),
  figures: figuresOf(modernName),
  read: (row) => read(row, modernName),
}

/** `line_item/usage_start_date` as `lineItem/UsageStartDate`. */
const legacyName: Names = (name) => {
  const [group = '', column = ''] = name.split('/')
  const camel = (words: string) => words.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
  const [first = '', rest = ''] = [column.charAt(0).toUpperCase(), camel(column.slice(1))]
  return `${camel(group)}/${first}${rest}`
}

export const awsLegacyReport: BillFormat = {
  ...common,
  id: 'aws-cur-legacy',
  label: 'AWS Cost and Usage Report (legacy)',
  version: () => 'legacy',
  matches: (heads) => has(heads, 'lineitem/unblendedcost'),
  figures: figuresOf(legacyName),
  read: (row) => read(row, legacyName),
}
