/** The same address with some keys of the query changed; null removes a key, everything else stays. */
export function withParams(search: string, changes: Record<string, string | null>): string {
  const params = new URLSearchParams(search)
  for (const [key, value] of Object.entries(changes)) {
    if (value === null || value === '') params.delete(key)
    else params.set(key, value)
  }
  return `?${params}`
}

/** Sorts by `id`, or turns the order round when it is sorted by it. Begins again on the first page. */
export function sortLink(search: string, sort: string | null, id: string, isDescendingFirst = false): string {
  const isSortedUp = sort === id
  const isSortedDown = sort === `-${id}`
  const isDown = isSortedUp || (isDescendingFirst && !isSortedDown)
  return withParams(search, { sort: isDown ? `-${id}` : id, page: null, after: null })
}

export const pageLink = (search: string, page: number): string =>
  withParams(search, { page: page === 1 ? null : String(page) })

export const sizeLink = (search: string, size: number): string =>
  withParams(search, { size: String(size), page: null, after: null })

export const pageCount = (total: number, size: number): number => Math.max(1, Math.ceil(total / size))

/** First, last, and the pages around the present one; null stands for a gap. */
export function pageWindow(page: number, pages: number): (number | null)[] {
  const shown = [1, page - 1, page, page + 1, pages].filter((at) => at >= 1 && at <= pages)
  const sorted = [...new Set(shown)].sort((a, b) => a - b)
  return sorted.flatMap((at, index) => {
    const step = at - (sorted[index - 1] ?? at - 1)
    return step === 1 ? [at] : step === 2 ? [at - 1, at] : [null, at]
  })
}

/** Keys that arrange what is shown: order, page, and how a table is grouped. */
const LIST_KEYS = new Set(['sort', 'page', 'size', 'after', 'show', 'rows', 'cols', 'open', 'all'])

/** True when the query narrows the list, not only arranges it. */
export const isFiltered = (search: string): boolean =>
  [...new URLSearchParams(search)].some(([key, value]) => value !== '' && !LIST_KEYS.has(key))

/** An export takes the filters and the order of the screen, but all its pages. */
export const exportLink = (href: string, search: string, params: Record<string, string> = {}): string => {
  const query = withParams(search, { page: null, size: null, after: null, ...params })
  return query === '?' ? href : `${href}${query}`
}
