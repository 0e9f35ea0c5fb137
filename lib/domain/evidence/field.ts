import { FileRefusal } from '../import/row-error.ts'

export type Fields = Record<string, unknown>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An object within an object; empty where there is none. */
export const within = (value: unknown, ...keys: string[]): Fields => {
  let found: unknown = value
  for (const key of keys) found = isFields(found) ? found[key] : undefined
  return isFields(found) ? found : {}
}

export const listIn = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : [])

/** Files are read with their numbers as text, so that no digit is lost. */
export const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : null

/** No evaluation has figures beyond these: a longer one is a fault of its file, and would fill a screen. */
const NUMBER = /^-?(\d{1,40}(\.\d{0,60})?|\.\d{1,60})(e[+-]?\d{1,2})?$/i

export const numberText = (value: unknown): string | null => {
  const text = textOf(value)
  return text !== null && NUMBER.test(text) ? text : null
}

const MOST_ITEMS = 1_000_000_000

/** A whole number from 0 on; 0 where there is none. Throws FileRefusal where a file counts less than nothing, or in parts. */
export function countOf(value: unknown): number {
  const given = numberText(value) ?? '0'
  const count = Number(given)
  if (!Number.isInteger(count) || count < 0 || count > MOST_ITEMS)
    throw new FileRefusal(
      `This file counts ${given.slice(0, 20)} items: counts are whole numbers from 0 on. Export it again.`,
    )
  return count
}
