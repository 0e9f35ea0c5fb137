import { isCurrency } from '../currency.ts'
import { type Day, isDay } from '../day.ts'
import { exact, text } from '../rate.ts'
import type { FxRate } from './conversion.ts'

export const ECB_SOURCE = 'ECB euro reference rate'

export type EcbReading =
  | { ok: true; rates: FxRate[]; rejected: { line: number; reason: string }[]; left: string[] }
  | { ok: false; message: string }

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const RATE = /^\d+(\.\d+)?$/

/** `2026-11-24` of the file of all days, `24 November 2026` of the file of one. */
function readDay(cell: string): Day | null {
  const [, day = '', name = '', year = ''] = /^(\d{1,2}) ([a-z]+) (\d{4})$/i.exec(cell) ?? []
  const month = MONTHS.indexOf(name.toLowerCase()) + 1
  const written = month > 0 ? `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}` : cell
  return isDay(written) ? written : null
}

const cellsOf = (line: string): string[] =>
  line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))

/**
 * The euro's reference rates as the European Central Bank publishes them (eurofxref.csv and eurofxref-hist.csv, shapes of
 * 2026-11): a column for each currency, `N/A` where a day has none. Currencies that are no more are left out.
 */
export function readEcb(content: string): EcbReading {
  const lines = content.replace(/^\uFEFF/, '').split(/\r\n?|\n/)
  const head = cellsOf(lines[0] ?? '')
  const codes = head.slice(1).filter((code) => code !== '')
  if (
    head[0]?.toLowerCase() !== 'date' ||
    codes.length === 0 ||
    codes.some((code) => !/^[A-Z]{3}$/.test(code))
  )
    return {
      ok: false,
      message:
        'This is not a list of the ECB: its first line is “Date” and the currencies. Choose eurofxref.csv or eurofxref-hist.csv.',
    }
  const rates: FxRate[] = []
  const rejected: { line: number; reason: string }[] = []
  lines.slice(1).forEach((line, index) => {
    if (line.trim() === '') return
    const [first = '', ...cells] = cellsOf(line)
    const day = readDay(first)
    if (!day) {
      rejected.push({ line: index + 2, reason: `“${first.slice(0, 40)}” is no day.` })
      return
    }
    codes.forEach((to, column) => {
      const cell = cells[column] ?? ''
      if (cell === '' || cell === 'N/A' || !isCurrency(to) || to === 'EUR') return
      if (!RATE.test(cell) || exact(cell).isZero())
        rejected.push({ line: index + 2, reason: `${to} “${cell.slice(0, 40)}” is no rate.` })
      else rates.push({ from: 'EUR', to, day, rate: text(exact(cell)), source: ECB_SOURCE })
    })
  })
  return { ok: true, rates, rejected, left: codes.filter((code) => !isCurrency(code)) }
}
