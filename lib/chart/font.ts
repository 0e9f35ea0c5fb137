/** What the server draws with: Geist, then what stands in for it. A browser gives the family of its page instead. */
const SERVER_FAMILY =
  'Geist, "DejaVu Sans", "Noto Sans Thai", "Noto Sans S Chinese", "Noto Sans Korean", "Noto Emoji", sans-serif'

export type ChartFont = { family: string; size: 12 }

export const fontOf = (family: string = SERVER_FAMILY): ChartFont => ({ family, size: 12 })
