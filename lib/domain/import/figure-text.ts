import { type Amount, exact, text } from '../rate.ts'
import { RowError } from './row-error.ts'

/** How figures of a table are written: `;` and tabs come from places where the comma may be the decimal mark. */
export type Notation = { decimal: 'comma' | 'point' | null; isCommaPossible: boolean }

const NOTHING = new Set(['', 'null', 'none', '--', '-', 'n/a', 'na', '\\n'])
const PLAIN = /^-?(\d+(\.\d*)?|\.\d+)(e([+-]?\d{1,3}))?$/i
/** Digits on either side of the point that a bill can mean. */
const LARGEST_EXPONENT = 60
const SPACES = /[\u00a0\u2009\u202f '\u2019]/g
const SPACED = /^-?\d{1,3}([\u00a0\u2009\u202f '\u2019]\d{3})+([.,]\d+)?$/

const LONGEST_NOTHING = 4

export function isNothing(value: string): boolean {
  const words = value.trim()
  return words.length <= LONGEST_NOTHING && NOTHING.has(words.toLowerCase())
}

/** Digits with a point, without the zeros that say nothing: what `text(exact(value))` gives, without reckoning. */
function withoutZeros(value: string): Amount {
  const isNegative = value.startsWith('-')
  const point = value.indexOf('.')
  let from = isNegative ? 1 : 0
  let to = value.length
  if (point >= 0) {
    while (value.charCodeAt(to - 1) === ZERO) to -= 1
    if (to - 1 === point) to -= 1
  }
  const whole = point < 0 ? to : Math.min(point, to)
  while (from < whole - 1 && value.charCodeAt(from) === ZERO) from += 1
  const digits = from === point ? `0${value.slice(from, to)}` : value.slice(from, to)
  return digits === '0' || digits === '' ? '0' : isNegative ? `-${digits}` : digits
}

const ZERO = 48

function ofPlain(value: string, name: string): Amount {
  const [, , , , exponent] = PLAIN.exec(value) ?? []
  if (exponent === undefined) return withoutZeros(value)
  if (Math.abs(Number(exponent)) > LARGEST_EXPONENT) throw new RowError(`${name} ${value} is out of range.`)
  return text(exact(value))
}

/** `1,234.56` and `1.234,56`: the mark that stands last is the decimal one, the other one groups by threes. */
function ofBoth(value: string, name: string): string {
  const isPointLast = value.lastIndexOf('.') > value.lastIndexOf(',')
  const [group, point] = isPointLast ? [',', '.'] : ['.', ',']
  if (!new RegExp(`^-?\\d{1,3}(\\${group}\\d{3})+\\${point}\\d+$`).test(value))
    throw new RowError(`${name} “${value}” is no number.`)
  return value.replaceAll(group, '').replace(point, '.')
}

function ofComma(value: string, name: string, { decimal, isCommaPossible }: Notation): string {
  if (/^-?\d{1,3}(,\d{3}){2,}$/.test(value)) return value.replaceAll(',', '')
  if (!/^-?\d+,\d+$/.test(value)) throw new RowError(`${name} “${value}” is no number.`)
  if (decimal === 'comma') return value.replace(',', '.')
  if (decimal === 'point' && /^-?\d{1,3},\d{3}$/.test(value)) return value.replace(',', '')
  if (/^-?[1-9]\d{0,2},\d{3}$/.test(value))
    throw new RowError(
      `${name} “${value}” can be ${value.replace(',', '')} or ${value.replace(',', '.')}: say which mark is the decimal one.`,
    )
  if (isCommaPossible && decimal === null) return value.replace(',', '.')
  throw new RowError(`${name} “${value}” has a comma where this file writes points.`)
}

/**
 * A figure of a bill as exact decimal text; null where the bill leaves it open. Never a guess, never a float.
 * @throws RowError for what is no number, and for what could be two.
 */
export function readFigure(raw: string, name: string, notation: Notation): Amount | null {
  const trimmed = raw.trim()
  const value = trimmed.startsWith('"') ? trimmed.replace(/^"(.*)"$/, '$1') : trimmed
  if (isNothing(value)) return null
  if (PLAIN.test(value)) {
    if (notation.decimal === 'comma' && /^-?[1-9]\d{0,2}\.\d{3}$/.test(value))
      return ofPlain(value.replace('.', ''), name)
    return ofPlain(value, name)
  }
  const closed = SPACED.test(value) ? value.replaceAll(SPACES, '') : value
  if (PLAIN.test(closed)) return ofPlain(closed, name)
  if (closed.includes(',') && closed.includes('.')) return ofPlain(ofBoth(closed, name), name)
  if (closed.includes(',')) return ofPlain(ofComma(closed, name, notation), name)
  if (/^-?\d{1,3}(\.\d{3}){2,}$/.test(closed) && notation.isCommaPossible)
    return ofPlain(closed.replaceAll('.', ''), name)
  throw new RowError(`${name} “${value.slice(0, 60)}” is no number.`)
}
