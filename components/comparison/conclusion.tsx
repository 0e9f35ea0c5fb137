import { Card } from '#components/ui/card.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { Advice } from '#lib/domain/comparison/result.ts'
import { LeftOut } from './left-out.tsx'

type ConclusionProps = {
  advice: Advice
  breakEven: string
  /** Where the questions are answered. */
  adviceHref?: string
}

/** The answer in words, above every picture: what to choose, why, and what speaks against it. */
export function Conclusion({ advice, breakEven, adviceHref }: ConclusionProps) {
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
        <LeftOut excluded={advice.weighing?.excluded ?? []} />
        <p className="text-muted">
          {breakEven} {advice.switchPoint}
        </p>
      </div>
    </Card>
  )
}
