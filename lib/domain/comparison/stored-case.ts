import type { Case, Option } from './case.ts'
import type { Preset } from './preset.ts'

/** The case without its options, and what the comparison was started from; the options lie in rows of their own. */
export type CaseSettings = Omit<Case, 'options'> & { preset: Preset | null }

/** The case of a comparison as it is stored; the ids of its options are those of their rows. */
export function storedCase(
  name: string,
  { preset: _, ...settings }: CaseSettings,
  options: readonly { id: string; parts: Option }[],
): Case {
  return { ...settings, name, options: options.map(({ id, parts }) => ({ ...parts, id })) }
}

/** Options keep the ids of rows that exist; every other one gets an id of its own. */
export const withRowIds = (file: Case, known: readonly string[], newId: () => string): Case => ({
  ...file,
  options: file.options.map((option) => (known.includes(option.id) ? option : { ...option, id: newId() })),
})
