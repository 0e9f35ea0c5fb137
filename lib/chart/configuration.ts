import { figuresIn } from '#lib/format.ts'
import { breakMarks, endLabels, labelRoom, markRoom, wrapped } from './annotation.ts'
import { bandEdges } from './band.ts'
import { pointName, seriesName } from './description.ts'
import { type ChartFont, fontOf } from './font.ts'
import { largest, plotted } from './line-end.ts'
import { approachColour, approachStyle, type ChartTheme, inks, paler } from './palette.ts'
import type { ChartSeries, ChartSpec } from './spec.ts'

/** `fontFamily` is that of the page; without one it is the server's. */
export type ChartSize = { width: number; height: number; fontFamily?: string }

/** Below this width a label at a line's end would take the room of the line: a legend stands under the chart instead. */
const NARROW = 480

function colourOf(spec: ChartSpec, index: number, theme: ChartTheme): string {
  const { tone } = spec.series[index] as ChartSeries
  if (tone === 'ink') return inks[theme].ink
  if (tone !== 'muted') return approachColour(tone, theme)
  const before = spec.series.slice(0, index).filter((series) => series.tone === 'muted').length
  return inks[theme].greys[before % 3] as string
}

/** A bar that begins elsewhere than at zero. */
const barFrom = (base: string, value: string | null): [number, number] | null =>
  value === null ? null : [Number(base), Number(value)]

function dataset(spec: ChartSpec, index: number, theme: ChartTheme) {
  const series = spec.series[index] as ChartSeries
  const solid = colourOf(spec, index, theme)
  const colour = series.isForecast ? paler(solid, inks[theme].background, 0.6) : solid
  const style =
    series.tone === 'ink' || series.tone === 'muted'
      ? { dash: series.isForecast ? [6, 4] : [], marker: 'circle' as const }
      : approachStyle[series.tone]
  const every = Math.ceil(spec.labels.length / 8)
  const last = series.values.findLastIndex((value) => value !== null)
  return {
    label: seriesName(series),
    data: series.values.map((value) =>
      spec.base === undefined ? plotted(value) : barFrom(spec.base, value),
    ),
    borderColor: spec.kind === 'line' ? colour : inks[theme].background,
    backgroundColor: colour,
    borderWidth: spec.kind === 'line' ? 2 : 1,
    borderDash: [...style.dash],
    pointStyle: style.marker,
    pointRadius: series.values.map((_, at) => (at % every === 0 || at === last ? 4 : 0)),
    pointHoverRadius: 5,
    pointBorderColor: inks[theme].background,
    pointBorderWidth: 1,
    maxBarThickness: 40,
    spanGaps: false,
    clip: 8,
  }
}

type Axis = {
  stacked: boolean
  beginAtZero?: boolean
  grace?: string | number
  title: { display: boolean; text: string; color: string; font: ChartFont }
  grid: { display?: boolean; color?: string }
  border: { color?: string; display?: boolean }
  ticks: {
    color: string
    font: ChartFont
    maxRotation: number
    maxTicksLimit?: number
    autoSkipPadding?: number
    autoSkip?: boolean
    callback?: (value: number | string, at: number) => string | string[]
  }
}

type Frame = { theme: ChartTheme; height: number; font: ChartFont }

const liesDown = ({ kind }: ChartSpec): boolean => kind === 'tornado' || kind === 'split'

/** The axis of the labels and the axis of the money; a tornado and a split lie on their side. */
function scalesOf(spec: ChartSpec, { theme, height, font }: Frame): { x: Axis; y: Axis } {
  const { muted, hairline } = inks[theme]
  const isLying = liesDown(spec)
  const isSplit = spec.kind === 'split'
  const digits = Number(largest(spec.series)) < 10 ? 2 : 0
  const title = (text: string) => ({ display: text !== '', text, color: muted, font })
  const labels: Axis = {
    stacked: spec.kind === 'stacked-bar' || isLying,
    title: title(spec.xTitle),
    grid: { display: false },
    border: { color: hairline },
    ticks: {
      color: muted,
      font,
      maxRotation: 0,
      autoSkipPadding: 16,
      ...(isLying && {
        callback: (_: number | string, at: number) => wrapped(spec.labels[at] ?? '', 3),
        autoSkip: false,
      }),
    },
  }
  const money: Axis = {
    stacked: spec.kind === 'stacked-bar' || isSplit,
    beginAtZero: !isLying || isSplit,
    grace: isLying ? '4%' : markRoom(spec, height),
    title: title(spec.yTitle),
    grid: { color: hairline },
    border: { display: false },
    ticks: {
      color: muted,
      font,
      maxTicksLimit: 6,
      maxRotation: 0,
      callback: (value: number | string) =>
        figuresIn(spec.locale).formatAmount(String(value), spec.currency, digits),
    },
  }
  return isLying ? { x: money, y: labels } : { x: labels, y: money }
}

/**
 * The one drawing of a spec: plain data (and formatters) for Chart.js with its annotation plugin, from which screen,
 * SVG and PDF are made. Knows no drawing library, so that whatever needs only the numbers stays small.
 */
export function chartConfiguration(
  spec: ChartSpec,
  theme: ChartTheme,
  { width, height, fontFamily }: ChartSize = { width: 720, height: 320 },
) {
  const { ink, background } = inks[theme]
  const font = fontOf(fontFamily)
  const isLine = spec.kind === 'line'
  const isLying = liesDown(spec)
  const isLabelled = isLine && width >= NARROW
  return {
    type: (isLine ? 'line' : 'bar') as 'line' | 'bar',
    data: {
      labels: spec.labels,
      datasets: [
        ...spec.series.map((_, index) => dataset(spec, index, theme)),
        ...(isLine ? bandEdges(spec, (index) => colourOf(spec, index, theme)) : []),
      ],
    },
    options: {
      animation: false as const,
      responsive: true,
      maintainAspectRatio: false,
      font,
      layout: { padding: { top: 14, right: isLabelled ? labelRoom(spec) : 8 } },
      interaction: { mode: 'index' as const, intersect: false },
      indexAxis: (isLying ? 'y' : 'x') as 'x' | 'y',
      scales: scalesOf(spec, { theme, height, font }),
      plugins: {
        legend: {
          display: !isLabelled && spec.series.length > 1,
          position: 'bottom' as const,
          align: 'start' as const,
          labels: {
            ...{ color: ink, font, usePointStyle: true, boxHeight: 7, padding: 12 },
            filter: ({ datasetIndex = 0 }: { datasetIndex?: number }) => datasetIndex < spec.series.length,
          },
        },
        tooltip: {
          backgroundColor: ink,
          titleColor: background,
          bodyColor: background,
          titleFont: font,
          bodyFont: font,
          usePointStyle: true,
          filter: ({ datasetIndex }: { datasetIndex: number }) => datasetIndex < spec.series.length,
          callbacks: {
            title: ([item]: { dataIndex: number }[]) => (item ? pointName(spec, item.dataIndex) : ''),
            label: ({ datasetIndex, dataIndex }: { datasetIndex: number; dataIndex: number }) => {
              const series = spec.series[datasetIndex] as ChartSeries
              return ` ${seriesName(series)}: ${figuresIn(spec.locale).formatAmount(series.values[dataIndex] ?? null, spec.currency)}`
            },
          },
        },
        annotation: {
          clip: false,
          annotations: {
            ...breakMarks(spec, font, inks[theme]),
            ...(isLabelled ? endLabels(spec, height, font, (index) => colourOf(spec, index, theme)) : {}),
          },
        },
      },
    },
  }
}
