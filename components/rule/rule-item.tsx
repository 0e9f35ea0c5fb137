'use client'

import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { cn } from '#components/ui/cn.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { UndoButton } from '#components/ui/undo-button.tsx'
import { type Condition, ruleWords } from '#lib/domain/spend/rule.ts'
import { paths } from '#lib/paths.ts'
import { ApplyRules } from './apply-rules.tsx'
import type { RuleListActions } from './rule-action.ts'

export type RuleLine = {
  id: string
  revision: number
  projectName: string
  isResting: boolean
  conditions: readonly Condition[]
}

type RuleItemProps = {
  rule: RuleLine
  place: number
  count: number
  actions: RuleListActions | null
  isDragged: boolean
  onDrag: (id: string | null) => void
  onDrop: () => void
  onPut: (place: number) => void
}

/** A rule in words, with the ways to move, change, apply and remove it. */
export function RuleItem({ rule, place, count, actions, isDragged, onDrag, onDrop, onPut }: RuleItemProps) {
  const { id, conditions, projectName, isResting } = rule
  const name = `rule ${place + 1}`
  return (
    <li
      draggable={actions !== null}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        // Firefox drags nothing that carries no data.
        event.dataTransfer.setData('text/plain', name)
        onDrag(id)
      }}
      onDragEnd={() => onDrag(null)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        onDrop()
      }}
      className={cn(
        'flex flex-wrap items-center gap-x-3 gap-y-2 rounded-card border border-hairline bg-background p-3',
        isDragged && 'opacity-50',
      )}
    >
      <span className="flex items-center gap-2 text-muted">
        {actions ? <GripVertical aria-hidden className="size-4 cursor-grab" /> : null}
        <span className="w-5 text-end tabular-nums">{place + 1}</span>
      </span>
      <div className="wrap-anywhere min-w-0 grow basis-64">
        <p>
          <span className="text-muted">Where </span>
          {ruleWords(conditions)}
        </p>
        <p className="font-medium">
          <span aria-hidden>→ </span>
          <span className="sr-only">Goes to </span>
          {projectName} {isResting ? <Badge tone="warning">rests: the project is archived</Badge> : null}
        </p>
      </div>
      {actions ? (
        <div className="flex flex-wrap items-center gap-1">
          <Button
            size="compact"
            variant="quiet"
            aria-label={`Move ${name} up`}
            isDisabled={place === 0}
            onPress={() => onPut(place - 1)}
          >
            <ArrowUp aria-hidden className="size-4" />
          </Button>
          <Button
            size="compact"
            variant="quiet"
            aria-label={`Move ${name} down`}
            isDisabled={place === count - 1}
            onPress={() => onPut(place + 1)}
          >
            <ArrowDown aria-hidden className="size-4" />
          </Button>
          {isResting ? null : (
            <ApplyRules id={id} label="Apply" name={`Apply ${name}`} actions={actions} size="compact" />
          )}
          <LinkButton size="compact" variant="quiet" href={paths.spendRule(id)} aria-label={`Change ${name}`}>
            Change
          </LinkButton>
          <UndoButton
            size="compact"
            variant="quiet"
            aria-label={`Remove ${name}`}
            run={() => actions.archiveRule({ id })}
            undo={() => actions.restoreRule({ id })}
            message="Rule removed. What it moved stays."
          >
            Remove
          </UndoButton>
        </div>
      ) : null}
    </li>
  )
}
