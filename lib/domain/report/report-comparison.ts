import { clientComparison, measuredIn } from '../comparison/client-comparison.ts'
import type { ComparisonResult, OptionResult } from '../comparison/result.ts'
import type { ReportSection } from './kind.ts'
import type { ReportEvidence, ReportView } from './report-view.ts'

type Told = Pick<ReportView, 'comparison' | 'evidence' | 'assumptions'>

/** What a report tells of a comparison: of each section all or nothing, so that what is left out is in no file either. */
export function reportComparison(
  result: ComparisonResult,
  chosenId: string | null,
  sections: readonly ReportSection[],
): Told {
  const { assumptions, sources, ...whole } = clientComparison(result, chosenId)
  const { options, cumulative, breakEven, ...advice } = whole
  const has = (section: ReportSection) => sections.includes(section)
  return {
    comparison:
      has('advice') || has('comparison')
        ? {
            ...{ assumptions: [], sources: [] },
            ...(has('advice') ? advice : silent(advice)),
            ...(has('comparison')
              ? { options, cumulative, breakEven }
              : { options: [], cumulative: [], breakEven: '' }),
          }
        : null,
    evidence: has('evidence') ? result.options.map(evidenceOf) : null,
    assumptions: has('assumptions') ? { assumptions, sources } : null,
  }
}

type Advice = Pick<ReturnType<typeof clientComparison>, 'name' | 'horizonMonths' | 'chosen'>

const silent = ({ name, horizonMonths, chosen }: Advice) => ({
  ...{ name, horizonMonths, chosen, recommendation: '', reasons: [] },
  ...{ counterArgument: null, switchPoint: null, leftOut: [] },
})

function evidenceOf({ label, approach, quality }: OptionResult): ReportEvidence {
  const option = { option: label, approach }
  if (!quality || quality.passRate === null || quality.low === null || quality.high === null)
    return { ...option, measured: null }
  const { passed, failed, errored, source, passRate, low, high } = quality
  return {
    ...option,
    measured: { passed, failed, errored, share: passRate, low, high, source: measuredIn(source) },
  }
}
