'use client'

import { startTransition, useOptimistic, useState } from 'react'
import { useActionForm } from '#components/ui/form.tsx'
import { toastUndo } from '#components/ui/toast.tsx'
import type { RuleListActions } from './rule-action.ts'
import { RuleItem, type RuleLine } from './rule-item.tsx'

type RuleListProps = {
  rules: RuleLine[]
  /** Null for those who may only look. */
  actions: RuleListActions | null
}

const moved = (ids: readonly string[], id: string, place: number): string[] => {
  const others = ids.filter((one) => one !== id)
  return [...others.slice(0, place), id, ...others.slice(place)]
}

/** Rules in their order, which is changed by dragging, by buttons, or by the arrow keys on the grip. */
export function RuleList({ rules, actions }: RuleListProps) {
  const saved = rules.map(({ id }) => id)
  const [order, showOrder] = useOptimistic<string[]>(saved)
  const [dragged, setDragged] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const run = async (ids: string[]) =>
    actions ? actions.orderRules({ ids }) : { ok: true as const, value: undefined }
  const { submit, message } = useActionForm(run)

  const put = (id: string, place: number) => {
    const next = moved(order, id, Math.max(0, Math.min(place, order.length - 1)))
    if (!actions || next.join() === order.join()) return
    const before = order
    startTransition(() => showOrder(next))
    submit(next)
    setSaid(`Rule moved to place ${next.indexOf(id) + 1} of ${next.length}.`)
    toastUndo('Order of the rules changed.', () => actions.orderRules({ ids: before }))
  }

  const shown = order.flatMap((id) => rules.find((rule) => rule.id === id) ?? [])
  return (
    <div className="flex flex-col gap-2">
      {message ? (
        <p role="alert" className="text-danger">
          {message}
        </p>
      ) : null}
      <p role="status" className="sr-only">
        {said}
      </p>
      <ol className="flex flex-col gap-2">
        {shown.map((rule, place) => (
          <RuleItem
            key={rule.id}
            rule={rule}
            place={place}
            count={shown.length}
            actions={actions}
            isDragged={dragged === rule.id}
            onDrag={setDragged}
            onDrop={() => {
              if (dragged) put(dragged, place)
              setDragged(null)
            }}
            onPut={(next) => put(rule.id, next)}
          />
        ))}
      </ol>
    </div>
  )
}
