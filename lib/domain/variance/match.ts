import type { BilledItem, PlannedItem } from './item.ts'
import { serviceName } from './service-name.ts'

export type Match = {
  pairs: { planned: PlannedItem; billed: BilledItem[]; isAssumed: boolean }[]
  /** Billed, and not in the quote. */
  added: BilledItem[]
  /** Quoted, and never billed. */
  missing: PlannedItem[]
  /** Bills that do not say for what, and what was quoted of the same kind and never billed by name. */
  unnamed: { billed: BilledItem[]; planned: PlannedItem[] }[]
}

const namesOf = ({ model, service }: BilledItem): string[] =>
  [serviceName(model), serviceName(service)].filter((name) => name !== null)

/** Deployments and trainings are called by names of one's own: a single one that was quoted is what was billed. */
const isNamedFreely = ({ kind, names }: PlannedItem): boolean =>
  kind === 'hosting' || kind === 'training' || names.length === 0

function matchKind(planned: readonly PlannedItem[], billed: readonly BilledItem[]): Match {
  const isFor = (item: PlannedItem, bill: BilledItem) =>
    namesOf(bill).some((name) => item.names.includes(name))
  const [only, second] = planned
  const taken = new Set<BilledItem>()
  const pairs = planned.flatMap((item) => {
    const own = billed.filter((bill) => !taken.has(bill) && isFor(item, bill))
    const isAssumed = own.length === 0 && item === only && !second && isNamedFreely(item)
    const all = isAssumed ? [...billed] : own
    for (const bill of all) taken.add(bill)
    return all.length > 0 ? [{ planned: item, billed: all, isAssumed }] : []
  })
  const left = billed.filter((bill) => !taken.has(bill))
  const unnamed = left.filter((bill) => namesOf(bill).length === 0)
  const missing = planned.filter((item) => !pairs.some((pair) => pair.planned === item))
  return {
    pairs,
    added: left.filter((bill) => namesOf(bill).length > 0),
    missing: unnamed.length > 0 ? [] : missing,
    unnamed: unnamed.length > 0 ? [{ billed: unnamed, planned: missing }] : [],
  }
}

/** Sets what was billed against what was quoted, by name and within one kind. Each bill and each item has one place. */
export function matchItems(planned: readonly PlannedItem[], billed: readonly BilledItem[]): Match {
  const kinds = [...new Set([...planned, ...billed].map(({ kind }) => kind))]
  const parts = kinds.map((kind) =>
    matchKind(
      planned.filter((item) => item.kind === kind),
      billed.filter((item) => item.kind === kind),
    ),
  )
  return {
    pairs: parts.flatMap((part) => part.pairs),
    added: parts.flatMap((part) => part.added),
    missing: parts.flatMap((part) => part.missing),
    unnamed: parts.flatMap((part) => part.unnamed),
  }
}
