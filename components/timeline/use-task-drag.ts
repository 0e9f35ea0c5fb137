import { type PointerEvent, useCallback, useEffect, useRef, useState } from 'react'
import { type Dates, lengthen, shift, workingSteps } from '#lib/domain/timeline/move.ts'
import { useBoard } from './board-context.ts'

/** So far a hand may shake while it presses. */
const SLACK_PX = 4

type Drag = { x: number; dayPx: number; isLength: boolean; from: Dates; to: Dates | null }

/**
 * Drags a bar with a mouse or a pen, from working day to working day; its edge changes the length. Escape leaves it where it
 * was. A finger scrolls and taps: for it, as for everybody, the same stands in the dialog.
 */
export function useTaskDrag(shown: Dates, drop: (dates: Dates) => void) {
  const { scale, off } = useBoard()
  const drag = useRef<Drag | null>(null)
  const isDropped = useRef(false)
  const [dragged, setDragged] = useState<Dates | null>(null)

  const end = useCallback(() => {
    drag.current = null
    setDragged(null)
  }, [])
  const isDragging = dragged !== null
  useEffect(() => {
    if (!isDragging) return
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      isDropped.current = true
      end()
    }
    window.addEventListener('keydown', cancel, true)
    return () => window.removeEventListener('keydown', cancel, true)
  }, [isDragging, end])

  const handlers = {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      isDropped.current = false
      const lane = event.currentTarget.offsetParent
      if (event.pointerType === 'touch' || event.button !== 0 || !lane) return
      const isLength = event.target instanceof Element && event.target.closest('[data-edge]') !== null
      const dayPx = lane.clientWidth / scale.days
      drag.current = { x: event.clientX, dayPx, isLength, from: shown, to: null }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove({ clientX }: PointerEvent<HTMLElement>) {
      const held = drag.current
      if (!held || (!held.to && Math.abs(clientX - held.x) < SLACK_PX)) return
      const { from } = held
      const days = Math.round((clientX - held.x) / held.dayPx)
      held.to = held.isLength
        ? lengthen(from, workingSteps(from.endsOn, days, off), off)
        : shift(from, workingSteps(from.startsOn, days, off), off)
      setDragged(held.to)
    },
    onPointerUp() {
      const to = drag.current?.to
      end()
      if (!to) return
      isDropped.current = true
      drop(to)
    },
    onPointerCancel: end,
    /** What was dragged was not pressed. */
    onClickCapture(event: { stopPropagation: () => void }) {
      if (isDropped.current) event.stopPropagation()
      isDropped.current = false
    },
  }
  return { dragged, handlers }
}
