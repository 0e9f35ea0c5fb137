import type { Case } from './case.ts'

const slug = (label: string): string =>
  label
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50) || 'option'

/** The case as a file: options are named after their label instead of the row that holds them. */
export function exportCase(file: Case): Case {
  const taken = new Set<string>()
  const named = (label: string): string => {
    const wanted = slug(label)
    let id = wanted
    for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`
    taken.add(id)
    return id
  }
  const { schema, name, currency, ...rest } = file
  return {
    schema,
    name,
    currency,
    ...rest,
    options: file.options.map((option) => ({ ...option, id: named(option.label) })),
  }
}
