import { type FigureWriter, rewritten } from '../rewritten.ts'
import type { QuoteComparisonView } from './quote-view.ts'

type Assumption = QuoteComparisonView['assumptions'][number]

export function rewrittenAssumption(assumption: Assumption, writer: FigureWriter): Assumption {
  const { value, range, effect } = assumption
  const write = (text: string) => rewritten(text, writer)
  return {
    ...assumption,
    value: write(value),
    ...(range !== undefined && { range: write(range) }),
    ...(effect !== undefined && { effect: write(effect) }),
  }
}

/** A comparison with every figure in its sentences as the client writes figures. */
export function rewrittenComparison(
  comparison: QuoteComparisonView,
  writer: FigureWriter,
): QuoteComparisonView {
  const write = (text: string) => rewritten(text, writer)
  const orNull = (text: string | null) => text && write(text)
  const { switchPoint, leftOut } = comparison
  return {
    ...comparison,
    recommendation: write(comparison.recommendation),
    reasons: comparison.reasons.map(write),
    counterArgument: orNull(comparison.counterArgument),
    ...(switchPoint !== undefined && { switchPoint: orNull(switchPoint) }),
    ...(leftOut && { leftOut: leftOut.map(write) }),
    options: comparison.options.map((option) => ({
      ...option,
      setUp: write(option.setUp),
      quality: write(option.quality),
    })),
    breakEven: write(comparison.breakEven),
    assumptions: comparison.assumptions.map((assumption) => rewrittenAssumption(assumption, writer)),
  }
}
