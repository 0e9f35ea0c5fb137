/** Geist, then what stands in for it; the browser has the first and the last, the server all but the last two. */
export const FONT = {
  family: 'Geist, "DejaVu Sans", "Noto Sans S Chinese", "Noto Sans Korean", system-ui, sans-serif',
  size: 12,
} as const
