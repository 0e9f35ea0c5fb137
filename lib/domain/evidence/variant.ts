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

type Named = { id: string; model: string | null; variant: Variant }

/**
 * Evidence against tuning: another model, as it comes, that does as well as a tuned one on the same items, or better.
 * Says so with the names, or null when nothing of the kind was measured.
 */
export function evidenceAgainstTuning(
  runs: readonly Named[],
  comparisons: readonly (Pick<RunComparison, 'difference' | 'low' | 'high' | 'isLowerBetter'> & {
    ofId: string
    overId: string
  })[],
): string | null {
  const byId = new Map(runs.map((run) => [run.id, run]))
  for (const { ofId, overId, difference, low, high, isLowerBetter } of comparisons) {
    const [of, over] = [byId.get(ofId), byId.get(overId)]
    if (!of?.model || !over?.model || difference === null || low === null || high === null) continue
    const isOfTuned = of.variant === 'fine-tuned' && over.variant === 'prompted'
    const isOverTuned = over.variant === 'fine-tuned' && of.variant === 'prompted'
    if (!isOfTuned && !isOverTuned) continue
    const [tuned, plain] = isOfTuned ? [of.model, over.model] : [over.model, of.model]
    if (baseOf(tuned) === plain) continue
    const isOfMore = !low.startsWith('-') && low !== '0'
    const isOverMore = high.startsWith('-')
    // Of an error, more is worse: what has the whole interval on its side is ahead.
    const isTunedAhead = isOfTuned === isLowerBetter ? isOverMore : isOfMore
    if (isTunedAhead) continue
    return `${plain}, as it comes, does as well as ${tuned} on the same items, as far as these measurements can tell: that speaks against tuning.`
  }
  return null
}
