/**
 * Formats in which the same money is exported, by the beginnings of their ids: the API of a provider and its console, or
 * the old and the new shape of a report. Of one family a later bill takes the place of an earlier one.
 */
const FAMILIES: [beginning: string, family: string][] = [
  ['openai-cost', 'openai'],
  ['anthropic-cost', 'anthropic'],
  ['azure-', 'azure'],
  ['aws-cur-', 'aws-cur'],
  ['google-', 'google'],
  ['openrouter-', 'openrouter'],
  ['langfuse-', 'langfuse'],
  ['litellm-', 'litellm'],
]

const familyOf = (format: string): string =>
  FAMILIES.find(([beginning]) => format.startsWith(beginning))?.[1] ?? format

const TOTAL = ':total'

/** What says whether two bills can hold the same rows: their family, and whether each row sums up others. */
export const scopeKeyOf = (format: string, isTotal: boolean): string =>
  `${familyOf(format)}${isTotal ? TOTAL : ''}`

export const isTotalKey = (scopeKey: string): boolean => scopeKey.endsWith(TOTAL)
export const familyIn = (scopeKey: string): string =>
  isTotalKey(scopeKey) ? scopeKey.slice(0, -TOTAL.length) : scopeKey
