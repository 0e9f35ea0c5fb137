import { Badge } from '#components/ui/badge.tsx'
import { RULE_SOURCES } from '#lib/domain/advice/rule.ts'
import type { Weighing } from '#lib/domain/advice/weigh.ts'
import { APPROACHES, approachName } from '#lib/domain/approach.ts'

/** Every rule that applied, with the answer that made it apply, and what the approaches have gathered. */
export function WeighingTable({ weighing }: { weighing: Weighing }) {
  const { points, fired } = weighing
  return (
    <div className="flex flex-col gap-4">
      <dl className="flex flex-wrap gap-x-6 gap-y-2">
        {APPROACHES.map((approach) => (
          <div key={approach} className="flex items-center gap-2">
            <dt>
              <Badge tone={approach}>{approachName[approach]}</Badge>
            </dt>
            <dd className="tabular-nums">
              {points[approach]} {points[approach] === 1 ? 'point' : 'points'}
            </dd>
          </div>
        ))}
      </dl>
      {fired.length > 0 ? (
        <ul className="flex flex-col divide-y divide-hairline border-y border-hairline">
          {fired.map((rule) => (
            <li key={rule.id} className="flex flex-col gap-1 py-3">
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <Badge tone={rule.pointsTo}>{approachName[rule.pointsTo]}</Badge>
                <span className="font-medium tabular-nums">+{rule.weight}</span>
                <span className="text-muted">{rule.fact}</span>
              </span>
              <span className="max-w-[70ch]">{rule.reason}</span>
              <span className="text-label text-muted">{RULE_SOURCES[rule.source].name}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-muted">No rule applies to these answers: cost and evidence decide alone.</p>
      )}
    </div>
  )
}
