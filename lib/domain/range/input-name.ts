import type { Case } from '../comparison/case.ts'
import { wordsOf } from '../comparison/field-word.ts'
import type { UncertainInput } from './uncertain-input.ts'

const at = (value: unknown, key: string): unknown =>
  value === null || typeof value !== 'object' ? undefined : (value as Record<string, unknown>)[key]

const textAt = (value: unknown, key: string): string | null => {
  const found = at(value, key)
  return typeof found === 'string' && found !== '' ? found : null
}

/** What a reader calls the input: its shared name, else its option, its item and the figure in words. */
export function inputName(file: Case, { paths, ranges }: UncertainInput): string {
  const [name] = ranges.flatMap((range) => range.name ?? [])
  if (name !== undefined) return name
  const steps = (paths[0] ?? '').split(/[.[\]]+/).filter(Boolean)
  let place: unknown = file
  const owners: string[] = []
  for (const step of steps) {
    place = at(place, step)
    const owner = textAt(place, 'label') ?? textAt(place, 'model')
    if (owner) owners.push(owner)
  }
  return [...owners, wordsOf(steps.at(-1) ?? '')].join(', ')
}
