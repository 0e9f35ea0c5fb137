import { expect, it } from 'vitest'
import { ECB_SOURCE, readEcb } from './ecb.ts'

const source = ECB_SOURCE

it('reads the file of one day', () => {
  expect(readEcb('Date, USD, JPY, \n24 November 2026, 1.0432, 161.25, \n')).toEqual({
    ok: true,
    rates: [
      { from: 'EUR', to: 'USD', day: '2026-11-24', rate: '1.0432', source },
      { from: 'EUR', to: 'JPY', day: '2026-11-24', rate: '161.25', source },
    ],
    rejected: [],
    left: [],
  })
})

it('reads the file of all days, and skips what a day does not have and currencies that are no more', () => {
  const reading = readEcb(
    'Date,USD,SIT,TRY,\r\n2026-11-24,1.05,N/A,36.1,\r\n1999-01-04,1.1789,189.045,N/A,\r\n',
  )
  expect(reading.ok && reading.rates.map(({ to, day, rate }) => `${to} ${day} ${rate}`)).toEqual([
    'USD 2026-11-24 1.05',
    'TRY 2026-11-24 36.1',
    'USD 1999-01-04 1.1789',
  ])
  expect(reading.ok && reading.left).toEqual(['SIT'])
})

it('says of each cell that it cannot read where it stands', () => {
  const reading = readEcb('Date,USD,JPY\n2026-02-30,1,2\n2026-02-27,1e5,0\n')
  expect(reading.ok && reading.rates).toEqual([])
  expect(reading.ok && reading.rejected).toEqual([
    { line: 2, reason: '“2026-02-30” is no day.' },
    { line: 3, reason: 'USD “1e5” is no rate.' },
    { line: 3, reason: 'JPY “0” is no rate.' },
  ])
})

it('refuses what is no list of the ECB', () => {
  for (const text of ['', 'a,b\n1,2', 'Date\n2026-11-24', '<html>']) expect(readEcb(text).ok).toBe(false)
})
