import { Badge } from '#components/ui/badge.tsx'
import { KeyFigure } from '#components/ui/key-figure.tsx'
import { ProgressBar } from '#components/ui/progress-bar.tsx'
import { approachName } from '#lib/domain/approach.ts'
import { slipInWords } from '#lib/domain/report/slip-words.ts'
import { reckonedProgress, timelineProgress } from '#lib/domain/timeline/progress.ts'
import type { Schedule } from '#lib/domain/timeline/schedule-result.ts'
import type { Baseline, TimelineView } from '#lib/domain/timeline/timeline-view.ts'
import { countOf, formatDay } from '#lib/format.ts'

type TimelineSummaryProps = { timeline: TimelineView; schedule: Schedule | null }

/** Against which days the plan is held. */
function baselineInWords({ on, quote, isFinal }: Baseline): string {
  const when = quote ? `the plan as it stood when ${quote} was accepted` : 'the plan as it was made'
  return `Baseline of ${formatDay(on)}: ${when}.${isFinal ? '' : ' It is taken anew when the client accepts a quote.'}`
}

/** Where the plan stands today, in four figures. */
export function TimelineSummary({ timeline, schedule }: TimelineSummaryProps) {
  const progress = schedule ? reckonedProgress(timeline, schedule) : timelineProgress(timeline)
  const { startsOn, endsOn, done, total } = progress
  const slip = schedule?.finish.slipDays ?? 0
  return (
    <div className="mb-4">
      <div className="grid grid-cols-2 gap-x-6 gap-y-4 md:grid-cols-4">
        <KeyFigure
          label="Approach"
          value={<Badge tone={timeline.approach}>{approachName[timeline.approach]}</Badge>}
        />
        <KeyFigure label="Start" value={formatDay(startsOn)} />
        <KeyFigure
          label="End"
          value={formatDay(endsOn)}
          note={slip === 0 ? 'as the baseline says' : `${slipInWords(slip)} against the baseline`}
        />
        <ProgressBar
          label="Progress"
          value={done}
          max={total}
          note={`${done} of ${countOf(total, 'task')}`}
        />
      </div>
      <p className="mt-3 text-table text-muted">{baselineInWords(timeline.baseline)}</p>
    </div>
  )
}
