const MAX_DEPTH = 20
export const UNREADABLE =
  'This contains a character that cannot be stored. Type it again instead of pasting it.'

/** Postgres refuses NUL, and half a surrogate pair has no UTF-8: neither may reach the database. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

/**
 * Finds text that cannot be stored anywhere in an input, by the path of its field. Objects nested deeper than any
 * form of ours are refused before a schema walks them; one that is shared is walked once, since a small request
 * may refer to the same object many times over.
 */
export function unstorable(
  input: unknown,
  path: readonly string[] = [],
  seen: Set<object> = new Set(),
): Record<string, string> {
  const name = path.join('.')
  if (typeof input === 'string') return isStorable(input) ? {} : { [name]: UNREADABLE }
  if (typeof input !== 'object' || input === null || seen.has(input)) return {}
  if (path.length >= MAX_DEPTH) return { [name]: 'This is nested too deeply.' }
  seen.add(input)
  const fields: Record<string, string> = {}
  for (const [key, value] of Object.entries(input)) {
    if (!isStorable(key)) fields[name] = UNREADABLE
    else Object.assign(fields, unstorable(value, [...path, key], seen))
  }
  return fields
}
