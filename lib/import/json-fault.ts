const LARGEST_SEARCHED = 4_000_000

const messageOf = (text: string): string | null => {
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}

const isCut = (message: string | null): boolean =>
  message !== null && /^(Unexpected end|Unterminated string)/.test(message)

/** Where the parser names no place: the longest beginning that could still become whole ends there. */
function searched(text: string): number | null {
  if (text.length > LARGEST_SEARCHED) return null
  let [low, high] = [0, text.length]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (isCut(messageOf(text.slice(0, middle)))) low = middle
    else high = middle - 1
  }
  return low
}

function reasonOf(message: string): string {
  if (isCut(message)) return 'it is cut off'
  if (/double-quoted property name/.test(message))
    return 'a name in quotes was expected: there is a comma too many, or a name without quotes'
  if (/control character/.test(message)) return 'a text has a line break or a control character in it'
  if (/after JSON/.test(message)) return 'more follows after the end of the object'
  return 'stands a sign that JSON does not allow'
}

export type JsonFault = { line: number | null; column: number | null; reason: string; isCut: boolean }

/** Where a text stops being JSON and why, without a word of it: the parser’s own message quotes the text. Null: it is JSON. */
export function jsonFault(text: string): JsonFault | null {
  const message = messageOf(text)
  if (message === null) return null
  const said = /at position (\d+)/.exec(message)?.[1]
  const at = isCut(message) ? text.length : said === undefined ? searched(text) : Number(said)
  const before = at === null ? null : text.slice(0, at)
  return {
    line: before === null ? null : before.split('\n').length,
    column: before === null ? null : before.length - before.lastIndexOf('\n'),
    reason: reasonOf(message),
    isCut: isCut(message),
  }
}
