import { plotted } from './line-end.ts'
import type { ChartSpec } from './spec.ts'

/** How much of a line's colour the area around it has. */
const BAND_OPACITY = 0.14

const edge = {
  spanGaps: false,
  borderWidth: 0,
  pointRadius: 0,
  pointHitRadius: 0,
  pointHoverRadius: 0,
  isBand: true as const,
}

/** `#1968da` at an opacity: areas lie over one another, and over the grid. */
export const veil = (colour: string): string =>
  `${colour}${Math.round(BAND_OPACITY * 255)
    .toString(16)
    .padStart(2, '0')}`

/** Two edges without a line for each series with a band; the upper one fills down to the lower one before it. */
export const bandEdges = (spec: ChartSpec, colourOf: (index: number) => string) =>
  spec.series.flatMap(({ label, band }, index) => {
    if (!band?.length) return []
    const colour = colourOf(index)
    return [
      { ...edge, label: `${label}, P10`, data: band.map(({ low }) => plotted(low)), fill: false as const },
      {
        ...edge,
        label: `${label}, P90`,
        data: band.map(({ high }) => plotted(high)),
        fill: '-1' as const,
        backgroundColor: veil(colour),
      },
    ]
  })
