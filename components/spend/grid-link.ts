import type { Dimension } from '#lib/domain/spend/dimension.ts'
import { NO_SERVICE } from '#lib/domain/spend/dimension.ts'
import { type GridHead, type GridRow, type Named, pathKey } from '#lib/domain/spend/spend-grid.ts'

/** Opens or closes a group. What stands open now has to be named before one of all can be closed. */
export function toggleLink(search: string, row: GridRow, rows: readonly GridRow[]): string {
  const params = new URLSearchParams(search)
  const key = pathKey(row.path)
  const open = params.getAll('open').includes('*')
    ? rows.filter(({ isOpen }) => isOpen).map(({ path }) => pathKey(path))
    : params.getAll('open')
  params.delete('open')
  // With a group its own groups close too.
  for (const path of open) if (path !== key && !path.startsWith(`${key}/`)) params.append('open', path)
  if (!row.isOpen) params.append('open', key)
  return `?${params}`
}

/** Null where a place stands for several things that no filter names together. */
function filterOf(dimension: Dimension, head: Named | GridHead): Record<string, string> | null {
  if (dimension === 'month') {
    if (head.key !== null) return { from: head.key, to: head.key }
    return { to: head.label }
  }
  if (head.key === null) return null
  return { [dimension]: dimension === 'service' && head.key === '' ? NO_SERVICE : head.key }
}

export type Place = { dimension: Dimension; head: Named | GridHead }

/** The records behind a sum: the filters of the screen, and those that its row and its column stand for. */
export function recordsLink(search: string, places: readonly Place[]): string | null {
  const params = new URLSearchParams(search)
  for (const key of ['open', 'all', 'page', 'sort']) params.delete(key)
  for (const { dimension, head } of places) {
    const filter = filterOf(dimension, head)
    if (!filter) return null
    for (const [key, value] of Object.entries(filter)) params.set(key, value)
  }
  params.set('show', 'records')
  return `?${params}`
}
