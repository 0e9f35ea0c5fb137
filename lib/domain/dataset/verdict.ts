import type { DatasetReport } from './check.ts'

/** Fewer examples than this teach no model anything that a prompt does not. */
const FEWEST = 50
/** Below this a provider refuses the job. */
const ACCEPTED = 10

const examplesOf = (count: number) => `${count} ${count === 1 ? 'example' : 'examples'}`
const linesOf = (count: number) => `${count} ${count === 1 ? 'line' : 'lines'}`

function ofNumber({ examples }: DatasetReport): string[] {
  if (examples < ACCEPTED) return [`${examplesOf(examples)}: providers accept ${ACCEPTED} or more`]
  return examples < FEWEST ? [`${examplesOf(examples)}: fewer than the ${FEWEST} that a fine-tune needs`] : []
}

export const VERDICTS = ['ready', 'not ready'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Whether a fine-tune may be promised on this data, and why not. */
export function verdictOf(report: DatasetReport): { verdict: Verdict; because: string[] } {
  const { examples, kinds, invalid, missing, empty, duplicates, personalData, limit, validation } = report
  const persons = Object.values(personalData).reduce((sum, { count }) => sum + count, 0)
  const some = (count: number, words: string) => (count > 0 ? [words] : [])
  const because = [
    ...some(invalid.count, `${linesOf(invalid.count)} cannot be read as an example`),
    ...some(
      validation?.invalid ?? 0,
      `${linesOf(validation?.invalid ?? 0)} of the validation file cannot be read as an example`,
    ),
    ...ofNumber(report),
    ...some(
      Object.keys(kinds).length - 1,
      `${Object.keys(kinds).join(' and ')} examples are mixed: a job takes one kind`,
    ),
    ...some(missing.assistant.count, `${examplesOf(missing.assistant.count)} without an answer`),
    ...some(
      report.withoutLastAnswer.count,
      `${examplesOf(report.withoutLastAnswer.count)} whose last message is no answer`,
    ),
    ...some(empty.count, `${examplesOf(empty.count)} with an empty message`),
    ...some(
      report.overLimit.count,
      `${examplesOf(report.overLimit.count)} longer than ${limit} tokens: their end would be cut off`,
    ),
    ...some(report.encodingFaults.count, `${examplesOf(report.encodingFaults.count)} with damaged letters`),
    ...(duplicates.count * 10 > examples
      ? [`${examplesOf(duplicates.count)} of ${examples} repeat another one`]
      : []),
    ...some(
      report.sharedWithValidation.count,
      `${examplesOf(report.sharedWithValidation.count)} also ${report.sharedWithValidation.count === 1 ? 'stands' : 'stand'} in the validation data`,
    ),
    ...some(
      persons,
      `${persons} suspected personal data: check them, and whether training on them is allowed`,
    ),
  ]
  return { verdict: because.length === 0 ? 'ready' : 'not ready', because }
}
