import { expect, it } from 'vitest'
import { comparisonView } from '#tests/support/view.ts'
import { costSplitSpec } from './cost-split.ts'

const compared = comparisonView()

it('parts what each option costs over the horizon into once and month by month', () => {
  const spec = costSplitSpec(compared, 'USD')
  expect(spec?.labels).toEqual(compared.options.map(({ label }) => label))
  // 24,960 − 2,400; 16,494 − 7,950; 21,597.60 − 9,300
  expect(spec?.series.map(({ values }) => values)).toEqual([
    ['2400', '7950', '9300'],
    ['22560', '8544', '12297.6'],
  ])
  // 2,400 of 24,960 are 9.6%
  expect(spec?.title).toBe(
    'Prompting with cached instructions: 10% of what it costs over 24 months is paid once, the rest month by month.',
  )
})

it('leaves out what is unknown, and says nothing where all is', () => {
  const unknown = (at: number) =>
    compared.options.map((option, index) => (index === at || at < 0 ? { ...option, total: null } : option))
  const spec = costSplitSpec({ ...compared, options: unknown(0) }, 'USD')
  expect(spec?.title).toBe('What each option costs over 24 months, once and month by month.')
  expect(spec?.series[1]?.values[0]).toBeNull()
  expect(costSplitSpec({ ...compared, options: unknown(-1) }, 'USD')).toBeNull()
})
