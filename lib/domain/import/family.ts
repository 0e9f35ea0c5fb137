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
]

export const familyOf = (format: string): string =>
  FAMILIES.find(([beginning]) => format.startsWith(beginning))?.[1] ?? format
