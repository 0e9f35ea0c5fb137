import { Badge } from '#components/ui/badge.tsx'
import { KeyFigure } from '#components/ui/key-figure.tsx'
import { ProgressBar } from '#components/ui/progress-bar.tsx'
import { approachName } from '#lib/domain/approach.ts'
import { timelineProgress, timelineSlip } from '#lib/domain/timeline/progress.ts'
import type { TimelineView } from '#lib/domain/timeline/timeline-view.ts'
import { countOf, formatDay } from '#lib/format.ts'

/** Where the plan stands today, in four figures. */
export function TimelineSummary({ timeline }: { timeline: TimelineView }) {
  const { startsOn, endsOn, done, total } = timelineProgress(timeline)
  return (
    <div className="mb-4 grid grid-cols-2 gap-x-6 gap-y-4 md:grid-cols-4">
      <KeyFigure
        label="Approach"
        value={<Badge tone={timeline.approach}>{approachName[timeline.approach]}</Badge>}
      />
      <KeyFigure label="Start" value={formatDay(startsOn)} />
      <KeyFigure label="End" value={formatDay(endsOn)} note={slipInWords(timelineSlip(timeline))} />
      <ProgressBar label="Progress" value={done} max={total} note={`${done} of ${countOf(total, 'task')}`} />
    </div>
  )
}

function slipInWords(days: number): string {
  if (days === 0) return 'as first planned'
  return `${countOf(Math.abs(days), 'working day')} ${days > 0 ? 'later' : 'earlier'} than first planned`
}
