import { Card } from '#components/ui/card.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { leftOutOf } from '#lib/domain/advice/exclude.ts'
import type { ComparisonResult } from '#lib/domain/comparison/result.ts'
import { LeftOut } from './left-out.tsx'

type ConclusionProps = {
  result: ComparisonResult
  breakEven: string
  /** Where the questions are answered. */
  adviceHref?: string
}

/** The answer in words, above every picture: what to choose, why, and what speaks against it. */
export function Conclusion({ result, breakEven, adviceHref }: ConclusionProps) {
  const { advice } = result
  return (
    <Card
      title="Recommendation"
      actions={
        adviceHref ? (
          <LinkButton href={adviceHref} size="compact">
            Questions and rules
          </LinkButton>
        ) : null
      }
    >
      <div className="flex max-w-[70ch] flex-col gap-3">
        <p className="text-report font-medium">{advice.sentence}</p>
        {advice.reasons.length > 0 ? (
          <ol className="list-decimal ps-5">
            {advice.reasons.map((reason) => (
              <li key={reason.rule}>{reason.text}</li>
            ))}
          </ol>
        ) : null}
        {advice.counterArgument ? (
          <p>
            <span className="font-medium">Against it: </span>
            {advice.counterArgument}
          </p>
        ) : null}
        <LeftOut excluded={leftOutOf(result)} />
        <p className="text-muted">
          {breakEven} {advice.switchPoint}
        </p>
      </div>
    </Card>
  )
}
