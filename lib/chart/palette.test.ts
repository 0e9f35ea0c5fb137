import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { APPROACHES } from '#lib/domain/approach.ts'
import { approachColour, approachStyle } from './palette.ts'

type Triple = [number, number, number]

const channels = (hex: string): Triple =>
  [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as Triple

const product = (matrix: readonly Triple[], [r, g, b]: Triple): Triple =>
  matrix.map((row) => row[0] * r + row[1] * g + row[2] * b) as Triple

function contrast(a: string, b: string): number {
  const [dark, bright] = [a, b]
    .map((hex) => product([[0.2126, 0.7152, 0.0722]], channels(hex))[0])
    .sort((x, y) => x - y) as [number, number]
  return (bright + 0.05) / (dark + 0.05)
}

/** Machado, Oliveira, Fernandes (2009), severity 1, on linear RGB. */
const VISION: Record<string, readonly Triple[]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** Oklab (Ottosson, 2020). */
function oklab(rgb: Triple): Triple {
  const cone = product(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb.map((value) => Math.min(1, Math.max(0, value))) as Triple,
  ).map(Math.cbrt) as Triple
  return product(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cone,
  )
}

const distance = (a: string, b: string, matrix: readonly Triple[]): number => {
  const [one, two] = [a, b].map((hex) => oklab(product(matrix, channels(hex)))) as [Triple, Triple]
  return 100 * Math.hypot(...one.map((value, at) => value - (two[at] ?? 0)))
}

const BACKGROUNDS = { light: ['#FFFFFF', '#F7F8FA'], dark: ['#0B1220', '#111A2B'] } as const

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(APPROACHES)('%s reads at 4.5 : 1 on both backgrounds', (approach) => {
    for (const background of BACKGROUNDS[theme])
      expect(contrast(approachColour(approach, theme), background)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(Object.keys(VISION))('retrieval stands apart from the other three in %s vision', (vision) => {
    for (const other of APPROACHES.filter((approach) => approach !== 'retrieval')) {
      const apart = distance(
        approachColour('retrieval', theme),
        approachColour(other, theme),
        VISION[vision] ?? [],
      )
      expect(apart, other).toBeGreaterThanOrEqual(12)
    }
  })
})

it('gives every approach a dash and a marker of its own', () => {
  const styles = Object.values(approachStyle)
  expect(new Set(styles.map((style) => style.dash.join())).size).toBe(styles.length)
  expect(new Set(styles.map((style) => style.marker)).size).toBe(styles.length)
})

it('has the colours of the style sheet', () => {
  const css = readFileSync('app/globals.css', 'utf8')
  for (const [approach, style] of Object.entries(approachStyle))
    expect(css).toContain(`--approach-${approach}: light-dark(${style.light}, ${style.dark})`)
})
