import { readFileSync } from 'node:fs'
import { eastAsianFonts, textFonts } from './asset.ts'

/** One bit per code point of Unicode. */
type Coverage = Uint8Array

const has = (coverage: Coverage, code: number): boolean =>
  ((coverage[code >> 3] ?? 0) & (1 << (code & 7))) !== 0

/** The `cmap` table of an OpenType font (formats 4 and 12, OpenType 1.9): which characters have a glyph. */
function coverageOf(font: Buffer): Coverage {
  const coverage = new Uint8Array(0x110000 / 8)
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16)
  const record = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap')
  if (record === undefined) return coverage
  const cmap = font.readUInt32BE(record + 8)
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const table = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4)
    const format = font.readUInt16BE(table)
    if (format === 4) markSegments(font, table, coverage)
    if (format === 12) markGroups(font, table, coverage)
  }
  return coverage
}

function mark(coverage: Coverage, first: number, last: number): void {
  for (let code = first; code <= last; code += 1)
    coverage[code >> 3] = (coverage[code >> 3] ?? 0) | (1 << (code & 7))
}

function markSegments(font: Buffer, table: number, coverage: Coverage): void {
  const bytes = font.readUInt16BE(table + 6)
  for (let at = table + 14; at < table + 14 + bytes; at += 2) {
    const last = font.readUInt16BE(at)
    if (last < 0xffff) mark(coverage, font.readUInt16BE(at + bytes + 2), last)
  }
}

function markGroups(font: Buffer, table: number, coverage: Coverage): void {
  const end = table + 16 + font.readUInt32BE(table + 12) * 12
  for (let at = table + 16; at < end; at += 12)
    mark(coverage, font.readUInt32BE(at), font.readUInt32BE(at + 4))
}

/** A character counts for a family only when each of its weights has it. */
const common = (paths: readonly string[]): Coverage =>
  paths
    .map((path) => coverageOf(readFileSync(path)))
    .reduce((a, b) => a.map((byte, at) => byte & (b[at] ?? 0)))

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

const geist = once(() => common(textFonts().filter((path) => /Geist-/.test(path))))
const dejaVu = once(() => common(textFonts().filter((path) => /DejaVu/.test(path))))
const han = once(() => common(eastAsianFonts().filter((path) => /Hans/.test(path))))
const hangul = once(() => common(eastAsianFonts().filter((path) => /KR/.test(path))))

const emoji = once(() => common(textFonts().filter((path) => /NotoEmoji/.test(path))))
const thai = once(() => common(textFonts().filter((path) => /NotoSansThai/.test(path))))

const isText = (code: number): boolean =>
  [geist, dejaVu, emoji, thai].some((coverage) => has(coverage(), code))

const isEastAsian = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0
  return has(han(), code) || has(hangul(), code)
}

/** True when the first of our fonts can set it all; of Greek it has four letters, for formulas. */
export const isGeist = (text: string): boolean =>
  !/\p{Script=Greek}/u.test(text) && [...text].every((sign) => has(geist(), sign.codePointAt(0) ?? 0))

/** What shows nothing and has no glyph in any font: variation selectors, joiners, breaks that may be. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u

const isDrawn = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0
  return code < 0x20 || INVISIBLE.test(character) || isText(code)
}

/** True when the text needs the fonts for Chinese, Japanese and Korean. */
export const needsEastAsian = (text: string): boolean =>
  [...new Set(text)].some((character) => !isDrawn(character) && isEastAsian(character))

/** True when something in the text could not be drawn and was replaced. */
export const isLacking = (text: string, drawn: string): boolean =>
  drawn.includes(MISSING) && !text.includes(MISSING)

/** Stands for a character that none of our fonts has: a document that claims PDF/UA must not have an empty glyph. */
export const MISSING = '\u25a1'

/** The text with every character that cannot be drawn replaced, emoji and rare scripts above all. */
export function readable(text: string): string {
  let result = ''
  for (const character of text) {
    if (/\p{Variation_Selector}/u.test(character)) continue
    result += isDrawn(character) || isEastAsian(character) ? character : MISSING
  }
  return result
}
