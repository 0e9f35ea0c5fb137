import { type Amount, exact } from '../../rate.ts'
import type { PasteRecord } from './paste.ts'

/** A record that was typed in before. */
export type Standing = PasteRecord & { id: string; revision: number }

/** What writing an amount would do, beside what stands already for the same month, provider, service, kind and currency. */
export type PasteFate =
  | { kind: 'new' }
  | { kind: 'same'; id: string }
  | { kind: 'changed'; id: string; revision: number; former: Amount | null; note: string }
  /** Several stand for it, and which of them is meant nobody can know. */
  | { kind: 'several'; standing: number }

type Keyed = Pick<PasteRecord, 'month' | 'provider' | 'service' | 'kind' | 'currency'>
const keyOf = ({ month, provider, service, kind, currency }: Keyed): string =>
  JSON.stringify([month, provider.toLowerCase(), service.toLowerCase(), kind, currency])

const isEqual = (a: Amount | null, b: Amount | null): boolean =>
  a === null || b === null ? a === b : exact(a).eq(exact(b))

/** Equal amounts meet first; then one that is left on both sides is a change. In the order of `records`. */
export function comparePaste(records: readonly PasteRecord[], standing: readonly Standing[]): PasteFate[] {
  const left = Map.groupBy(standing, keyOf)
  const fates = records.map((record): PasteFate | null => {
    const found = left.get(keyOf(record)) ?? []
    const same = found.find(({ amount }) => isEqual(amount, record.amount))
    if (!same) return null
    left.set(
      keyOf(record),
      found.filter((one) => one !== same),
    )
    return { kind: 'same', id: same.id }
  })
  const open = Map.groupBy(
    records.filter((_, at) => fates[at] === null),
    keyOf,
  )
  return records.map((record, at) => fates[at] ?? fateOf(record, left, open))
}

function fateOf(
  record: PasteRecord,
  left: ReadonlyMap<string, Standing[]>,
  open: ReadonlyMap<string, PasteRecord[]>,
): PasteFate {
  const [first, ...more] = left.get(keyOf(record)) ?? []
  if (!first) return { kind: 'new' }
  if (more.length > 0 || open.get(keyOf(record))?.length !== 1)
    return { kind: 'several', standing: 1 + more.length }
  return { kind: 'changed', id: first.id, revision: first.revision, former: first.amount, note: first.note }
}
