import { quoteSheet } from '#lib/domain/quote/quote-sheet.ts'
import { isHidden } from '#lib/domain/quote/readers-copy.ts'
import type { PdfSource } from './typeset.ts'

/** A file that travels inside a PDF, for programs. */
export type AttachedFile = { name: string; description: string; text: string }

/**
 * What an accepted quote carries: the frozen version, byte for byte, so that its SHA-256 is the one that the proof
 * prints, and every figure of what was accepted beside who accepted it. Where only sums of groups are shown, what tells
 * the prices of their lines stays out.
 */
export function attachedTo(source: PdfSource): AttachedFile[] {
  if (source.kind !== 'quote' || !source.proof) return []
  const { frozen, ...acceptance } = source.proof
  const { view } = source
  const shown = view.lines.filter((line) => !isHidden(view, line))
  const quote = quoteSheet({ ...view, lines: shown })
  const figures = { schema: 'tunewise.acceptance/1', acceptance, quote }
  return [
    ...(frozen === undefined || view.isGroupTotalsOnly
      ? []
      : [
          {
            name: 'quote.json',
            description: 'The version that was accepted, as it was frozen',
            text: frozen,
          },
        ]),
    {
      name: 'acceptance.json',
      description: 'Who accepted when, and every figure of what was accepted',
      text: JSON.stringify(figures, null, 2),
    },
  ]
}
