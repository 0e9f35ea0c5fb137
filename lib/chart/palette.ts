import type { Approach } from '#lib/domain/approach.ts'

/** Print is light without a tint behind: the paper is the background. */
export type ChartTheme = 'light' | 'dark' | 'print'

type Marker = 'circle' | 'rect' | 'triangle' | 'rectRot'

/** What tells an approach apart when colour does not: dash and marker stay on screen and on paper. */
export type ApproachStyle = { light: string; dark: string; dash: readonly number[]; marker: Marker }

/**
 * Retrieval's pair was searched for: contrast of at least 4.5 : 1 on both backgrounds and the largest distance to the
 * other three under simulated colour blindness. `palette.test.ts` proves the distances, `app/globals.css` repeats the values.
 */
export const approachStyle: Record<Approach, ApproachStyle> = {
  prompting: { light: '#1968da', dark: '#3b8fea', dash: [], marker: 'circle' },
  retrieval: { light: '#0c5a69', dark: '#19dea4', dash: [8, 3, 2, 3], marker: 'rectRot' },
  'fine-tuning': { light: '#b84e1e', dark: '#e0813f', dash: [8, 4], marker: 'rect' },
  hybrid: { light: '#4f0e3f', dark: '#f0d0ff', dash: [2, 3], marker: 'triangle' },
}

export type Inks = {
  background: string
  ink: string
  muted: string
  hairline: string
  /** For series without an approach: each at 3 : 1 on the background; a fourth series starts over. */
  greys: readonly [string, string, string]
}

const light: Inks = {
  background: '#ffffff',
  ink: '#111827',
  muted: '#4b5563',
  hairline: '#d1d5db',
  greys: ['#858d9a', '#4b5563', '#6b7280'],
}

export const inks: Record<ChartTheme, Inks> = {
  light,
  print: light,
  dark: {
    background: '#0b1220',
    ink: '#f1f5f9',
    muted: '#b6c2d2',
    hairline: '#26324a',
    greys: ['#93a1b5', '#64748b', '#b6c2d2'],
  },
}

export const approachColour = (approach: Approach, theme: ChartTheme): string =>
  approachStyle[approach][theme === 'dark' ? 'dark' : 'light']

/** The colour as it looks at an opacity from 0 to 1 over the background; opaque, so that no grid line shows through. */
export const paler = (colour: string, background: string, opacity: number): string => {
  const channel = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16)
  const mixed = [1, 3, 5].map((at) =>
    Math.round(channel(colour, at) * opacity + channel(background, at) * (1 - opacity))
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${mixed.join('')}`
}
