'use client'

import { useState } from 'react'
import { controlStyle } from '#components/ui/field-style.ts'
import { type CaseFigure, isRanged, likelyOf, slipOf } from '#lib/domain/comparison/figure-of-case.ts'
import { readDecimal, showDecimal } from '#lib/domain/decimal-input.ts'
import { percentOfShare, shareOfPercent } from '#lib/domain/percent.ts'
import { formatNumber } from '#lib/format.ts'
import { positionOf, valueAt } from './slider-scale.ts'

type LiveNumberProps = {
  figure: CaseFigure
  /** What it was when the comparison was saved: the middle of the slider. */
  saved: string
  onChange: (likely: string) => void
  /** Whether what stands in the field can be computed with. */
  onSlip: (hasSlip: boolean) => void
}

/** A figure as text in any notation, and the same one as a slider around what is saved. */
export function LiveNumber({ figure, saved, onChange, onSlip }: LiveNumberProps) {
  const { label, unit, isShare, value, path } = figure
  const id = `try-${path.join('-')}`
  const likely = likelyOf(value)
  const shown = isShare ? percentOfShare(likely) : likely
  const [typed, setTyped] = useState<{ text: string; of: string } | null>(null)
  const text = typed && typed.of === likely ? typed.text : showDecimal(shown)
  const slip = problemOf(text, figure)

  const type = (next: string) => {
    const found = problemOf(next, figure)
    onSlip(found !== null)
    const reading = readDecimal(next)
    if (found !== null || !reading.ok) return setTyped({ text: next, of: likely })
    const given = isShare ? shareOfPercent(reading.value) : reading.value
    setTyped({ text: next, of: given })
    onChange(given)
  }
  const slide = (position: number) => {
    onSlip(false)
    setTyped(null)
    onChange(valueAt(position, figure, saved))
  }
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <div className="flex items-center justify-between gap-2">
        <label htmlFor={id} className="wrap-anywhere min-w-0 text-label text-muted">
          {label}
          {unit || isShare ? <span className="text-subtle"> ({isShare ? '%' : unit})</span> : null}
        </label>
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          aria-invalid={slip ? true : undefined}
          aria-describedby={slip ? `${id}-slip` : undefined}
          onChange={(event) => type(event.target.value)}
          className={`${controlStyle} max-w-32 shrink-0 text-end`}
        />
      </div>
      <input
        type="range"
        aria-label={`${label}, slider`}
        aria-valuetext={formatNumber(shown)}
        min={-100}
        max={100}
        step={1}
        value={positionOf(likely, figure, saved)}
        onChange={(event) => slide(Number(event.target.value))}
        className="h-6 w-full accent-primary pointer-coarse:h-11"
      />
      {isRanged(value) ? (
        <span className="text-label text-subtle">
          Its range moves along: {formatNumber(value.low)} to {formatNumber(value.high)}
        </span>
      ) : null}
      {slip ? (
        <span id={`${id}-slip`} role="alert" className="text-label text-danger">
          {slip} The figures beside are those before it.
        </span>
      ) : null}
    </div>
  )
}

function problemOf(text: string, figure: CaseFigure): string | null {
  const reading = readDecimal(text)
  if (!reading.ok) return reading.message
  return slipOf(figure, figure.isShare ? shareOfPercent(reading.value) : reading.value)
}
