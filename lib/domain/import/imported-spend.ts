/** Who says what was spent; of two for the same project and month the earlier in this list is believed. */
export const SOURCE_KINDS = ['invoice', 'provider-cost', 'gateway', 'trace', 'manual'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

export const CHARGE_CATEGORIES = ['Usage', 'Purchase', 'Tax', 'Credit', 'Adjustment'] as const
export type ChargeCategory = (typeof CHARGE_CATEGORIES)[number]

const COST_DRIVERS = ['inference', 'training', 'hosting', 'tool', 'storage', 'subscription', 'other'] as const
export type CostDriver = (typeof COST_DRIVERS)[number]

/**
 * One row of a bill under the names of FOCUS 1.2, whatever file it came from. Amounts and quantities are exact
 * decimals as text, instants are UTC (`2026-05-01T00:00:00Z`), ends are exclusive, and null is unknown.
 * Prompts, answers, addresses of people and keys never get this far.
 */
export type ImportedSpend = {
  /** Line of the file, counted from 1; of a JSON file the place in its list. */
  line: number
  /** The name of the file inside an archive. */
  part: string | null
  /** Set only by formats whose ids stay the same when exported again. */
  nativeId: string | null
  billingAccountId: string | null
  subAccountId: string | null
  subAccountName: string | null
  invoiceId: string | null
  invoiceIssuer: string
  serviceProvider: string
  serviceName: string | null
  billingPeriodStart: string
  billingPeriodEnd: string
  chargePeriodStart: string
  chargePeriodEnd: string
  chargeCategory: ChargeCategory
  isCorrection: boolean
  chargeDescription: string | null
  billingCurrency: string
  /** Null: the file has the usage but not its price. */
  billedCost: string | null
  effectiveCost: string | null
  listCost: string | null
  consumedQuantity: string | null
  consumedUnit: string | null
  skuId: string | null
  region: string | null
  model: string | null
  tokenType: string | null
  serviceTier: string | null
  isFineTuned: boolean | null
  costDriver: CostDriver
  /** The project or workspace of the provider's own console. */
  apiProject: string | null
  tags: Readonly<Record<string, string>>
  /** What one row sums up, such as a day of an account; rows of two grains are never added. */
  grain: string
}
