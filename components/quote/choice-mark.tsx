import { Circle, CircleDot, Square, SquareCheck } from 'lucide-react'
import type { QuoteLineView } from '#lib/domain/quote/quote-view.ts'

/** Beside the words that say the same. */
export function ChoiceMark({ line: { choice } }: { line: QuoteLineView }) {
  if (choice === null) return null
  const Mark =
    choice.kind === 'optional'
      ? choice.isChosen
        ? SquareCheck
        : Square
      : choice.isChosen
        ? CircleDot
        : Circle
  return <Mark aria-hidden className="mt-1 size-4 shrink-0" />
}
