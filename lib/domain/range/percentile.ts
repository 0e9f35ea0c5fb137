/** Puts the value of rank `rank` at its place between `from` and `to`, smaller ones before it (Hoare's selection). */
function select(values: Float64Array, rank: number, from: number, to: number): number {
  let low = from
  let high = to
  while (low < high) {
    const pivot = values[(low + high) >> 1] as number
    let i = low
    let j = high
    while (i <= j) {
      while ((values[i] as number) < pivot) i += 1
      while ((values[j] as number) > pivot) j -= 1
      if (i <= j) {
        const swapped = values[i] as number
        values[i] = values[j] as number
        values[j] = swapped
        i += 1
        j -= 1
      }
    }
    if (rank <= j) high = j
    else if (rank >= i) low = i
    else break
  }
  return values[rank] as number
}

const rankOf = (share: number, count: number): number => Math.max(0, Math.ceil(share * count) - 1)

/** Nearest-rank P10, P50 and P90; reorders `values`. Null when a value is not known. */
export function percentiles(values: Float64Array): [p10: number, p50: number, p90: number] | null {
  if (values.length === 0) return null
  for (const value of values) if (Number.isNaN(value)) return null
  const [a, b, c] = [0.1, 0.5, 0.9].map((share) => rankOf(share, values.length)) as [number, number, number]
  const p50 = select(values, b, 0, values.length - 1)
  return [select(values, a, 0, b), p50, select(values, c, b, values.length - 1)]
}

/** The same of whole numbers that were counted: `counts[n]` of them were n. Null when there is none. */
export function countedPercentiles(counts: Uint32Array): [p10: number, p50: number, p90: number] | null {
  const count = counts.reduce((sum, item) => sum + item, 0)
  if (count === 0) return null
  const at = (share: number) => {
    let left = rankOf(share, count)
    return counts.findIndex((item) => {
      left -= item
      return left < 0
    })
  }
  return [at(0.1), at(0.5), at(0.9)]
}
