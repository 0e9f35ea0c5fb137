import type { DatasetReport } from './check.ts'

/** Fewer examples than this teach no model anything that a prompt does not. */
const FEWEST = 50
/** Below this a provider refuses the job. */
const ACCEPTED = 10

/** Whether a fine-tune may be promised on this data, and why not. */
export function verdictOf(report: DatasetReport): { verdict: 'ready' | 'not ready'; because: string[] } {
  const { examples, invalid, missing, empty, duplicates, sharedWithValidation: shared, personalData } = report
  const lines = (count: number) => `${count} ${count === 1 ? 'example' : 'examples'}`
  const persons = Object.values(personalData).reduce((sum, { count }) => sum + count, 0)
  const because = [
    ...(invalid.count > 0
      ? [`${invalid.count} ${invalid.count === 1 ? 'line' : 'lines'} cannot be read as an example`]
      : []),
    ...(examples < ACCEPTED ? [`${lines(examples)}: providers accept ${ACCEPTED} or more`] : []),
    ...(examples >= ACCEPTED && examples < FEWEST
      ? [`${lines(examples)}: fewer than the ${FEWEST} that a fine-tune needs`]
      : []),
    ...(missing.assistant.count > 0 ? [`${lines(missing.assistant.count)} without an answer`] : []),
    ...(empty.count > 0 ? [`${lines(empty.count)} with an empty answer`] : []),
    ...(duplicates.count * 10 > examples
      ? [`${lines(duplicates.count)} of ${examples} repeat another one`]
      : []),
    ...(shared.count > 0 ? [`${lines(shared.count)} also stand in the validation data`] : []),
    ...(persons > 0
      ? [`${persons} suspected personal data: check them, and whether training on them is allowed`]
      : []),
  ]
  return { verdict: because.length === 0 ? 'ready' : 'not ready', because }
}
