/** The network of an address, never the address: the first 24 bits of IPv4, the first 48 of IPv6. */
export function networkOf(address: string): string {
  if (address.includes(':')) {
    const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? []
    const before = head.split(':').filter(Boolean)
    const after = tail?.split(':').filter(Boolean) ?? []
    const gap =
      tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0')
    return `${[...before, ...gap, ...after].slice(0, 3).join(':')}::/48`
  }
  const parts = address.split('.')
  return parts.length === 4 ? `${parts.slice(0, 3).join('.')}.0/24` : 'unknown'
}

const BROWSERS: [pattern: RegExp, name: string][] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const MACHINES: [pattern: RegExp, name: string][] = [
  [/iPhone/, 'an iPhone'],
  [/iPad/, 'an iPad'],
  [/Android.*Mobile/, 'an Android phone'],
  [/Android/, 'an Android tablet'],
  [/Windows/, 'Windows'],
  [/Macintosh/, 'a Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

/** What a reader held in his hand, as far as his browser says: `Safari on an iPhone`. */
export function deviceInWords(userAgent: string): string {
  const find = (names: typeof BROWSERS) => names.find(([pattern]) => pattern.test(userAgent))?.[1]
  const machine = find(MACHINES)
  return `${find(BROWSERS) ?? 'A browser'}${machine ? ` on ${machine}` : ''}`
}

/** Roughly where a reader is: minutes ahead of UTC as `UTC+05:45`; empty for what no clock on earth shows. */
export function zoneInWords(minutes: string): string {
  if (!/^-?\d{1,3}$/.test(minutes) || Math.abs(Number(minutes)) > 840) return ''
  const away = Math.abs(Number(minutes))
  const two = (part: number) => String(part).padStart(2, '0')
  return `UTC${Number(minutes) < 0 ? '−' : '+'}${two(Math.floor(away / 60))}:${two(away % 60)}`
}
