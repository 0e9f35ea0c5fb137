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

const NUMBER = /^-?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i

export const numberText = (value: unknown): string | null => {
  const text = textOf(value)
  return text !== null && NUMBER.test(text) ? text : null
}

export const countOf = (value: unknown): number => Math.max(0, Math.round(Number(numberText(value) ?? 0)))
