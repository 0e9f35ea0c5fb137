import type { CostDriver, ImportedSpend } from './imported-spend.ts'
import { remembered } from './remembered.ts'

type Known = Pick<
  ImportedSpend,
  | 'line'
  | 'part'
  | 'invoiceIssuer'
  | 'serviceProvider'
  | 'billingPeriodStart'
  | 'billingPeriodEnd'
  | 'chargePeriodStart'
  | 'chargePeriodEnd'
  | 'billingCurrency'
  | 'billedCost'
>

const unknown: Omit<ImportedSpend, keyof Known> = {
  ...{ nativeId: null, billingAccountId: null, subAccountId: null, subAccountName: null, invoiceId: null },
  ...{ serviceName: null, chargeCategory: 'Usage', isCorrection: false, chargeDescription: null },
  ...{ effectiveCost: null, listCost: null, consumedQuantity: null, consumedUnit: null, skuId: null },
  ...{ region: null, model: null, tokenType: null, serviceTier: null, isFineTuned: null },
  ...{ costDriver: 'other', apiProject: null, tags: Object.freeze({}), grain: '' },
}

/** A row with what every bill says; everything else is unknown until its format says otherwise. */
export const spendOf = (known: Known & Partial<ImportedSpend>): ImportedSpend => ({ ...unknown, ...known })

/** What kind of cost the words of a bill describe. Azure's fine-tuned deployments say hosting, its runs training. */
export const driverOf = remembered((words): CostDriver => {
  if (/training unit|fine[- ]?tuning|\btrain/i.test(words)) return 'training'
  if (
    /hosting|provisioned|deployment|gpu|virtual machine|instance hour|compute|\bservers?\b|kubernetes/i.test(
      words,
    )
  )
    return 'hosting'
  if (/storage|byte-?hrs/i.test(words)) return 'storage'
  if (/search|code.?(execution|interpreter)|guardrail|tool/i.test(words)) return 'tool'
  if (/subscription|seat|reservation|commitment|savings plan/i.test(words)) return 'subscription'
  if (
    /token|input|output|model|gpt|claude|gemini|llama|completion|generat|embedding|inference|bedrock/i.test(
      words,
    )
  )
    return 'inference'
  return 'other'
})

export const isTuned = remembered((words) => /f(ine)?[ -]?tuned|\bft[:-]/i.test(words))

/**
 * Tags as a bill writes them: JSON, Azure's JSON without its braces, or a text that is neither and is kept as one.
 * A key such as `__proto__` is a key like every other.
 */
export const readTags = (given: string | null): Readonly<Record<string, string>> =>
  given === null ? unknown.tags : tagsOf(given)

const tagsOf = remembered((given): Readonly<Record<string, string>> => {
  for (const json of [given, `{${given}}`]) {
    try {
      const value: unknown = JSON.parse(json)
      if (typeof value !== 'object' || value === null || Array.isArray(value)) continue
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [
          key,
          typeof item === 'string' ? item : JSON.stringify(item),
        ]),
      )
    } catch {
      // Not this notation: the next one, and at last the text as it is.
    }
  }
  return { raw: given.slice(0, 1_000) }
})
