import type { WrittenLine } from './written.ts'
import { isAlike, LINE_UNITS } from './written-unit.ts'

type Keyed = WrittenLine & { key: number }

const isEqual = (a: WrittenLine, b: WrittenLine): boolean => LINE_UNITS.every((unit) => isAlike(unit, a, b))
const isNamesake = (a: WrittenLine, b: WrittenLine): boolean => a.kind === b.kind && a.label === b.label

/**
 * Which line of before each line is, by its key; null for a new one. A line has no name of its own in what is saved, so
 * equal ones are matched first, then those of the same name, then those that stand at the same place.
 */
export function matchedLines(before: readonly Keyed[], now: readonly WrittenLine[]): (number | null)[] {
  const left = new Set(before)
  const matches: (number | null)[] = now.map(() => null)
  const match = (isMatch: (old: Keyed, line: WrittenLine, at: number) => boolean) => {
    for (const [at, line] of now.entries()) {
      if (matches[at] !== null) continue
      const old = [...left].find((one) => isMatch(one, line, at))
      if (!old) continue
      left.delete(old)
      matches[at] = old.key
    }
  }
  match(isEqual)
  match(isNamesake)
  match((old, _, at) => before[at] === old)
  return matches
}
