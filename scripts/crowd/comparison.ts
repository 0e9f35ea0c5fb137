import type { Scope } from '#lib/auth/proof.ts'
import { APPROACHES } from '#lib/domain/approach.ts'
import type { Case, Option } from '#lib/domain/comparison/case.ts'
import { compare } from '../demo/project.ts'
import { longName, many } from './name.ts'

/** The most that a case holds: options, and lines of one kind in one option. */
const OPTIONS = 6
const LINES = 40

function crowdedOption(given: Option, at: number): Option {
  const people = many(LINES, (index) => ({
    ...{ label: longName(index, 200), note: longName(index + 1, 300), hours: `${8 + index}`, rate: '120' },
    when: index % 4 ? ('one-off' as const) : ('monthly' as const),
  }))
  const other = many(LINES, (index) => ({
    ...{ label: longName(index + 2, 200), amount: index % 9 ? `${100 + index}.5` : null },
    when: index % 3 ? ('monthly' as const) : ('month:7' as const),
  }))
  return { ...given, label: longName(at, 120), ...(at < 2 ? { people, other } : {}) }
}

/** A case filled to its limits: six options with long names, two of them with eighty lines beside those of the model. */
function crowdedCase(file: Case): Case {
  const options = many(OPTIONS, (at) => {
    const given = file.options[at % file.options.length]
    if (!given) throw new Error('the preset has no option')
    const approach = APPROACHES[at % APPROACHES.length] ?? given.approach
    const own = at < file.options.length ? given : { ...given, id: `${given.id}-${at}`, approach }
    return crowdedOption(own, at)
  })
  return { ...file, horizonMonths: 60, options }
}

export const crowdComparison = (scope: Scope, projectId: string) =>
  compare(scope, projectId, 'ticket-assistant', longName(0, 120), crowdedCase)
