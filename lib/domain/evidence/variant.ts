import { exact } from '../rate.ts'
import type { RunComparison } from './compare-runs.ts'

/** What a run measured: a model as it comes, one that was tuned, or something else. */
export const VARIANTS = ['prompted', 'fine-tuned', 'other'] as const
export type Variant = (typeof VARIANTS)[number]

export const variantName: Record<Variant, string> = {
  prompted: 'as it comes',
  'fine-tuned': 'fine-tuned',
  other: 'other',
}

/** A tuned model shows by its name: `ft:base:org:suffix:id`, an adapter, or the words of its author. */
export const guessVariant = (model: string | null): Variant =>
  model === null
    ? 'other'
    : /(^|[:/ ])ft[:-]|\bwith adapter\b|\blora\b|fine.?tuned|\bsft\b|\bdpo\b/i.test(model)
      ? 'fine-tuned'
      : 'prompted'

/** The model under a tuned one, as far as its name says it. */
const baseOf = (model: string): string =>
  model.startsWith('ft:') ? (model.split(':')[1] ?? model) : (model.split(' with adapter ')[0] ?? model)

type Lead = Pick<RunComparison, 'difference' | 'low' | 'high' | 'isLowerBetter' | 'isShare'>

/** A lead that could be as large as this was not measured away. */
const LARGE_LEAD = '0.1'

/** The tuned model is not ahead: neither for certain nor, as far as the interval reaches, by much. */
function isNoLead({ difference, low, high, isLowerBetter, isShare }: Lead, isOfTuned: boolean): boolean {
  if (difference === null || low === null || high === null) return false
  const sign = isOfTuned === isLowerBetter ? -1 : 1
  const [least, most] = sign > 0 ? [exact(low), exact(high)] : [exact(high).neg(), exact(low).neg()]
  if (least.gt(0)) return false
  return isShare ? most.lt(LARGE_LEAD) : exact(difference).times(sign).lte(0)
}

type Named = { id: string; model: string | null; variant: Variant }

/**
 * Evidence against tuning: another model, as it comes, that does as well as a tuned one on the same items, or better.
 * Says so with the names, or null when nothing of the kind was measured, or too little: few items tell no model from another.
 */
export function evidenceAgainstTuning(
  runs: readonly Named[],
  comparisons: readonly (Lead & {
    ofId: string
    overId: string
  })[],
): string | null {
  const byId = new Map(runs.map((run) => [run.id, run]))
  for (const { ofId, overId, ...comparison } of comparisons) {
    const [of, over] = [byId.get(ofId), byId.get(overId)]
    if (!of?.model || !over?.model) continue
    const isOfTuned = of.variant === 'fine-tuned' && over.variant === 'prompted'
    const isOverTuned = over.variant === 'fine-tuned' && of.variant === 'prompted'
    if (!isOfTuned && !isOverTuned) continue
    const [tuned, plain] = isOfTuned ? [of.model, over.model] : [over.model, of.model]
    if (baseOf(tuned) === plain) continue
    if (!isNoLead(comparison, isOfTuned)) continue
    return `${plain}, as it comes, does as well as ${tuned} on the same items, as far as these measurements can tell: that speaks against tuning.`
  }
  return null
}
