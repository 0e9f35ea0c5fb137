'use client'

import type { ComponentProps, KeyboardEvent } from 'react'
import { cn } from '#components/ui/cn.ts'
import { PressButton } from '#components/ui/press-button.tsx'
import { shareOf } from '#lib/chart/timeline-scale.ts'
import type { Dates } from '#lib/domain/timeline/move.ts'
import type { TimelineTask } from '#lib/domain/timeline/timeline-view.ts'
import { type DaysOff, workingDays } from '#lib/domain/timeline/working-day.ts'
import { countOf } from '#lib/format.ts'
import { approachBar } from './approach-bar.ts'
import { useBoard } from './board-context.ts'
import { placeOf } from './place.ts'
import { spanOf } from './span.ts'

type TaskBarProps = {
  task: TimelineTask
  dates: Dates
  isMoved: boolean
  /** Moves by working days, or changes the length by them. */
  press: (days: number, isLength: boolean) => void
  /** Saves at once what the keys have moved. */
  save: () => void
  /** Moves it by a pointer. */
  drag: Pick<
    ComponentProps<'button'>,
    'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel' | 'onClickCapture'
  >
}

const KEYS = 'ArrowLeft ArrowRight Shift+ArrowLeft Shift+ArrowRight'
const WAYS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 }

/**
 * The bar of a task: pressing it edits, ← and → move it by a working day, with Shift they change its length, and it can be
 * dragged. What is done stays where it was done.
 */
export function TaskBar({ task, dates, isMoved, press, save, drag }: TaskBarProps) {
  const { approach, scale, off, schedule } = useBoard()
  const isDone = task.doneOn !== null
  const place = placeOf(dates.startsOn, dates.endsOn, scale)
  const onKeyDown = (event: KeyboardEvent) => {
    const days = WAYS[event.key]
    if (!days || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    press(days, event.shiftKey)
  }
  return (
    <>
      <PressButton
        aria-label={`${task.name}, ${wordsOf(task, dates, off)}`}
        {...(isDone ? null : { 'aria-keyshortcuts': KEYS, onKeyDown, onBlur: save, ...drag })}
        style={withinLane(place)}
        className={cn(
          'absolute top-1 z-10 flex h-6 min-w-6 items-center pointer-coarse:top-1.5 pointer-coarse:h-8',
          !isDone && 'cursor-grab active:cursor-grabbing',
        )}
      >
        <BarShape
          isGate={task.isGate}
          isDone={isDone}
          isCritical={schedule.get(task.id)?.isCritical ?? false}
          colour={approachBar[approach]}
        />
        {isDone || task.isGate ? null : (
          <span aria-hidden data-edge="" className="absolute inset-y-0 -end-0.5 w-2 cursor-ew-resize" />
        )}
      </PressButton>
      <output
        style={shareOf(dates.startsOn, dates.endsOn, scale).start > 0.5 ? { right: 0 } : { left: place.left }}
        className={
          isMoved
            ? 'pointer-events-none absolute top-8 z-20 whitespace-nowrap rounded-control border border-hairline bg-background px-1.5 text-label shadow-floating'
            : 'sr-only'
        }
      >
        {isMoved ? wordsOf(task, dates, off) : null}
      </output>
    </>
  )
}

/** What is moved beyond the days that are drawn stays at their edge until it is dropped; its dates stand below it. */
const withinLane = ({ left, width }: { left: string; width: string }) => ({
  left: `clamp(0%, ${left}, 100% - 1.5rem)`,
  width: `min(${width}, 100% - clamp(0%, ${left}, 100% - 1.5rem))`,
})

type BarShapeProps = { isGate: boolean; isDone: boolean; isCritical: boolean; colour: string }

/** What is done is filled, what is open is outlined, and hatched where it decides the end; a gate is a diamond at its day. */
export function BarShape({ isGate, isDone, isCritical, colour }: BarShapeProps) {
  return (
    <span
      aria-hidden
      className={cn(
        'block border-2',
        isGate ? 'mx-auto size-3.5 shrink-0 rotate-45' : 'h-4 w-full rounded-[4px]',
        colour,
        isDone ? 'bg-current' : 'bg-background',
        isCritical && (isGate ? 'bg-current/25' : 'bg-hatch'),
      )}
    />
  )
}

const wordsOf = (task: TimelineTask, dates: Dates, off: DaysOff): string =>
  task.isGate
    ? `gate on ${spanOf(dates)}`
    : `${spanOf(dates)}, ${countOf(workingDays(dates.startsOn, dates.endsOn, off), 'working day')}`
