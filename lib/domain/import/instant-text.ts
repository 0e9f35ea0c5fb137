import { isDay } from '../day.ts'
import { remembered } from './remembered.ts'
import { RowError } from './row-error.ts'

/** In which order a date with slashes is written; null where nothing says it. */
export type DateOrder = 'mdy' | 'dmy' | null

const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/i
const SLASHED = /^(\d{1,2})[/.](\d{1,2})[/.](\d{2}|\d{4})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const WORDED = /^([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})$/i
/** Seconds, milliseconds or microseconds since 1970. */
const UNIX: [digits: number, perSecond: number][] = [
  [10, 1],
  [13, 1_000],
  [16, 1_000_000],
]

const two = (value: string | number) => String(value).padStart(2, '0')
const shown = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z')

function ofParts(
  day: string,
  time: [string, string, string],
  zone: string,
  raw: string,
  name: string,
): string {
  const [hour, minute, second] = time
  if (!isDay(day) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
    throw new RowError(`${name} “${raw}” is no date that exists.`)
  const offset = /^[+-]/.test(zone) ? zone.replace(/^(.\d{2}):?(\d{2})$/, '$1:$2') : 'Z'
  const ms = Date.parse(`${day}T${two(hour)}:${two(minute)}:${two(second)}${offset}`)
  if (Number.isNaN(ms)) throw new RowError(`${name} “${raw}” is no date that exists.`)
  return shown(ms)
}

function ofSlashes(match: RegExpExecArray, order: DateOrder, raw: string, name: string): string {
  const [, first = '', second = '', year = '', hour = '0', minute = '0', seconds = '0'] = match
  const known = Number(first) > 12 ? 'dmy' : Number(second) > 12 ? 'mdy' : first === second ? 'mdy' : order
  if (known === null)
    throw new RowError(`${name} “${raw}” can be two days: say whether the day or the month comes first.`)
  if (order !== null && known !== order && first !== second)
    throw new RowError(`${name} “${raw}” has day and month in another order than the rest of the file.`)
  const [month, day] = known === 'mdy' ? [first, second] : [second, first]
  const whole = year.length === 2 ? `20${year}` : year
  return ofParts(`${whole}-${two(month)}-${two(day)}`, [hour, minute, seconds], 'Z', raw, name)
}

/** By the order of day and month, since the text alone may be two moments. */
const known: Record<'mdy' | 'dmy' | 'none', (words: string) => string> = {
  mdy: remembered((words) => instantOf(words, '', 'mdy')),
  dmy: remembered((words) => instantOf(words, '', 'dmy')),
  none: remembered((words) => instantOf(words, '', null)),
}

/**
 * A moment of a bill as UTC, `2026-05-01T00:00:00Z`. Without a zone it is taken as UTC, which every format here that
 * leaves the zone out documents.
 * @throws RowError for what is no moment, and for a date that could be two.
 */
export function readInstant(raw: string, name: string, order: DateOrder = null): string {
  try {
    return known[order ?? 'none'](raw)
  } catch {
    // Once more, with the name of the column in its sentence.
    return instantOf(raw, name, order)
  }
}

function instantOf(raw: string, name: string, order: DateOrder): string {
  const value = raw.trim()
  const iso = ISO.exec(value)
  if (iso) {
    const [, day = '', hour = '0', minute = '0', second = '0', zone = 'Z'] = iso
    return ofParts(day, [hour, minute, second], zone, value, name)
  }
  const unix = /^\d+(\.0+)?$/.test(value) && UNIX.find(([digits]) => digits === value.split('.')[0]?.length)
  if (unix) return shown(Math.floor(Number(value) / unix[1]) * 1_000)
  const slashed = SLASHED.exec(value)
  if (slashed) return ofSlashes(slashed, order, value, name)
  const [, word = '', day = '', year = ''] = WORDED.exec(value) ?? []
  const month = MONTHS.indexOf(word.toLowerCase()) + 1
  if (month > 0) return ofParts(`${year}-${two(month)}-${two(day)}`, ['0', '0', '0'], 'Z', value, name)
  throw new RowError(
    value === '' ? `${name} is missing.` : `${name} “${value.slice(0, 60)}” is no date that can be read.`,
  )
}

/** The instant a number of days later. */
export const daysLater = (instant: string, days: number): string =>
  shown(Date.parse(instant) + days * 86_400_000)

/** The first instants of its month and of the next one, in UTC. */
export const monthAround = remembered((instant): [start: string, end: string] => {
  const date = new Date(instant)
  const at = (months: number) => shown(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1))
  return [at(0), at(1)]
})
