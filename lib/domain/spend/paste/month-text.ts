import { isMonth, type Month } from '../../month.ts'

export type MonthReading = { ok: true; month: Month } | { ok: false; message: string }

/** English and German, by their first letters. */
const NAMES: readonly RegExp[] = [
  /^jan(uary|uar)?$/,
  /^feb(ruary|ruar)?$/,
  /^(mar(ch)?|mär(z)?|mrz)$/,
  /^apr(il)?$/,
  /^(may|mai)$/,
  /^jun[ei]?$/,
  /^jul[yi]?$/,
  /^aug(ust)?$/,
  /^sept?(ember)?$/,
  /^(oct(ober)?|okt(ober)?)$/,
  /^nov(ember)?$/,
  /^(dec(ember)?|dez(ember)?)$/,
]

const refuse = (message: string): MonthReading => ({ ok: false, message })
const NO_MONTH = refuse('This is no month. Write it like 2026-10 or Oct 2026.')

function monthAt(year: string, month: string): MonthReading {
  const full = year.length === 2 ? `20${year}` : year
  const text = `${full}-${month.padStart(2, '0')}`
  return isMonth(text) ? { ok: true, month: text } : NO_MONTH
}

function byName(name: string, year: string): MonthReading {
  const at = NAMES.findIndex((pattern) => pattern.test(name.replace(/\.$/, '')))
  return at < 0 ? NO_MONTH : monthAt(year, String(at + 1))
}

/** Two figures before a year are a day and a month, and which is which is known only where one cannot be a month. */
function bySlashes(first: string, second: string, year: string): MonthReading {
  const [a, b] = [Number(first), Number(second)]
  if (a === b || b > 12) return monthAt(year, first)
  if (a > 12) return monthAt(year, second)
  return refuse(
    `This can be ${year}-${first.padStart(2, '0')} or ${year}-${second.padStart(2, '0')}. Write one of them.`,
  )
}

/** A month as it stands in a cell: `2026-10`, `10/2026`, `Oct 2026`, `Okt-26`, `01.10.2026`. Never a guess. */
export function readMonth(input: string): MonthReading {
  const text = input.trim().toLowerCase()
  const [, year = '', month = ''] = text.match(/^(\d{4})[-/.](\d{1,2})(?:[-/.]\d{1,2})?$/) ?? []
  if (year) return monthAt(year, month)
  const [, only = '', of = ''] = text.match(/^(\d{1,2})[-/.](\d{4})$/) ?? []
  if (only) return monthAt(of, only)
  const [, name = '', named = ''] = text.match(/^(\p{L}+\.?)[\s\-/.,’']*(\d{4}|\d{2})$/u) ?? []
  if (name) return byName(name, named)
  const [, , german = '', dotted = ''] = text.match(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/) ?? []
  if (german) return monthAt(dotted, german)
  const [, first = '', second = '', last = ''] = text.match(/^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/) ?? []
  return first ? bySlashes(first, second, last) : NO_MONTH
}
