import { type Amount, compare, exact, text, times } from '../rate.ts'
import type { Case, Quantity, Range } from './case.ts'
import { isRange } from './point-case.ts'

/** One figure of a case that can be tried out, by its place in the file. */
export type CaseFigure = {
  path: readonly (string | number)[]
  label: string
  unit: string
  value: Quantity
  /** A share is kept as `0.05` and written as 5 %. */
  isShare: boolean
  min: Amount
  /** Null: no upper end of its own. */
  max: Amount | null
}

export type FigureGroup = { title: string; figures: CaseFigure[] }

type Given = Pick<CaseFigure, 'path' | 'label'> &
  Partial<Omit<CaseFigure, 'value'>> & { value: Quantity | null }

const figureOf = ({ value, ...given }: Given): CaseFigure[] =>
  value === null ? [] : [{ unit: '', isShare: false, min: '0', max: null, ...given, value }]

/** Figures that are nothing and usually stay so would only be in the way. */
const unlessZero = (figures: CaseFigure[]) => figures.filter(({ value }) => value !== '0')

function optionFigures(option: Case['options'][number], at: number): CaseFigure[] {
  const root = ['options', at]
  return [
    ...figureOf({
      ...{ path: [...root, 'goLiveAfterMonths'], label: 'Live after', unit: 'months' },
      value: option.goLiveAfterMonths,
    }),
    ...option.inference.flatMap((call, index) => {
      const place = [...root, 'inference', index]
      const which = option.inference.length > 1 ? `, call ${index + 1}` : ''
      const tokens = (key: 'inputTokens' | 'cachedInputTokens' | 'outputTokens', label: string) =>
        figureOf({ path: [...place, key], label: `${label}${which}`, unit: 'tokens', value: call[key] })
      return [
        ...tokens('inputTokens', 'Input'),
        ...tokens('cachedInputTokens', 'Cached input'),
        ...tokens('outputTokens', 'Output'),
        ...(option.inference.length > 1
          ? figureOf({
              ...{ path: [...place, 'share'], label: `Share of requests${which}`, isShare: true, max: '1' },
              value: call.share,
            })
          : []),
        ...unlessZero(
          figureOf({
            ...{ path: [...place, 'batchShare'], label: `In batches${which}`, isShare: true, max: '1' },
            value: call.batchShare,
          }),
        ),
      ]
    }),
    ...option.hosting.flatMap((item, index) => [
      ...figureOf({
        ...{ path: [...root, 'hosting', index, 'units'], label: `Units of ${item.label}` },
        value: item.units,
      }),
      ...figureOf({
        ...{ path: [...root, 'hosting', index, 'unitPricePerHour'], label: `${item.label}, an hour` },
        value: item.unitPricePerHour,
      }),
    ]),
    ...option.training.flatMap((item, index) =>
      unlessZero(
        figureOf({
          ...{ path: [...root, 'training', index, 'trainTokens'], label: item.label, unit: 'tokens' },
          value: item.trainTokens,
        }),
      ),
    ),
    ...option.people.flatMap((item, index) => [
      ...figureOf({
        ...{ path: [...root, 'people', index, 'hours'], label: item.label, value: item.hours },
        unit: item.when === 'monthly' ? 'hours a month' : 'hours',
      }),
      ...figureOf({
        ...{ path: [...root, 'people', index, 'rate'], label: `${item.label}, an hour`, value: item.rate },
      }),
    ]),
    ...option.other.flatMap((item, index) =>
      figureOf({ path: [...root, 'other', index, 'amount'], label: item.label, value: item.amount }),
    ),
    ...(option.documents ?? []).flatMap(({ label, tokens, changedShare, storedGb }, index) => {
      const place = [...root, 'documents', index]
      return unlessZero([
        ...figureOf({ path: [...place, 'tokens'], label, unit: 'tokens', value: tokens }),
        ...figureOf({
          ...{
            path: [...place, 'changedShare'],
            label: `${label}, changed a month`,
            isShare: true,
            max: '1',
          },
          value: changedShare,
        }),
        ...figureOf({ path: [...place, 'storedGb'], label: `${label}, stored`, unit: 'GB', value: storedGb }),
      ])
    }),
  ]
}

/** The figures of a case that are worth trying: those of all options, then option by option. */
export function figuresOf(file: Case): FigureGroup[] {
  const { workload } = file
  return [
    {
      title: 'For every option',
      figures: [
        ...figureOf({
          ...{ path: ['workload', 'requestsPerMonth'], label: 'Requests a month' },
          value: workload.requestsPerMonth,
        }),
        ...figureOf({
          ...{ path: ['workload', 'growthPerMonth'], label: 'Growth a month', isShare: true, min: '-1' },
          value: workload.growthPerMonth,
        }),
        ...figureOf({
          ...{ path: ['horizonMonths'], label: 'Months compared', min: '1', max: '120' },
          value: String(file.horizonMonths),
        }),
        ...figureOf({
          ...{ path: ['hoursPerMonth'], label: 'Hours in a month' },
          value: file.hoursPerMonth,
        }),
        ...figureOf({
          ...{ path: ['discountRatePerYear'], label: 'Discount a year', isShare: true },
          value: file.discountRatePerYear,
        }),
      ],
    },
    ...file.options.map((option, at) => ({ title: option.label, figures: optionFigures(option, at) })),
  ]
}

/** The same figure as it stands in another state of the case. */
export function figureIn(file: Case, figure: CaseFigure): CaseFigure {
  const value = figure.path.reduce<unknown>(
    (node, step) => (node as Record<string | number, unknown>)[step],
    file,
  )
  return { ...figure, value: typeof value === 'number' ? String(value) : (value as Quantity) }
}

/** What a figure is at most likely. */
export const likelyOf = (value: Quantity): Amount => (typeof value === 'object' ? value.likely : value)

/** The same figure with another likely value. A range moves along in proportion; from nothing it becomes one figure. */
export function withLikely(value: Quantity, likely: Amount): Quantity {
  if (typeof value !== 'object') return likely
  if (exact(value.likely).isZero()) return likely
  const factor = exact(likely).dividedBy(exact(value.likely))
  const end = (amount: Amount) => text(exact(amount).times(factor).toSignificantDigits(12))
  const moved: Range = { ...value, low: end(value.low), likely, high: end(value.high) }
  return moved
}

/** Why a likely value cannot stand at this place; null when it can. */
export function slipOf({ min, max, isShare, path }: CaseFigure, likely: Amount): string | null {
  const shown = (amount: Amount) => (isShare ? `${times(amount, '100')}%` : amount)
  if (compare(likely, min) < 0) return `Enter ${shown(min)} or more.`
  if (max !== null && compare(likely, max) > 0) return `Enter ${shown(max)} or less.`
  if (path[0] === 'horizonMonths' && !exact(likely).isInteger()) return 'Enter a whole number of months.'
  return null
}

/** The case with one figure in the place of another; nothing else is copied. */
export function withFigure(file: Case, { path }: CaseFigure, value: Quantity): Case {
  const put = (node: unknown, [step, ...rest]: readonly (string | number)[]): unknown => {
    if (step === undefined) return path[0] === 'horizonMonths' ? Number(value) : value
    if (Array.isArray(node)) return node.map((item, at) => (at === step ? put(item, rest) : item))
    const record = node as Record<string, unknown>
    return { ...record, [step]: put(record[step], rest) }
  }
  return put(file, path) as Case
}

export const isRanged = (value: Quantity): value is Range => typeof value === 'object' && isRange(value)
