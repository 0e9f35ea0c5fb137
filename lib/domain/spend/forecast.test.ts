import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthsFrom } from '../month.ts'
import { exact, sum } from '../rate.ts'
import { forecastAgainstActual } from './forecast.ts'
import type { SpendKind } from './kind.ts'
import type { SpendSum } from './spend-sum.ts'

const spent = (
  month: string,
  amount: string | null,
  kind: SpendKind = 'api',
  currency = 'USD',
): SpendSum => ({
  month,
  kind,
  currency,
  amount,
  records: 1,
  unpriced: amount === null ? 1 : 0,
})

const planned = (start: string, ...amounts: (string | null)[]) => ({
  basis: 'accepted quote Q-2026-0003, version 2',
  months: monthsFrom(start, amounts.length).map((month, at) => ({ month, amount: amounts[at] ?? null })),
})

describe('forecast against actual', () => {
  it('compares to the last month with a record', () => {
    // Forecast to January: 100 + 110 = 210. Actual: 90 API + 25.5 hosting + 120 = 235.5. Difference: 25.5.
    const view = forecastAgainstActual(planned('2026-12', '100', '110', '120'), 'USD', [
      spent('2026-12', '90'),
      spent('2026-12', '25.5', 'hosting'),
      spent('2027-01', '120'),
    ])
    expect(view).toEqual({
      basis: 'accepted quote Q-2026-0003, version 2',
      months: [
        { month: '2026-12', forecast: '100', actual: '115.5', unpriced: 0 },
        { month: '2027-01', forecast: '110', actual: '120', unpriced: 0 },
        { month: '2027-02', forecast: '120', actual: null, unpriced: 0 },
      ],
      forecastToDate: '210',
      actualToDate: '235.5',
      difference: '25.5',
      note: null,
    })
  })

  it('counts other currencies and other kinds apart', () => {
    const view = forecastAgainstActual(planned('2026-12', '100'), 'USD', [
      spent('2026-12', '100'),
      spent('2026-12', '70', 'api', 'EUR'),
      spent('2026-12', '1', 'hosting', 'EUR'),
      spent('2026-12', '5000', 'other'),
    ])
    expect(view).toMatchObject({ actualToDate: '100', difference: '0' })
    expect(view.note).toBe('2 records in EUR are not counted. 1 record of another kind is not counted.')
  })

  it.each([
    ['a record has no amount', planned('2026-12', '1'), [spent('2026-12', '1'), spent('2026-12', null)]],
    ['a planned month has no record', planned('2026-12', '1', '1'), [spent('2027-01', '1')]],
    ['a price of the forecast is unknown', planned('2026-12', null), [spent('2026-12', '1')]],
    ['nothing was planned', planned('2026-12'), [spent('2026-12', '1')]],
    ['nothing was logged', planned('2026-12', '1'), []],
  ])('knows no difference when %s', (_, forecast, sums) => {
    expect(forecastAgainstActual(forecast, 'USD', sums).difference).toBeNull()
  })

  it('says why it knows no difference', () => {
    const view = forecastAgainstActual(planned('2026-12', '1', '1', '1'), 'USD', [spent('2027-02', null)])
    expect(view.note).toBe('1 record has no amount. 2 months of the forecast have no record.')
    expect(view).toMatchObject({ actualToDate: null, forecastToDate: '3' })
  })

  it('needs no record in a month for which nothing was planned', () => {
    const view = forecastAgainstActual(planned('2026-12', '0', '50'), 'USD', [spent('2027-01', '60')])
    expect(view).toMatchObject({ forecastToDate: '50', actualToDate: '60', difference: '10', note: null })
  })

  it('counts spend before the start as spend that nobody planned', () => {
    const view = forecastAgainstActual(planned('2026-12', '50'), 'USD', [
      spent('2026-10', '7'),
      spent('2026-12', '50'),
    ])
    expect(view.months[0]).toEqual({
      ...{ month: '2026-10', forecast: null, actual: '7', unpriced: 0 },
      isPlanned: false,
    })
    expect(view).toMatchObject({ forecastToDate: '50', actualToDate: '57', difference: '7' })
  })

  it('counts all as unplanned before the first month of the forecast', () => {
    const view = forecastAgainstActual(planned('2026-12', '50'), 'USD', [spent('2026-10', '7')])
    expect(view).toMatchObject({ forecastToDate: '0', actualToDate: '7', difference: '7' })
  })

  it('adds up: months to the sum, and forecast plus difference to the actual', () => {
    const figure = fc.integer({ min: 0, max: 10 ** 9 }).map((units) => exact(`${units}e-4`).toFixed())
    const months = monthsFrom('2026-12', 6)
    fc.assert(
      fc.property(
        fc.array(figure, { minLength: 6, maxLength: 6 }),
        fc.array(fc.tuple(fc.constantFrom(...months), fc.option(figure)), { maxLength: 20 }),
        (forecast, bills) => {
          const sums = bills.map(([month, amount]) => spent(month, amount))
          const view = forecastAgainstActual(planned('2026-12', ...forecast), 'USD', sums)
          const actual = view.months.flatMap((month) => month.actual ?? [])
          expect(view.actualToDate).toBe(actual.length > 0 ? sum(actual) : null)
          expect(view.months.reduce((count, month) => count + month.unpriced, 0)).toBe(
            bills.filter(([, amount]) => amount === null).length,
          )
          if (view.difference !== null)
            expect(sum([view.forecastToDate ?? '', view.difference])).toBe(view.actualToDate)
        },
      ),
    )
  })
})
