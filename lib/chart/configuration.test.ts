import { describe, expect, it } from 'vitest'
import { chartConfiguration } from './configuration.ts'
import { approachColour, approachStyle } from './palette.ts'
import type { ChartSpec } from './spec.ts'

const spec: ChartSpec = {
  kind: 'line',
  title: 'Fine-tuning stops being dearer in month 2.',
  description: 'Cost by month.',
  labels: ['Start', '1', '2', '3'],
  xTitle: 'Month',
  yTitle: 'Cost so far (USD)',
  currency: 'USD',
  series: [
    { label: 'Prompting', tone: 'prompting', values: ['0', '100', '200', null] },
    { label: 'Fine-tuning', tone: 'fine-tuning', values: ['150', '175', '200', '225'] },
    { label: 'Plan', tone: 'muted', values: ['1', '2', '3', '4'], isForecast: true },
  ],
  marks: [{ at: 2, label: 'Fine-tuning breaks even, month 2', short: 'Break-even, month 2' }],
}
const wide = { width: 720, height: 320 }
const narrow = { width: 360, height: 320 }

describe('a chart of lines', () => {
  it('tells the approaches apart by colour, dash and marker', () => {
    const [prompting, tuning] = chartConfiguration(spec, 'dark').data.datasets
    expect(prompting).toMatchObject({ borderColor: approachColour('prompting', 'dark'), borderDash: [] })
    expect(tuning).toMatchObject({ borderDash: [8, 4], pointStyle: approachStyle['fine-tuning'].marker })
  })

  it('breaks where nothing is known instead of falling to zero', () => {
    const [prompting] = chartConfiguration(spec, 'light').data.datasets
    expect(prompting?.data).toEqual([0, 100, 200, null])
    expect(prompting?.spanGaps).toBe(false)
  })

  it('starts the cost axis at zero, names both axes and has a horizontal grid only', () => {
    const { x, y } = chartConfiguration(spec, 'light').options.scales
    expect(y.beginAtZero).toBe(true)
    expect([x.title.text, y.title.text]).toEqual(['Month', 'Cost so far (USD)'])
    expect(x.grid).toEqual({ display: false })
    expect(y.ticks.callback?.(12500, 0)).toBe('$12,500')
  })

  it('names the lines at their ends, and under the chart where it is narrow', () => {
    const { annotation, legend } = chartConfiguration(spec, 'light', wide).options.plugins
    expect(annotation.annotations).toMatchObject({
      'end-0': { xValue: 2, content: ['Prompting'] },
      'end-1': { xValue: 3, yValue: 225, content: ['Fine-tuning'] },
    })
    expect(legend.display).toBe(false)
    const small = chartConfiguration(spec, 'light', narrow).options.plugins
    expect(Object.keys(small.annotation.annotations)).toEqual(['mark-0'])
    expect(small.legend.display).toBe(true)
  })

  it('marks the break-even month with its words', () => {
    const { annotations } = chartConfiguration(spec, 'print').options.plugins.annotation
    expect(annotations).toMatchObject({ 'mark-0': { value: 2, label: { content: ['Break-even, month 2'] } } })
  })

  it('says that a forecast is one', () => {
    expect(chartConfiguration(spec, 'light').data.datasets[2]?.label).toBe('Plan (forecast)')
  })

  it('shows every digit of a value in the tip, and unknown in words', () => {
    const { label } = chartConfiguration(spec, 'light').options.plugins.tooltip.callbacks
    expect(label({ datasetIndex: 0, dataIndex: 1 })).toBe(' Prompting: $100.00')
    expect(label({ datasetIndex: 0, dataIndex: 3 })).toBe(' Prompting: unknown')
  })
})

it('is the same for the same spec, since screen, SVG and PDF are made of it', () => {
  const written = (theme: 'light' | 'print') => JSON.stringify(chartConfiguration(spec, theme, wide))
  expect(written('light')).toBe(written('light'))
  expect(written('print')).toBe(written('light'))
})

it('stacks bars and gives a legend, since a bar has no end to write at', () => {
  const { type, options } = chartConfiguration({ ...spec, kind: 'stacked-bar' }, 'light')
  expect([type, options.scales.x.stacked, options.scales.y.stacked]).toEqual(['bar', true, true])
  expect(options.plugins.legend.display).toBe(true)
})

it('draws an empty chart without a fault', () => {
  const empty = { ...spec, labels: [], series: [], marks: [] }
  expect(chartConfiguration(empty, 'light').data).toEqual({ labels: [], datasets: [] })
})
