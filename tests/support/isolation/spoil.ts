import type { Input } from './action-row.ts'

type Path = readonly (string | number)[]
export type Spoilt = { path: string; what: string; value: unknown; input: unknown }

const SCRIPT = '<script>alert(1)</script>'
const any: [what: string, value: unknown][] = [
  ['ten thousand characters', 'x'.repeat(10_000)],
  ['NUL', 'a\0b'],
  ['half a surrogate pair', '\udc00'],
  ['an object', { toString: 'x' }],
  ['a list', ['x']],
]
const text: typeof any = [...any, ['a number', 7], ['true', true]]
const figure: typeof any = [
  ...text,
  ['a comma', '1.234,56'],
  ['grouping', '1,234.56'],
  ['an exponent', '1e5'],
  ['a word', 'NaN'],
  ['two points', '1.2.3'],
  ['digits of another script', '١٢'],
  ['a script', SCRIPT],
]
const negative: typeof any = [['a negative', '-1']]
const long: typeof any = [['thirty digits', '9'.repeat(30)]]
const whole: typeof any = [
  ...any,
  ['text', '1'],
  ['a fraction', 1.5],
  ['a huge number', 1e30],
  ['infinity', Number.POSITIVE_INFINITY],
  ['nothing', null],
]
const choice: typeof any = [...text, ['no such choice', 'superuser'], ['a script', SCRIPT]]

/** What can be wrong with a field, by the kind of its good value and, where that says too little, by its name. */
function faultsOf(path: Path, value: unknown): typeof any {
  const name = String(path.at(-1))
  if (typeof value === 'boolean') return [...any, ['text', 'true'], ['a number', 1], ['nothing', null]]
  // A shift may go back, and work may begin before what it follows has ended.
  if (typeof value === 'number')
    return [...whole, ...(/^(days|lagDays)$/.test(name) ? [] : [['a negative', -1] as [string, unknown]])]
  const given = String(value)
  // A case file names its options as it likes.
  if (/^[0-9a-f]{8}-|^[0-9a-f]{64}$/.test(given) && !path.includes('options'))
    return [...text, ['no id', '42'], ['SQL', "' or 1=1 --"]]
  if (/^\d{4}-\d\d-\d\d$/.test(given))
    return [
      ...text,
      ['a day that is none', '2026-02-30'],
      ['a local day', '24.11.2026'],
      ['a script', SCRIPT],
    ]
  if (/^\d{4}-\d\d$/.test(given)) return [...text, ['a month that is none', '2026-13'], ['a script', SCRIPT]]
  if (/percent/i.test(name)) return [...figure, ...negative, ...long, ['more than 100', '100.01']]
  if (/^(amount|quantity|unitPrice)$/.test(name)) return [...figure, ...negative, ...long]
  if (/^\d+(\.\d+)?$/.test(given)) return figure
  if (
    /^(kind|role|status|approach|preset|taxRounding|prices|priceLock|choice|discountIn|shareIn|currency|timeZone|when)$/.test(
      name,
    ) &&
    !given.includes(' ')
  )
    return choice
  if (name === 'email') return [...text, ['no address', 'eve@'], ['a script', SCRIPT]]
  return text
}

/** Fields that no form has, and that a stranger would like to set. */
const EXTRA = ['workspaceId', 'role', 'status', 'total', 'createdBy', 'constructor']

const isObject = (value: unknown): value is Input =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function changed(input: unknown, [head, ...rest]: Path, value: unknown): unknown {
  if (head === undefined) return value
  const copy: Record<string, unknown> = Array.isArray(input)
    ? ([...input] as unknown as Input)
    : { ...(input as Input) }
  copy[head] = changed(copy[head], rest, value)
  return copy
}

/** The good input with one thing wrong, for each thing that can be; of a list the first entry stands for all. */
export function spoil(good: Input): Spoilt[] {
  const found: Spoilt[] = []
  const add = (path: Path, what: string, value: unknown) =>
    found.push({ path: path.join('.'), what, value, input: changed(good, path, value) })
  const walk = (value: unknown, path: Path): void => {
    if (Array.isArray(value)) {
      add(path, 'a text for a list', 'x')
      if (value.length > 0) walk(value[0], [...path, 0])
    } else if (isObject(value)) {
      if (value.startsOn && value.endsOn) add([...path, 'endsOn'], 'an end before the start', '2020-01-03')
      for (const key of EXTRA)
        if (!(key in value && Object.hasOwn(value, key))) add([...path, key], 'an extra field', 'x')
      for (const [key, part] of Object.entries(value)) walk(part, [...path, key])
    } else if (value !== null) for (const [what, bad] of faultsOf(path, value)) add(path, what, bad)
  }
  walk(good, [])
  return found
}
