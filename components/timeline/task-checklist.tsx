'use client'

import { Disclosure } from '#components/ui/disclosure.tsx'
import type { TimelineItem } from '#lib/domain/timeline/timeline-view.ts'
import { useBoard } from './board-context.ts'
import { TickBox } from './tick-box.tsx'

/** Who says that an item belongs on the list. */
const sourceName: Record<string, string> = { 'guide-2025': 'the guide of 2025', tunewise: 'our own practice' }

export function TaskChecklist({ items }: { items: TimelineItem[] }) {
  const { actions } = useBoard()
  if (items.length === 0) return null
  const done = items.filter((item) => item.isDone).length
  const sources = [...new Set(items.map((item) => sourceName[item.source] ?? item.source))]
  return (
    <Disclosure
      title={
        <span className="text-label text-muted">
          Checklist: {done} of {items.length}
        </span>
      }
    >
      <ul className="flex flex-col gap-1.5 pb-1">
        {items.map((item) => (
          <li key={item.id}>
            <TickBox id={item.id} isDone={item.isDone} tick={actions?.tickItem ?? null}>
              {item.label}
            </TickBox>
          </li>
        ))}
      </ul>
      <p className="pb-1 text-label text-muted">Source: {sources.join(', ')}</p>
    </Disclosure>
  )
}
