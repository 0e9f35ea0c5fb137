import { type ExportColumn, writeExport } from '#lib/csv.ts'
import { type FocusCharge, focusCharges } from '#lib/data/focus-charge.ts'
import { addMonths, firstDay, type Month } from '#lib/domain/month.ts'
import { type SpendKind, spendKindName } from '#lib/domain/spend/kind.ts'
import { readSpendQuery } from '#lib/schemas/spend-query.ts'
import { type Exportable, figure, text } from './exportable.ts'

const instant = (month: Month): string => `${firstDay(month)}T00:00:00Z`

const category: Record<SpendKind, string> = {
  api: 'AI and Machine Learning',
  training: 'AI and Machine Learning',
  hosting: 'Compute',
  other: 'Other',
}

const tagsOf = ({ tags }: FocusCharge): string | null =>
  tags && Object.keys(tags).length > 0 ? JSON.stringify(tags) : null

/**
 * The columns of FOCUS 1.2 that are mandatory, those by which its version is told, and what a bill says beside them. Of
 * what was typed in, the project is the account and the month the charge period. An amount that is not known is left out,
 * as it is everywhere.
 */
const columns: ExportColumn<FocusCharge>[] = [
  figure('BilledCost', (row) => row.amount),
  text('BillingAccountId', (row) => row.account ?? row.projectId),
  text('BillingAccountName', (row) => (row.account === null ? row.projectName : null)),
  text('BillingAccountType', (row) => (row.account === null ? 'Project' : null)),
  text('BillingCurrency', (row) => row.currency),
  text('BillingPeriodEnd', (row) => instant(addMonths(row.billingMonth, 1))),
  text('BillingPeriodStart', (row) => instant(row.billingMonth)),
  text('ChargeCategory', (row) => row.category),
  text('ChargeClass', (row) => (row.isCorrection ? 'Correction' : null)),
  text('ChargeDescription', (row) => row.description),
  text('ChargePeriodEnd', (row) => row.endsAt),
  text('ChargePeriodStart', (row) => row.startsAt),
  figure('ConsumedQuantity', (row) => row.quantity),
  text('ConsumedUnit', (row) => row.unit),
  figure('ContractedCost', (row) => row.effective ?? row.amount),
  figure('EffectiveCost', (row) => row.effective ?? row.amount),
  text('InvoiceId', (row) => row.invoice),
  text('InvoiceIssuerName', (row) => row.provider),
  figure('ListCost', (row) => row.list ?? row.amount),
  figure('PricingQuantity', (row) => row.quantity),
  text('PricingUnit', (row) => row.unit),
  text('ProviderName', (row) => row.provider),
  text('PublisherName', (row) => row.provider),
  text('RegionId', (row) => row.region),
  text('ServiceCategory', (row) => category[row.kind]),
  text('ServiceName', (row) => row.service || spendKindName[row.kind]),
  text('SubAccountId', (row) => row.subAccount),
  text('Tags', tagsOf),
  text('x_Model', (row) => row.model),
  text('x_ProjectId', (row) => row.projectId),
  text('x_ProjectName', (row) => row.projectName),
  text('x_TokenType', (row) => row.tokenType),
]

/** Spend as FOCUS 1.2, for tools that read it: every row of the bills, and what was typed in. */
export const focus: Exportable = async (scope, params, format) => {
  const charges = focusCharges(scope, readSpendQuery(params))
  // The first page is read before the answer begins, so that a failure is one.
  const first = await charges.next()
  async function* pages() {
    if (!first.done) yield first.value
    yield* charges
  }
  return writeExport(format, columns, pages())
}
