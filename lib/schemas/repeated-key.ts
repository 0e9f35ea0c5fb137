type Place = { keys: Set<string> | null; at: number; key: string }

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],]/g

const pathOf = (open: readonly Place[]): string =>
  open.reduce(
    (path, { keys, at, key }) => (keys === null ? `${path}[${at}]` : path === '' ? key : `${path}.${key}`),
    '',
  )

/**
 * Keys that stand twice in one object of a JSON text, by their place: `options[0].hosting[1].units`. A parser keeps the
 * last of them without a word. Expects text that parses.
 */
export function repeatedKeys(text: string): string[] {
  const open: Place[] = []
  const found: string[] = []
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const place = open.at(-1)
    if (token === '{') open.push({ keys: new Set(), at: 0, key: '' })
    else if (token === '[') open.push({ keys: null, at: 0, key: '' })
    else if (token === '}' || token === ']') open.pop()
    else if (token === ',') {
      if (place) place.at += 1
    } else if (place?.keys && isKey(text, index + token.length)) {
      place.key = JSON.parse(token)
      if (place.keys.has(place.key)) found.push(pathOf(open))
      place.keys.add(place.key)
    }
  }
  return [...new Set(found)]
}

const isKey = (text: string, end: number): boolean => /^\s*:/.test(text.slice(end, end + 200))
