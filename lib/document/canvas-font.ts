import { GlobalFonts } from '@napi-rs/canvas'
import { eastAsianFonts, textFonts } from './asset.ts'
import { needsEastAsian } from './glyph.ts'

const registered = new Set<string>()

/** Makes the fonts known that a drawing of this text needs, each once. */
export function registerFonts(text: string): void {
  const paths = needsEastAsian(text) ? [...textFonts(), ...eastAsianFonts()] : textFonts()
  for (const path of paths) if (!registered.has(path)) GlobalFonts.registerFromPath(path)
  for (const path of paths) registered.add(path)
}
