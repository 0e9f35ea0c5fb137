import type { Day } from '#lib/domain/day.ts'
import { phaseBars, slipInWords } from '#lib/domain/report/phase-bar.ts'
import type { ReportTimelineView } from '#lib/domain/report/report-view.ts'
import { formatDay, formatNumber } from '#lib/format.ts'

type ReportTimelineProps = { timeline: ReportTimelineView; asOf: Day }

const HEAD = ['Phase', 'From', 'To', 'Tasks done', 'Against the baseline']

/** The phases with their bars: dark is done, the line is the day of the report. */
export function ReportTimeline({ timeline, asOf }: ReportTimelineProps) {
  const { bars, asOf: mark } = phaseBars(timeline, asOf)
  return (
    <>
      <p className="max-w-[70ch]">
        {formatNumber(timeline.done)} of {formatNumber(timeline.total)} tasks are done. As now expected, the
        plan runs from {formatDay(timeline.startsOn)} to {formatDay(timeline.endsOn)}.
      </p>
      <table className="w-full border-collapse text-table max-sm:block">
        <caption className="sr-only">Phases of the plan as of {formatDay(asOf)}</caption>
        <thead className="border-b border-hairline max-sm:sr-only">
          <tr>
            {HEAD.map((name) => (
              <th key={name} scope="col" className="px-2 py-1.5 text-start font-medium text-muted first:ps-0">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:flex max-sm:flex-col">
          {timeline.phases.map((phase, at) => (
            <tr
              key={at}
              className="break-inside-avoid border-b border-hairline align-top max-sm:flex max-sm:flex-col max-sm:py-2"
            >
              <th
                scope="row"
                className="w-1/2 min-w-48 py-1.5 pe-4 text-start font-medium max-sm:w-full max-sm:pe-0"
              >
                <span className="wrap-anywhere mb-1.5 block">{phase.name}</span>
                <Bar bar={bars[at]} mark={mark} />
              </th>
              <Cell label="From" text={formatDay(phase.startsOn)} />
              <Cell label="To" text={formatDay(phase.endsOn)} />
              <Cell label="Tasks done" text={`${formatNumber(phase.done)} of ${formatNumber(phase.total)}`} />
              <Cell label="Against the baseline" text={slipInWords(phase.slipDays)} />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-table text-muted">
        Bars: dark is done{mark === null ? '' : `, the line is ${formatDay(asOf)}`}. Source: the plan of the
        project, as of {formatDay(asOf)}.
      </p>
    </>
  )
}

type BarProps = { bar: { start: number; width: number; done: number } | undefined; mark: number | null }

/** Says nothing that the row does not say in words. */
function Bar({ bar, mark }: BarProps) {
  if (!bar) return null
  return (
    <svg aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none" className="block h-2 w-full">
      <rect x="0" y="3.5" width="100" height="1" className="fill-hairline" />
      <rect x={bar.start} y="1" width={bar.width} height="6" className="fill-control" />
      <rect x={bar.start} y="1" width={bar.done} height="6" className="fill-ink" />
      {mark === null ? null : <rect x={mark} y="0" width="0.4" height="8" className="fill-focus" />}
    </svg>
  )
}

function Cell({ label, text }: { label: string; text: string }) {
  return (
    <td className="px-2 py-1.5 max-sm:flex max-sm:justify-between max-sm:gap-4 max-sm:px-0 max-sm:py-0.5 sm:whitespace-nowrap">
      <span aria-hidden className="text-muted sm:hidden">
        {label}
      </span>
      <span>{text}</span>
    </td>
  )
}
