'use client'

import { useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { numberOf, textOf } from '#components/ui/form-text.ts'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { toastUndo } from '#components/ui/toast.tsx'
import { UndoButton } from '#components/ui/undo-button.tsx'
import type { TimelineTask } from '#lib/domain/timeline/timeline-view.ts'
import { countOf } from '#lib/format.ts'
import { type TaskActions, useBoard } from './board-context.ts'

type TaskLinksProps = {
  task: TimelineTask
  actions: Pick<TaskActions, 'linkTask' | 'unlinkTask' | 'moveTasks'>
}

const lagInWords = (lag: number): string =>
  lag === 0
    ? ''
    : lag > 0
      ? `, then ${countOf(lag, 'working day')}`
      : `, ${countOf(-lag, 'working day')} early`

/** What a task waits for: links can be taken away, and others added. */
export function TaskLinks({ task, actions }: TaskLinksProps) {
  const { tasks } = useBoard()
  const nameOf = (id: string) => tasks.find((other) => other.id === id)?.name ?? 'a task that is gone'
  return (
    <section aria-label="Waits for" className="flex flex-col gap-3">
      <h3 className="font-semibold">Waits for</h3>
      {task.after.length === 0 ? <p className="text-muted">Nothing: it can start at any time.</p> : null}
      <ul className="flex flex-col gap-1">
        {task.after.map(({ task: afterId, lag }) => (
          <li key={afterId} className="flex items-center gap-3">
            <span className="wrap-anywhere grow">
              {nameOf(afterId)}
              {lagInWords(lag)}
            </span>
            <UndoButton
              variant="quiet"
              size="compact"
              aria-label={`Do not wait for ${nameOf(afterId)}`}
              run={() => actions.unlinkTask({ taskId: task.id, afterId })}
              undo={() => actions.linkTask({ taskId: task.id, afterId, lagDays: lag })}
              message={`${task.name} does not wait for ${nameOf(afterId)} any more.`}
            >
              Remove
            </UndoButton>
          </li>
        ))}
      </ul>
      <LinkForm task={task} actions={actions} />
    </section>
  )
}

const labels = { afterId: 'Task to wait for', lagDays: 'Days between' }

function LinkForm({ task, actions }: TaskLinksProps) {
  const { tasks } = useBoard()
  const place = useRef<HTMLDivElement>(null)
  const { submit, isPending, message, fields } = useActionForm(
    async (input: Parameters<TaskActions['linkTask']>[0]) => {
      const result = await actions.linkTask(input)
      return result.ok
        ? { ...result, value: { afterId: input.afterId, before: result.value.before } }
        : result
    },
    {
      onSuccess: ({ afterId, before }) => {
        place.current?.closest('form')?.reset()
        const moved = before.length > 0 ? ` Moved ${countOf(before.length, 'task')}.` : ''
        toastUndo(`Linked ${task.name}.${moved}`, async () => {
          const result = await actions.unlinkTask({ taskId: task.id, afterId })
          return result.ok && before.length > 0 ? actions.moveTasks({ tasks: before, isUndo: true }) : result
        })
      },
    },
  )
  const isLinked = new Set([task.id, ...task.after.map((link) => link.task)])
  const others = tasks.filter((other) => !isLinked.has(other.id))
  return (
    <Form
      aria-label="Wait for another task"
      onSubmit={(data) =>
        submit({
          taskId: task.id,
          afterId: textOf(data, 'afterId'),
          lagDays: numberOf(data, 'lagDays') ?? 0,
        })
      }
    >
      <ErrorSummary message={message} fields={fields} labels={labels} />
      <div ref={place} className="grid gap-4 sm:grid-cols-[1fr_8rem]">
        <Select
          label={labels.afterId}
          name="afterId"
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          error={fields.afterId}
          isRequired
        />
        <TextField
          label={labels.lagDays}
          name="lagDays"
          defaultValue="0"
          inputMode="numeric"
          error={fields.lagDays}
          isRequired
        />
      </div>
      <div>
        <Button type="submit" isPending={isPending}>
          Add link
        </Button>
      </div>
    </Form>
  )
}
