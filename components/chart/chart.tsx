'use client'

import { Download } from 'lucide-react'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { toast } from '#components/ui/toast.tsx'
import { readOut } from '#lib/chart/description.ts'
import { inks } from '#lib/chart/palette.ts'
import type { ChartSpec } from '#lib/chart/spec.ts'
import { fileNameOf, save, saveSvg } from './chart-download.ts'
import { ChartTable } from './chart-table.tsx'
import { useDrawing } from './use-drawing.ts'
import { useTheme } from './use-theme.ts'

type ChartProps = { spec: ChartSpec; height?: number }

const STEPS: Record<string, (at: number | null, last: number) => number | null> = {
  ArrowRight: (at, last) => (at === null ? 0 : Math.min(last, at + 1)),
  ArrowLeft: (at, last) => (at === null ? last : Math.max(0, at - 1)),
  Home: () => 0,
  End: (_, last) => last,
  Escape: () => null,
}

/** The conclusion in words, the picture, its figures on demand. Arrow keys move a cursor that reads the values out. */
export function Chart({ spec, height = 320 }: ChartProps) {
  const id = useId()
  const canvas = useRef<HTMLCanvasElement>(null)
  const theme = useTheme()
  const { drawing, state } = useDrawing(canvas, spec, theme, height)
  const [cursor, setCursor] = useState<number | null>(null)

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const at = step(cursor, spec.labels.length - 1)
    setCursor(at)
    drawing.current?.point(at)
  }

  const leave = () => {
    setCursor(null)
    drawing.current?.point(null)
  }

  const savePng = () => {
    const image = drawing.current?.png(inks[theme].background)
    if (image) save(image, `${fileNameOf(spec.title)}.png`)
  }

  const saveVectors = async () => {
    if (!(await saveSvg(spec, theme))) toast('The SVG could not be made. Try again in a moment.')
  }

  return (
    <figure data-slot="chart" className="flex min-w-0 flex-col gap-2">
      <figcaption className="wrap-anywhere max-w-[70ch] font-medium">{spec.title}</figcaption>
      <div
        role="img"
        aria-label={spec.description}
        aria-describedby={`${id}-keys`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys read the picture out, value by value
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={leave}
        className="relative min-w-0 overflow-hidden rounded-control"
        style={{ height }}
      >
        <canvas ref={canvas} className="absolute inset-0" />
        {state === 'loading' ? (
          <div className="absolute inset-0 animate-pulse rounded-control bg-surface motion-reduce:animate-none" />
        ) : null}
        {state === 'failed' ? (
          <p className="absolute inset-0 grid place-items-center text-muted">
            The picture could not be drawn. Its figures are in the table below.
          </p>
        ) : null}
      </div>
      <p id={`${id}-keys`} className="sr-only">
        The left and right arrow keys read the values out.
      </p>
      <p aria-live="polite" className="sr-only">
        {cursor === null ? '' : readOut(spec, cursor)}
      </p>
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div className="min-w-0 grow">
          <ChartTable spec={spec} />
        </div>
        <div className="no-print flex gap-1">
          <Button variant="quiet" size="compact" isDisabled={state !== 'drawn'} onPress={savePng}>
            <Download aria-hidden className="size-4" />
            PNG
          </Button>
          <Button variant="quiet" size="compact" onPress={saveVectors}>
            <Download aria-hidden className="size-4" />
            SVG
          </Button>
        </div>
      </div>
    </figure>
  )
}
