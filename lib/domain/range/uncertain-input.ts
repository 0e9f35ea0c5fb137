import type { Case, Option, Range } from '../comparison/case.ts'
import { isRange } from '../comparison/point-case.ts'

/** What is drawn at once: one range of the case, or all those that share a name. */
export type UncertainInput = { key: string; paths: string[]; ranges: Range[]; optionAt: number | null }

type Found = { range: Range; path: string; optionAt: number | null; key: string }

function walk(value: unknown, path: string, key: string, optionAt: number | null): Found[] {
  if (value === null || typeof value !== 'object') return []
  if (isRange(value)) return [{ range: value, path, optionAt, key }]
  return Object.entries(value).flatMap(([name, item]) => {
    const step = Array.isArray(value) ? `[${name}]` : `.${name}`
    return walk(item, `${path}${step}`.replace(/^\./, ''), `${key}${step}`, optionAt)
  })
}

/** Options are known by label and, where two share one, by their order: neither a row's id nor a place moves a draw. */
function keysOf(options: readonly Option[]): string[] {
  const seen = new Map<string, number>()
  return options.map(({ label }) => {
    const count = seen.get(label) ?? 0
    seen.set(label, count + 1)
    return `option ${label}\n${count}`
  })
}

/** The ranges of a case in the order of the file. Those with one name are one input, drawn at the same share. */
export function uncertainInputs({ options, ...setting }: Case): UncertainInput[] {
  const keys = keysOf(options)
  const found = [
    ...walk(setting, '', '', null),
    ...options.flatMap((option, at) => walk(option, `options[${at}]`, keys[at] ?? '', at)),
  ]
  const inputs = new Map<string, UncertainInput>()
  for (const { range, path, optionAt, key } of found) {
    const shared = range.name === undefined ? key : `name ${range.name}`
    const input = inputs.get(shared)
    if (input) {
      input.paths.push(path)
      input.ranges.push(range)
      if (input.optionAt !== optionAt) input.optionAt = null
    } else inputs.set(shared, { key: shared, paths: [path], ranges: [range], optionAt })
  }
  return [...inputs.values()]
}
