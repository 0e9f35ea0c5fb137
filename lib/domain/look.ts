/** How the documents of a workspace look. A version that is sent keeps the look it was sent with. */
export type Look = { paper: Paper; accent: string | null; logo: Logo | null }

export const PAPERS = ['a4', 'letter'] as const
export type Paper = (typeof PAPERS)[number]

/** A picture that is kept for good under its id. */
export type Logo = { id: string; width: number; height: number }

/** What views had that were frozen before a look was kept. */
export const PLAIN_LOOK: Look = { paper: 'a4', accent: null, logo: null }

/** Text of any size on white needs it (WCAG 2.2, 1.4.3). */
export const LEAST_CONTRAST = 4.5

const COLOUR = /^#[0-9a-f]{6}$/

export const isColour = (text: string): boolean => COLOUR.test(text)

const channelsOf = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

const colourOf = (channels: readonly number[]): string =>
  `#${channels.map((channel) => Math.floor(channel).toString(16).padStart(2, '0')).join('')}`

/** Relative luminance as WCAG 2.2 defines it. */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

export const contrastOnWhite = (colour: string): number => 1.05 / (luminanceOf(colour) + 0.05)

/** The colour, or the lightest shade of it that can be read on white. */
export function legible(colour: string): string {
  for (let share = 100; share > 0; share -= 1) {
    const shade = colourOf(channelsOf(colour).map((channel) => (channel * share) / 100))
    if (contrastOnWhite(shade) >= LEAST_CONTRAST) return shade
  }
  return '#000000'
}
