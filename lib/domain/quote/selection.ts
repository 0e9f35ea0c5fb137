import type { OfferLine } from './offer.ts'

/** What a client chose: the positions of the optional lines that are ticked, and one pick of each set of alternatives. */
export type Selection = { ticked: number[]; picked: Record<string, string> }

type Line = Pick<OfferLine, 'choice'>

/** The picks of each set of alternatives, in the order in which they stand. */
export function alternatives(lines: readonly Line[]): Map<string, string[]> {
  const sets = new Map<string, string[]>()
  for (const { choice } of lines) {
    if (choice?.kind !== 'alternative') continue
    const picks = sets.get(choice.of) ?? []
    sets.set(choice.of, picks.includes(choice.pick) ? picks : [...picks, choice.pick])
  }
  return sets
}

export const hasChoice = (lines: readonly Line[]): boolean => lines.some(({ choice }) => choice !== null)

/** What is chosen as the lines stand. */
export function selectionOf(lines: readonly Line[]): Selection {
  const ticked = lines.flatMap(({ choice }, at) =>
    choice?.kind === 'optional' && choice.isChosen ? [at] : [],
  )
  const picked = lines.flatMap(({ choice }) =>
    choice?.kind === 'alternative' && choice.isChosen ? [[choice.of, choice.pick] as const] : [],
  )
  return { ticked, picked: Object.fromEntries(picked) }
}

/** Why this cannot be chosen from these lines, in one sentence; null when it can. */
export function selectionProblem(lines: readonly Line[], { ticked, picked }: Selection): string | null {
  if (ticked.some((at) => lines[at]?.choice?.kind !== 'optional'))
    return 'An option that was ticked is not part of this quote.'
  const sets = alternatives(lines)
  for (const [of, picks] of sets)
    if (!Object.hasOwn(picked, of) || !picks.includes(picked[of] ?? '')) return `Choose one of “${of}”.`
  return Object.keys(picked).every((of) => sets.has(of)) ? null : 'What was chosen is not part of this quote.'
}

/** The lines with this chosen, and nothing else of them changed. */
export const select = <T extends Line>(lines: readonly T[], { ticked, picked }: Selection): T[] =>
  lines.map((line, at) => {
    const { choice } = line
    if (choice === null) return line
    const isChosen = choice.kind === 'optional' ? ticked.includes(at) : picked[choice.of] === choice.pick
    return { ...line, choice: { ...choice, isChosen } }
  })

/**
 * The selection that takes exactly the lines at these positions, as a form names them: each optional line that is
 * ticked, and one line of each pick. Null when a position is not the client's to decide, or two picks exclude each other.
 */
export function selectionAt(lines: readonly Line[], positions: readonly number[]): Selection | null {
  const ticked: number[] = []
  const picked = new Map<string, string>()
  for (const at of new Set(positions)) {
    const choice = lines[at]?.choice
    if (!choice) return null
    if (choice.kind === 'optional') ticked.push(at)
    else if ((picked.get(choice.of) ?? choice.pick) !== choice.pick) return null
    else picked.set(choice.of, choice.pick)
  }
  return { ticked: ticked.sort((a, b) => a - b), picked: Object.fromEntries(picked) }
}

/** Positions that name what is chosen of these lines, as a form names it: the way back of `selectionAt`. */
export const takenAt = (lines: readonly Line[]): number[] =>
  lines.flatMap(({ choice }, at) => (choice?.isChosen && isFirstOfPick(lines, at) ? [at] : []))

/** True for the line that stands for its pick in a form; every optional line stands for itself. */
export function isFirstOfPick(lines: readonly Line[], at: number): boolean {
  const choice = lines[at]?.choice
  if (choice?.kind !== 'alternative') return true
  const first = lines.findIndex(
    (other) =>
      other.choice?.kind === 'alternative' &&
      other.choice.of === choice.of &&
      other.choice.pick === choice.pick,
  )
  return first === at
}
