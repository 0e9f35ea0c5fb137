import type { Day } from '../day.ts'
import type { CostDriver, ImportedSpend } from '../import/imported-spend.ts'
import { publicTags, publicText } from '../import/public-text.ts'
import { remembered, rememberedOf } from '../import/remembered.ts'
import type { Currency } from '../money.ts'
import type { Month } from '../month.ts'
import type { Amount } from '../rate.ts'
import type { SpendKind } from './kind.ts'

/** What a row of a bill says of a charge; null is unknown. */
type Charge = {
  month: Month
  day: Day
  kind: SpendKind
  provider: string
  service: string
  account: string | null
  subAccount: string | null
  apiProject: string | null
  model: string | null
  tokenType: string | null
  region: string | null
  category: string
  isCorrection: boolean
  description: string | null
  currency: Currency
  amount: Amount | null
  quantity: Amount | null
  unit: string | null
  tags: Record<string, string> | null
  line: number
  part: string | null
}

/** What of a charge rules can look at. */
export type Ruled = Readonly<
  Pick<Charge, 'provider' | 'service' | 'account' | 'subAccount' | 'apiProject' | 'model' | 'tags'>
>

/** One row of a bill as it is kept. */
export type SpendLine = Charge & {
  billingMonth: Month
  startsAt: string
  endsAt: string
  invoice: string | null
  effectiveAmount: Amount | null
  listAmount: Amount | null
  isNative: boolean
}

/** One row of a bill as it is shown. */
export type ShownLine = Charge & {
  importId: string
  ordinal: number
  projectId: string
  compared: 'same' | 'changed' | null
  wasAmount: Amount | null
}

/** Beside the names of its bill and of the project to which it goes. */
export type NamedLine = ShownLine & { fileName: string; projectName: string }

const kindOf: Record<CostDriver, SpendKind> = {
  inference: 'api',
  tool: 'api',
  hosting: 'hosting',
  storage: 'hosting',
  training: 'training',
  subscription: 'other',
  other: 'other',
}

const shortened = new Map(
  [80, 120, 200, 500].map((most) => [most, remembered((words) => publicText(words, most) || null)]),
)
const kept = (words: string | null, most: 80 | 120 | 200 | 500 = 200): string | null =>
  words === null ? null : (shortened.get(most)?.(words) ?? null)

/** What a row of a bill is in the words of the ledger. Tax is a service of its own, whoever bills it. */
export function lineOf(spend: ImportedSpend, month: Month): SpendLine {
  const isTax = spend.chargeCategory === 'Tax'
  const { chargePeriodStart: startsAt, chargePeriodEnd } = spend
  const isBackward = chargePeriodEnd < startsAt
  return {
    month,
    billingMonth: spend.billingPeriodStart.slice(0, 7),
    day: startsAt.slice(0, 10),
    startsAt,
    endsAt: isBackward ? startsAt : chargePeriodEnd,
    kind: isTax ? 'other' : kindOf[spend.costDriver],
    provider: kept(spend.serviceProvider, 80) ?? 'unknown',
    service: isTax ? 'Tax' : (kept(spend.model ?? spend.serviceName, 120) ?? ''),
    account: kept(spend.billingAccountId),
    subAccount: kept(spend.subAccountId),
    apiProject: kept(spend.apiProject),
    model: kept(spend.model, 120),
    tokenType: kept(spend.tokenType, 120),
    region: kept(spend.region, 80),
    invoice: kept(spend.invoiceId),
    category: spend.chargeCategory,
    isCorrection: spend.isCorrection,
    description: kept(spend.chargeDescription, 500),
    currency: spend.billingCurrency,
    amount: spend.billedCost,
    effectiveAmount: spend.effectiveCost,
    listAmount: spend.listCost,
    quantity: spend.consumedQuantity,
    unit: kept(spend.consumedUnit, 80),
    tags: publicTags(spend.tags),
    isNative: spend.nativeId !== null,
    line: spend.line,
    part: kept(spend.part),
  }
}

const tagWords = rememberedOf((tags: Readonly<Record<string, string>>) =>
  Object.entries(tags)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flat()
    .join('\u0002'),
)

/**
 * What a row is a charge for: equal in the next export of the same bill, whatever was restated. Amount, quantity and
 * description are left out; an id of the provider's own, where there is one, says it all.
 */
export function chargeName(format: string, spend: ImportedSpend): string {
  if (spend.nativeId !== null) return `${format}\u0001${spend.nativeId}`
  return [
    ...[format, spend.billingAccountId, spend.chargePeriodStart, spend.chargePeriodEnd, spend.subAccountId],
    ...[spend.serviceProvider, spend.serviceName, spend.skuId, spend.model, spend.tokenType],
    ...[spend.serviceTier, spend.region, spend.chargeCategory, spend.isCorrection, spend.billingCurrency],
    ...[spend.consumedUnit, spend.grain, tagWords(spend.tags)],
  ].join('\u0001')
}
