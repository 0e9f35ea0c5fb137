import {
  offeredDrawing,
  offeredInWords,
  type PlanDrawing,
  type PlanRow,
  planDrawing,
} from '#lib/chart/plan-drawing.ts'
import type { Day } from '#lib/domain/day.ts'
import type { ReportTimelineView } from '#lib/domain/report/report-view.ts'
import type { Figures } from '#lib/format.ts'
import { PlanHatch, PlanLane } from './plan-lane.tsx'

type ReportTimelineProps = {
  timeline: ReportTimelineView
  asOf: Day
  figures: Figures
  /** What is offered has neither progress nor slip. */
  isOffered?: boolean
}

const OFFERED = ['From', 'To'] as const
const REPORTED = [...OFFERED, 'Done', 'Against the baseline'] as const

/** The plan as a table with bars, each beside its label; on phones as a list. */
export function ReportTimeline({ timeline, asOf, figures, isOffered = false }: ReportTimelineProps) {
  const { formatDay } = figures
  const drawing = isOffered ? offeredDrawing(timeline, figures) : planDrawing(timeline, asOf, figures)
  const head = isOffered ? OFFERED : REPORTED
  const colour = timeline.approach ? COLOURS[timeline.approach] : 'text-ink'
  return (
    <>
      <p className="max-w-[70ch]">
        {isOffered ? offeredInWords(timeline, asOf, figures) : progressInWords(timeline, figures)}
      </p>
      <PlanHatch colour={colour} />
      <table className="w-full border-collapse text-table max-sm:block">
        <caption className="sr-only">Phases and tasks of the plan as of {formatDay(asOf)}</caption>
        <thead className="border-b border-hairline max-sm:sr-only">
          <tr className="align-bottom">
            <th scope="col" className="py-1.5 pe-2 text-start font-medium text-muted">
              Phase and task
            </th>
            <th scope="col" className="w-1/4 p-0 text-start font-medium text-label text-muted">
              <span className="sr-only">Bar</span>
              <Ticks ticks={drawing.ticks} />
            </th>
            {head.map((name) => (
              <th key={name} scope="col" className="px-2 py-1.5 text-start font-medium text-muted">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:flex max-sm:flex-col">
          {drawing.rows.map((row, at) => (
            <Row key={at} {...{ row, drawing, colour, head }} />
          ))}
        </tbody>
      </table>
      <p className="text-table text-muted">
        {drawing.legend} Source: the plan of the project, as of {formatDay(asOf)}.
      </p>
    </>
  )
}

const progressInWords = (
  { done, total, startsOn, endsOn }: ReportTimelineView,
  { formatDay, formatNumber }: Figures,
): string =>
  `${formatNumber(done)} of ${formatNumber(total)} tasks are done. As now expected, the plan runs from ${formatDay(startsOn)} to ${formatDay(endsOn)}.`

const COLOURS = {
  prompting: 'text-prompting',
  retrieval: 'text-retrieval',
  'fine-tuning': 'text-fine-tuning',
  hybrid: 'text-hybrid',
} as const

const Ticks = ({ ticks }: Pick<PlanDrawing, 'ticks'>) => (
  <span aria-hidden className="relative block h-5 overflow-hidden">
    {ticks.map(({ label, start }) => (
      <span key={label} style={{ left: `${start}%` }} className="absolute whitespace-nowrap ps-1">
        {label}
      </span>
    ))}
  </span>
)

type RowProps = {
  row: PlanRow
  drawing: PlanDrawing
  colour: string
  head: readonly (typeof REPORTED)[number][]
}

function Row({ row, drawing, colour, head }: RowProps) {
  const texts = { From: row.from, To: row.to, Done: row.state, 'Against the baseline': row.slip }
  const isPhase = row.kind === 'phase'
  return (
    <tr
      className={`break-inside-avoid border-b border-hairline align-top max-sm:grid max-sm:grid-cols-2 max-sm:py-2 ${isPhase ? 'bg-surface' : ''}`}
    >
      <th
        scope="row"
        className={`wrap-anywhere py-1.5 pe-3 text-start max-sm:col-span-2 max-sm:pe-0 ${isPhase ? 'ps-1 font-semibold' : 'ps-4 font-normal max-sm:ps-1'}`}
      >
        {row.name}
      </th>
      <td className="relative p-0 max-sm:col-span-2 max-sm:h-6">
        <PlanLane row={row} drawing={drawing} colour={colour} />
      </td>
      {head.map((label) => (
        <Cell key={label} name={label === 'From' && row.to === '' ? 'On' : label} text={texts[label]} />
      ))}
    </tr>
  )
}

/** Under a head that names it; on a phone, where two stand beside each other, with its own name. */
function Cell({ name, text }: { name: string; text: string }) {
  return (
    <td
      className={`px-2 py-1.5 max-sm:flex max-sm:flex-wrap max-sm:gap-x-2 max-sm:px-1 max-sm:py-0.5 sm:whitespace-nowrap ${text === '' ? 'max-sm:hidden' : ''}`}
    >
      <span aria-hidden className="text-muted sm:hidden">
        {name}
      </span>
      <span>{text}</span>
    </td>
  )
}
