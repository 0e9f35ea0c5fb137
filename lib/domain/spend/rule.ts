import type { Ruled } from './spend-line.ts'

/** What of a row of a bill a condition looks at; the workspace is what FOCUS calls a sub-account. */
export const RULE_FIELDS = [
  'provider',
  'account',
  'workspace',
  'api-project',
  'model',
  'service',
  'tag',
] as const
export type RuleField = (typeof RULE_FIELDS)[number]

export const RULE_WAYS = ['is', 'begins', 'contains'] as const
export type RuleWay = (typeof RULE_WAYS)[number]

export const ruleFieldName: Record<RuleField, string> = {
  provider: 'provider',
  account: 'account',
  workspace: 'workspace',
  'api-project': 'API project',
  model: 'model',
  service: 'service',
  tag: 'tag',
}

export const ruleWayName: Record<RuleWay, string> = {
  is: 'is',
  begins: 'begins with',
  contains: 'contains',
}

export type Condition = {
  field: RuleField
  /** The name of the tag, as the bill writes it; empty for every other field. */
  tag: string
  way: RuleWay
  value: string
}

export type Rule = { id: string; projectId: string; conditions: readonly Condition[] }

/** Only A to Z are folded, so that the database and this file never differ on a letter of some other language. */
export const foldCase = (words: string): string =>
  /[A-Z]/.test(words) ? words.replaceAll(/[A-Z]+/g, (part) => part.toLowerCase()) : words

function givenOf(row: Ruled, { field, tag }: Condition): string | null {
  switch (field) {
    case 'workspace':
      return row.subAccount
    case 'api-project':
      return row.apiProject
    case 'tag':
      return row.tags && Object.hasOwn(row.tags, tag) ? (row.tags[tag] ?? null) : null
    default:
      return row[field]
  }
}

const comparisons: Record<RuleWay, (given: string, value: string) => boolean> = {
  is: (given, value) => given === value,
  begins: (given, value) => given.startsWith(value),
  contains: (given, value) => given.includes(value),
}

/** What is unknown fits no condition. */
const fits = (row: Ruled, condition: Condition): boolean => {
  const given = givenOf(row, condition)
  return given !== null && comparisons[condition.way](foldCase(given), condition.value)
}

const folded = ({ conditions, ...rule }: Rule): Rule => ({
  ...rule,
  conditions: conditions.map((condition) => ({ ...condition, value: foldCase(condition.value) })),
})

/**
 * The first rule of which all conditions hold, whatever the case of letters A to Z, as a function to be called for every
 * row of a bill. A rule without conditions fits nothing.
 */
function ruleBook(rules: readonly Rule[]): (row: Ruled) => Rule | null {
  const ready = rules.map((rule) => ({ rule, ...folded(rule) }))
  return (row) =>
    ready.find(
      ({ conditions }) => conditions.length > 0 && conditions.every((condition) => fits(row, condition)),
    )?.rule ?? null
}

/** The project of each row by the rules; null where none fits. */
export function projectOf(rules: readonly Rule[]): (row: Ruled) => string | null {
  const firstOf = ruleBook(rules)
  return (row) => firstOf(row)?.projectId ?? null
}

const conditionWords = ({ field, tag, way, value }: Condition): string =>
  `${ruleFieldName[field]}${field === 'tag' ? ` “${tag}”` : ''} ${ruleWayName[way]} “${value}”`

/** `provider is “OpenAI” and tag “team” begins with “support”`. */
export const ruleWords = (conditions: readonly Condition[]): string =>
  conditions.map(conditionWords).join(' and ')

/** Which rule decides over a row, by its place counted from 1, and why; null where none does. */
export function explainRule(
  rules: readonly Rule[],
  row: Ruled,
): { id: string; projectId: string; place: number; words: string } | null {
  const rule = ruleBook(rules)(row)
  if (!rule) return null
  const { id, projectId, conditions } = rule
  return { id, projectId, place: rules.indexOf(rule) + 1, words: ruleWords(conditions) }
}
