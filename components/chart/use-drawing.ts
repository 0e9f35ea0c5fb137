'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import type { ChartSize } from '#lib/chart/configuration.ts'
import type { ChartTheme } from '#lib/chart/palette.ts'
import type { ChartSpec } from '#lib/chart/spec.ts'
import type { Drawing } from './drawing.ts'

export type DrawingState = 'loading' | 'drawn' | 'failed'

/** Creates the drawing once, updates it in place, destroys it with its canvas. Chart.js, and what is told to it, arrive only now. */
export function useDrawing(
  canvas: RefObject<HTMLCanvasElement | null>,
  spec: ChartSpec,
  theme: ChartTheme,
  height: number,
) {
  const drawing = useRef<Drawing>(null)
  const [state, setState] = useState<DrawingState>('loading')
  const [width, setWidth] = useState<number>()

  useEffect(() => {
    const frame = canvas.current?.parentElement
    if (!frame) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)))
    observer.observe(frame)
    return () => observer.disconnect()
  }, [canvas])

  useEffect(() => {
    if (!width) return
    let isGone = false
    const fontFamily = canvas.current ? getComputedStyle(canvas.current).fontFamily : undefined
    const size: ChartSize = { width, height, fontFamily }
    if (drawing.current) drawing.current.update(spec, theme, size)
    else
      Promise.all([import('./drawing.ts'), document.fonts.ready])
        .then(([{ draw }]) => {
          if (isGone || !canvas.current) return
          drawing.current = draw(canvas.current, spec, theme, size)
          setState('drawn')
        })
        .catch(() => setState('failed'))
    return () => {
      isGone = true
    }
  }, [canvas, spec, theme, height, width])

  useEffect(
    () => () => {
      drawing.current?.destroy()
      drawing.current = null
    },
    [],
  )

  return { drawing, state }
}
