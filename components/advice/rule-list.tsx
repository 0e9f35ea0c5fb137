import { Badge } from '#components/ui/badge.tsx'
import { Card } from '#components/ui/card.tsx'
import { answerInWords } from '#lib/domain/advice/intake.ts'
import {
  HYBRID_RULE,
  LEAD,
  RULE_SOURCES,
  type Rule,
  type RuleSource,
  STRONG,
} from '#lib/domain/advice/rule.ts'
import { RULES } from '#lib/domain/advice/rule-table.ts'
import { type Approach, approachName } from '#lib/domain/approach.ts'
import { formatDay } from '#lib/format.ts'

const SIDES = ['prompting', 'retrieval', 'fine-tuning'] as const satisfies readonly Approach[]

export function Basis({ source, basis }: { source: RuleSource; basis: string }) {
  const { name, date } = RULE_SOURCES[source]
  return (
    <p className="max-w-[70ch] text-label text-muted">
      {basis} {name}, {formatDay(date)}.
    </p>
  )
}

function RuleItem({ rule }: { rule: Rule }) {
  return (
    <li id={rule.id} className="flex flex-col gap-1 py-3">
      <p className="max-w-[70ch]">
        <span className="font-medium tabular-nums">+{rule.weight}</span> {rule.reason}
      </p>
      {rule.answers.map((answer) => (
        <p key={answer} className="text-muted">
          {answerInWords(rule.question, answer)}
        </p>
      ))}
      <Basis source={rule.source} basis={rule.basis} />
    </li>
  )
}

/** Every rule that gives points: its weight, what it looks at, and where it comes from. */
export function RuleList() {
  return (
    <>
      {SIDES.map((side) => (
        <Card
          key={side}
          title={`Points for ${approachName[side].toLowerCase()}`}
          actions={<Badge tone={side}>{approachName[side]}</Badge>}
        >
          <ul className="flex flex-col divide-y divide-hairline">
            {RULES.filter((rule) => rule.pointsTo === side).map((rule) => (
              <RuleItem key={rule.id} rule={rule} />
            ))}
          </ul>
        </Card>
      ))}
      <Card title="Points for hybrid" actions={<Badge tone="hybrid">{approachName.hybrid}</Badge>}>
        <p className="max-w-[70ch]">
          Where two approaches each gather {STRONG} points or more, and the lower has at least half of the
          higher, both are asked for: hybrid gets the points of the higher and {HYBRID_RULE.weight} more. Then
          it leads by {LEAD}.
        </p>
        <Basis source={HYBRID_RULE.source} basis={HYBRID_RULE.basis} />
      </Card>
    </>
  )
}
