const LARGEST_SEARCHED = 4_000_000

const messageOf = (text: string): string | null => {
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}

const placeIn = (message: string): number | null => {
  const said = /at position (\d+)/.exec(message)?.[1]
  return said === undefined ? null : Number(said)
}

/** The parser reached the end of the text and wanted more. */
const isCutOff = (text: string, message: string | null): boolean =>
  message !== null &&
  (/^(Unexpected end|Unterminated string)/.test(message) || placeIn(message) === text.length)

/** Where the parser names no place: the longest beginning that could still become whole ends there. */
function searched(text: string): number | null {
  if (text.length > LARGEST_SEARCHED) return null
  let [low, high] = [0, text.length]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const start = text.slice(0, middle)
    if (isCutOff(start, messageOf(start))) low = middle
    else high = middle - 1
  }
  return low
}

function reasonOf(message: string): string {
  if (/double-quoted property name/.test(message))
    return 'a name in quotes was expected: there is a comma too many, or a name without quotes'
  if (/control character/.test(message)) return 'a text has a line break or a control character in it'
  if (/after JSON/.test(message)) return 'more follows after the end of the object'
  return 'a sign stands there that JSON does not allow'
}

export type JsonFault = { line: number | null; column: number | null; reason: string; isCut: boolean }

/** Where a text stops being JSON and why, without a word of it: the parser’s own message quotes the text. Null: it is JSON. */
export function jsonFault(text: string): JsonFault | null {
  const message = messageOf(text)
  if (message === null) return null
  const isCut = isCutOff(text, message)
  const at = isCut ? text.length : (placeIn(message) ?? searched(text))
  const before = at === null ? null : text.slice(0, at)
  return {
    line: before === null ? null : before.split('\n').length,
    column: before === null ? null : before.length - before.lastIndexOf('\n'),
    reason: isCut ? 'it is cut off' : reasonOf(message),
    isCut,
  }
}
