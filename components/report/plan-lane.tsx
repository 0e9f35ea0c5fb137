import type { PlanDrawing, PlanRow } from '#lib/chart/plan-drawing.ts'

type PlanLaneProps = { row: PlanRow; drawing: Pick<PlanDrawing, 'ticks' | 'mark'>; colour: string }

const HEIGHT = 30
const MIDDLE = HEIGHT / 2

/** The bar of a row over its whole height, drawn in the colour of the text; it says nothing that the row does not say. */
export function PlanLane({ row, drawing, colour }: PlanLaneProps) {
  return (
    <svg aria-hidden="true" className={`absolute inset-0 size-full overflow-visible ${colour}`}>
      {drawing.ticks.map(({ start }) => (
        <line
          key={start}
          x1={`${start}%`}
          x2={`${start}%`}
          y1="0"
          y2="100%"
          className="stroke-hairline"
          strokeWidth="1"
        />
      ))}
      {row.baseline ? (
        <rect
          x={`${row.baseline.start}%`}
          y={HEIGHT - 5}
          width={`${row.baseline.width}%`}
          height="2.5"
          className="fill-subtle"
        />
      ) : null}
      <Shape row={row} />
      {drawing.mark ? (
        <line
          x1={`${drawing.mark.start}%`}
          x2={`${drawing.mark.start}%`}
          y1="0"
          y2="100%"
          className="stroke-ink"
          strokeWidth="1.5"
          strokeDasharray="2 3"
        />
      ) : null}
    </svg>
  )
}

/** Filled is done, outlined is open, hatched decides the end. */
function Shape({ row: { kind, bar, done, isCritical } }: { row: PlanRow }) {
  const fill = done > 0 ? 'fill-current' : 'fill-background'
  if (kind === 'phase')
    return (
      <>
        <rect
          x={`${bar.start}%`}
          y={MIDDLE - 3}
          width={`${bar.width}%`}
          height="6"
          className="fill-control"
        />
        <rect x={`${bar.start}%`} y={MIDDLE - 3} width={`${done}%`} height="6" className="fill-ink" />
      </>
    )
  if (kind === 'gate')
    return (
      <svg x={`${bar.start + bar.width / 2}%`} y={MIDDLE} className="overflow-visible" aria-hidden="true">
        <path d="M0 -6 L6 0 L0 6 L-6 0 Z" className={`stroke-current ${fill}`} strokeWidth="1.75" />
        {isCritical ? <path d="M0 -2.5 L2.5 0 L0 2.5 L-2.5 0 Z" className="fill-current" /> : null}
      </svg>
    )
  const place = { x: `${bar.start}%`, y: MIDDLE - 5.5, width: `${bar.width}%`, height: 11, rx: 2.5 }
  return (
    <>
      <rect {...place} className={`stroke-current ${fill}`} strokeWidth="1.75" />
      {isCritical ? <rect {...place} fill={`url(#${HATCH})`} /> : null}
    </>
  )
}

const HATCH = 'plan-hatch'

/** The pattern of what decides the end; once on a page, before the bars. */
export const PlanHatch = ({ colour }: { colour: string }) => (
  <svg aria-hidden="true" className={`absolute size-0 ${colour}`}>
    <pattern id={HATCH} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line x1="0" y1="0" x2="0" y2="5" className="stroke-current" strokeWidth="2.5" />
    </pattern>
  </svg>
)
