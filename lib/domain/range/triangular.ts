/**
 * The value below which the share `u` of a triangular distribution lies; always within low and high, and rising in u.
 * Expects low ≤ likely ≤ high.
 */
export function triangular(u: number, low: number, likely: number, high: number): number {
  const width = high - low
  if (width <= 0) return likely
  const value =
    u * width < likely - low
      ? low + Math.sqrt(u * width * (likely - low))
      : high - Math.sqrt((1 - u) * width * (high - likely))
  return Math.min(high, Math.max(low, value))
}
