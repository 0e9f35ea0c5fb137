import type { Case, Option } from './case.ts'

const slug = (label: string): string =>
  label
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50) || 'option'

function namesOf(options: readonly Option[]): string[] {
  const taken = new Set<string>()
  return options.map(({ label }) => {
    const wanted = slug(label)
    let id = wanted
    for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`
    taken.add(id)
    return id
  })
}

/** The database keeps keys in an order of its own; a file begins with what a reader looks for. */
const frame = ['schema', 'name', 'currency', 'pricesAt', 'asKnownAt', 'startMonth', 'horizonMonths'] as const
const face = ['id', 'label', 'approach', 'goLiveAfterMonths', 'inference', 'hosting', 'training'] as const

function inOrder<T extends object>(value: T, first: readonly (keyof T)[]): T {
  const ordered = first.map((key) => [key, value[key]])
  return { ...Object.fromEntries(ordered), ...value }
}

/** The case as a file: options are named after their label instead of the row that holds them. */
export function exportCase(file: Case): Case {
  const ids = namesOf(file.options)
  const { options, ...settings } = file
  const named = options.map((option, index) => inOrder({ ...option, id: ids[index] ?? option.id }, face))
  return { ...inOrder({ ...settings, options: [] }, frame), options: named }
}
