import { sumKnown } from '../comparison/totals.ts'
import { figure } from '../comparison/words.ts'
import type { Currency } from '../money.ts'
import type { Month } from '../month.ts'
import { type Amount, exact, text } from '../rate.ts'
import type { ReportSpendView } from '../report/report-view.ts'
import { isForecastKind } from './kind.ts'
import { addUp, type SpendSum } from './spend-sum.ts'

/** What API, hosting and training are to cost month by month, in the project's currency; null where a price is unknown. */
export type SpendForecast = {
  /** What it rests on, in words. */
  basis: string
  months: { month: Month; amount: Amount | null }[]
}

type Row = Omit<ReportSpendView['months'][number], 'isPlanned'> & { isPlanned: boolean; records: number }

/**
 * Sets API, hosting and training spend in `currency` against the forecast, month by month. *To date* reaches to the last
 * month with a record. A month outside the forecast counts as spend that nobody had planned. The difference is null as
 * long as something in it is unknown: a record without an amount, a planned month without a record, a price without a
 * source. Records in other currencies or of other kinds are not in any sum; the note counts them.
 */
export function forecastAgainstActual(
  forecast: SpendForecast,
  currency: Currency,
  sums: readonly SpendSum[],
): ReportSpendView {
  const counted = sums.filter((part) => part.currency === currency && isForecastKind(part.kind))
  const rows = rowsOf(forecast, counted)
  const last = counted
    .map((part) => part.month)
    .sort()
    .at(-1)
  const toDate = rows.filter((row) => last !== undefined && row.month <= last)
  const planned = toDate.filter((row) => row.isPlanned).map((row) => row.forecast)
  const forecastToDate = forecast.months.length > 0 && last !== undefined ? sumKnown(planned) : null
  const actualToDate = addUp(counted).amount
  const silent = toDate.filter((row) => row.isPlanned && row.forecast !== '0' && row.records === 0).length
  const isKnown = silent === 0 && rows.every((row) => row.unpriced === 0)
  return {
    basis: forecast.basis,
    months: rows.map(({ isPlanned, records: _, ...month }) => (isPlanned ? month : { ...month, isPlanned })),
    forecastToDate,
    actualToDate,
    difference:
      isKnown && forecastToDate !== null && actualToDate !== null
        ? text(exact(actualToDate).minus(exact(forecastToDate)))
        : null,
    note: noteOf(addUp(counted).unpriced, silent, sums, currency),
  }
}

function rowsOf(forecast: SpendForecast, counted: readonly SpendSum[]): Row[] {
  const planned = new Map(forecast.months.map(({ month, amount }) => [month, amount]))
  const months = new Set([...planned.keys(), ...counted.map((part) => part.month)])
  return [...months].sort().map((month) => {
    const { amount, unpriced, records } = addUp(counted.filter((part) => part.month === month))
    const isPlanned = planned.has(month)
    return { month, forecast: planned.get(month) ?? null, actual: amount, unpriced, isPlanned, records }
  })
}

const records = (count: number, one: string, many: string): string =>
  count === 1 ? `1 record ${one}.` : `${figure(String(count))} records ${many}.`

function noteOf(
  unpriced: number,
  silent: number,
  sums: readonly SpendSum[],
  currency: Currency,
): string | null {
  const foreign = sums.filter((part) => part.currency !== currency)
  const others = sums.filter((part) => part.currency === currency && !isForecastKind(part.kind))
  const sentences = [
    unpriced > 0 ? records(unpriced, 'has no amount', 'have no amount') : null,
    silent === 1 ? 'One month of the forecast has no record.' : null,
    silent > 1 ? `${silent} months of the forecast have no record.` : null,
    ...[...new Set(foreign.map((part) => part.currency))].sort().map((code) => {
      const count = addUp(foreign.filter((part) => part.currency === code)).records
      return records(count, `in ${code} is not counted`, `in ${code} are not counted`)
    }),
    others.length > 0
      ? records(addUp(others).records, 'of another kind is not counted', 'of other kinds are not counted')
      : null,
  ].filter((sentence) => sentence !== null)
  return sentences.length > 0 ? sentences.join(' ') : null
}
