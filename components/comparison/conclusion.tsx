import { Card } from '#components/ui/card.tsx'
import type { Advice } from '#lib/domain/comparison/result.ts'

type ConclusionProps = { advice: Advice; breakEven: string }

/** The answer in words, above every picture: what to choose, why, and what speaks against it. */
export function Conclusion({ advice, breakEven }: ConclusionProps) {
  return (
    <Card title="Recommendation">
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
        <p className="text-muted">
          {breakEven} {advice.switchPoint}
        </p>
      </div>
    </Card>
  )
}
