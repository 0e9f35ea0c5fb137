import type { z } from 'zod'

type Issue = z.core.$ZodIssue
type RawIssue = z.core.$ZodRawIssue

/** Sentences for issues whose schema brings none. */
export function sentenceOf(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? 'Fill in this field.'
        : 'This is not the kind of value expected here.'
    case 'too_big':
      return issue.origin === 'string'
        ? `Use at most ${issue.maximum} characters.`
        : issue.origin === 'array'
          ? `Use at most ${issue.maximum} entries.`
          : `Enter ${issue.maximum} or less.`
    case 'too_small':
      return issue.origin === 'string'
        ? `Use at least ${issue.minimum} characters.`
        : issue.origin === 'array'
          ? `Add at least ${issue.minimum}.`
          : `Enter ${issue.minimum} or more.`
    case 'invalid_value':
      return 'Choose one of the options.'
    case 'unrecognized_keys':
      return 'This field does not belong here.'
    default:
      return 'This is not valid. Check what you entered.'
  }
}

const pathOf = (path: readonly PropertyKey[]): string => path.map(String).join('.')

function namesOf(issue: Issue): string[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, 20).map((key) => pathOf([...issue.path, key.slice(0, 60)]))
  return [pathOf(issue.path)]
}

/** The first sentence for each field, by its path: `lines.0.label`. */
export function fieldsOf(issues: readonly Issue[]): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const issue of issues.slice(0, 200))
    for (const name of namesOf(issue)) if (!Object.hasOwn(fields, name)) fields[name] = issue.message
  return fields
}
