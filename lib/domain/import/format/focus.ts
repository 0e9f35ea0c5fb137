import type { BillRow } from '../bill-row.ts'
import { type BillFormat, has } from '../format.ts'
import { CHARGE_CATEGORIES, type ChargeCategory, type CostDriver } from '../imported-spend.ts'
import { monthAround } from '../instant-text.ts'
import { remembered } from '../remembered.ts'
import { RowError } from '../row-error.ts'
import { driverOf, isTuned, readTags, spendOf } from '../spend-part.ts'

function versionOf(heads: ReadonlySet<string>): string {
  if (heads.has('credentialid') || heads.has('principalid')) return 'draft'
  if (heads.has('serviceprovidername')) return heads.has('providername') ? '1.3' : '1.4'
  if (['invoiceid', 'pricingcurrency', 'billingaccounttype'].some((name) => heads.has(name))) return '1.2'
  if (['skumeter', 'servicesubcategory', 'capacityreservationid'].some((name) => heads.has(name)))
    return '1.1'
  if (heads.has('chargesubcategory') || heads.has('usagequantity')) return '1.0-preview'
  return '1.0'
}

const categoryOf = remembered((given): ChargeCategory => {
  const known = CHARGE_CATEGORIES.find((category) => category.toLowerCase() === given.toLowerCase())
  if (known) return known
  throw new RowError(
    given === ''
      ? 'ChargeCategory is missing.'
      : `ChargeCategory “${given.slice(0, 40)}” is none of ${CHARGE_CATEGORIES.join(', ')}.`,
  )
})

/** What LiteLLM's exporter writes looks like a bill and is an estimate of one. */
const isGateway = (first: BillRow | null): boolean =>
  first?.text('BillingAccountType') === 'API Key' && first.text('ConsumedUnit') === 'Requests'

const parsed = remembered((given): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(given)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
})

/** `Input` and `Read`: what the draft for AI calls the kinds of token. */
function tokenTypeOf(direction: unknown, action: unknown): string | null {
  if (action === 'Read') return 'cached input'
  if (action === 'Write') return 'cache write'
  return typeof direction === 'string' && direction !== '' ? direction.toLowerCase() : null
}

/** What a service is for by its category, where its own words leave it open. */
const CATEGORIES: Record<string, CostDriver> = {
  'ai and machine learning': 'inference',
  compute: 'hosting',
  storage: 'storage',
}

function driverIn(words: string, category: string | null): CostDriver {
  const driver = driverOf(words)
  return driver === 'other' ? (CATEGORIES[category?.toLowerCase() ?? ''] ?? driver) : driver
}

/** The model, where a provider, a gateway or an export of our own says it; FOCUS has no column for it yet. */
function modelOf(row: BillRow, tags: Readonly<Record<string, string>>) {
  const sku = row.text('SkuPriceDetails')
  const { ModelId, TokenDirection, TokenCacheAction } = parsed(sku ?? '{}')
  const named = typeof ModelId === 'string' && ModelId !== '' ? ModelId : null
  return {
    model: row.text('x_Model') ?? named ?? (isGateway(row) ? (tags.model ?? null) : null),
    tokenType: row.text('x_TokenType') ?? tokenTypeOf(TokenDirection, TokenCacheAction),
  }
}

/** FinOps Open Cost and Usage Specification 1.0 to 1.4. @see https://focus.finops.org */
export const focus: BillFormat = {
  id: 'focus',
  label: 'FOCUS',
  matches: (heads) => has(heads, 'billedcost', 'billingcurrency', 'chargeperiodstart', 'chargecategory'),
  version: versionOf,
  sourceKind: (first) => (isGateway(first) ? 'gateway' : 'invoice'),
  totalOf: () => 'BilledCost',
  figures: {
    billedCost: 'BilledCost',
    effectiveCost: 'EffectiveCost',
    listCost: 'ListCost',
    consumedQuantity: 'ConsumedQuantity',
  },
  read: (row) => {
    const chargePeriodStart = row.instant('ChargePeriodStart')
    const billingPeriodStart = row.optionalInstant('BillingPeriodStart')
    const around = monthAround(billingPeriodStart ?? chargePeriodStart)
    const chargePeriodEnd = row.optionalInstant('ChargePeriodEnd') ?? chargePeriodStart
    if (chargePeriodEnd < chargePeriodStart)
      throw new RowError('ChargePeriodEnd lies before ChargePeriodStart.')
    const chargeCategory = categoryOf(row.text('ChargeCategory') ?? '')
    const serviceName = row.text('ServiceName')
    const chargeDescription = row.text('ChargeDescription')
    const words = [serviceName, row.text('ServiceSubcategory'), chargeDescription, row.text('SkuId')].join(
      ' ',
    )
    const provider = row.text('ServiceProviderName') ?? row.text('ProviderName')
    const tags = readTags(row.text('Tags'))
    return spendOf({
      line: row.line,
      part: row.part,
      chargeCategory,
      serviceName,
      chargeDescription,
      tags,
      ...modelOf(row, tags),
      chargePeriodStart,
      chargePeriodEnd,
      billingPeriodStart: billingPeriodStart ?? around[0],
      billingPeriodEnd: row.optionalInstant('BillingPeriodEnd') ?? around[1],
      billingCurrency: row.currency('BillingCurrency'),
      billedCost: row.figure('BilledCost'),
      effectiveCost: row.figure('EffectiveCost'),
      listCost: row.figure('ListCost'),
      billingAccountId: row.text('BillingAccountId'),
      subAccountId: row.text('SubAccountId'),
      subAccountName: row.text('SubAccountName'),
      invoiceId: row.text('InvoiceId'),
      invoiceIssuer: row.text('InvoiceIssuerName') ?? provider ?? 'unknown',
      serviceProvider: provider ?? row.text('PublisherName') ?? row.text('InvoiceIssuerName') ?? 'unknown',
      isCorrection: /^correction$/i.test(row.text('ChargeClass') ?? ''),
      consumedQuantity: row.figure('ConsumedQuantity'),
      consumedUnit: row.text('ConsumedUnit'),
      skuId: row.text('SkuId'),
      region: row.text('RegionId') ?? row.text('RegionName'),
      isFineTuned: isTuned(words) || null,
      costDriver:
        chargeCategory === 'Purchase' ? 'subscription' : driverIn(words, row.text('ServiceCategory')),
    })
  },
}
