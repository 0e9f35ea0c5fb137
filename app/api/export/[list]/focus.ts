import { listSpend, type SpendRow } from '#lib/data/spend-list.ts'
import { addMonths, firstDay, type Month } from '#lib/domain/month.ts'
import { type SpendKind, spendKindName } from '#lib/domain/spend/kind.ts'
import { readSpendQuery } from '#lib/schemas/spend-query.ts'
import { exportable, figure, text } from './exportable.ts'

const instant = (month: Month): string => `${firstDay(month)}T00:00:00Z`

const category: Record<SpendKind, string> = {
  api: 'AI and Machine Learning',
  training: 'AI and Machine Learning',
  hosting: 'Compute',
  other: 'Other',
}

/**
 * Spend as FOCUS 1.2, for tools that read it: the mandatory columns, and those by which its version is told. A project is
 * the billing account, a month the charge period. An amount that is not known is left out, as it is everywhere.
 */
export const focus = exportable<SpendRow>(
  [
    figure('BilledCost', (row) => row.amount),
    text('BillingAccountId', (row) => row.projectId),
    text('BillingAccountName', (row) => row.projectName),
    text('BillingAccountType', () => 'Project'),
    text('BillingCurrency', (row) => row.currency),
    text('BillingPeriodEnd', (row) => instant(addMonths(row.month, 1))),
    text('BillingPeriodStart', (row) => instant(row.month)),
    text('ChargeCategory', () => 'Usage'),
    text('ChargeClass', () => null),
    text('ChargeDescription', (row) => row.note || null),
    text('ChargePeriodEnd', (row) => instant(addMonths(row.month, 1))),
    text('ChargePeriodStart', (row) => instant(row.month)),
    figure('ContractedCost', (row) => row.amount),
    figure('EffectiveCost', (row) => row.amount),
    text('InvoiceId', () => null),
    text('InvoiceIssuerName', (row) => row.provider),
    figure('ListCost', (row) => row.amount),
    figure('PricingQuantity', () => null),
    text('PricingUnit', () => null),
    text('ProviderName', (row) => row.provider),
    text('PublisherName', (row) => row.provider),
    text('ServiceCategory', (row) => category[row.kind]),
    text('ServiceName', (row) => row.service || spendKindName[row.kind]),
  ],
  (scope, params, at) => listSpend(scope, { ...readSpendQuery(params), ...at }),
)
