/** Moves the decimal point of exact text by two places; other text passes, so a half-typed figure is not lost. */
function moved(value: string, places: 2 | -2): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value) ?? []
  if (whole === '') return value
  const digits = places > 0 ? whole + fraction.padEnd(2, '0') : whole.padStart(3, '0') + fraction
  const point = places > 0 ? whole.length + 2 : Math.max(1, whole.length - 2)
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, '')
  const right = digits.slice(point).replace(/0+$/, '')
  const size = right ? `${left}.${right}` : left
  return size === '0' ? '0' : sign + size
}

/** `0.015` as people write it: `1.5`. Exact, and free of any library, for the browser. */
export const percentOfShare = (share: string): string => moved(share, 2)

/** `1.5` per cent as the share that is computed with: `0.015`. */
export const shareOfPercent = (percent: string): string => moved(percent, -2)
