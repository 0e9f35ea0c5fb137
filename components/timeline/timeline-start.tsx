'use client'

import { Button } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { textOf } from '#components/ui/form-text.ts'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import type { Result } from '#lib/action-result.ts'
import { APPROACHES, type Approach, approachName } from '#lib/domain/approach.ts'
import type { Day } from '#lib/domain/day.ts'
import type { OwnLength } from '#lib/domain/timeline/history.ts'
import { listOf } from '#lib/format.ts'
import type { TimelineInput } from '#lib/schemas/timeline.ts'

type TimelineStartProps = {
  projectId: string
  /** Of the option that was accepted or chosen; it is offered first. */
  chosen: Approach | null
  startsOn: Day
  /** What each template takes, in words. */
  lengths: Record<Approach, string>
  /** What the workspace's own projects took. */
  own: Partial<Record<Approach, OwnLength>>
  create: (input: TimelineInput) => Promise<Result<unknown>>
}

const labels = { approach: 'Approach', startsOn: 'Start' }

function ownInWords(own: OwnLength | undefined): string | null {
  if (!own) return null
  const count = own.projects.length
  const took = own.projects.map(({ name, days }) => `${days} (${name})`)
  return `Your last ${count === 1 ? 'one' : count} took ${listOf(took)}.`
}

/** Makes a plan from a template. */
export function TimelineStart({ projectId, chosen, startsOn, lengths, own, create }: TimelineStartProps) {
  const { submit, isPending, message, fields } = useActionForm(create)
  return (
    <Card
      title="No plan yet"
      description="Choose a template and a start. Phases, tasks, gates and checklists follow from the approach; every date can be moved afterwards."
    >
      <Form
        aria-label="New plan"
        onSubmit={(data) =>
          submit({
            projectId,
            approach: textOf(data, 'approach') as Approach,
            startsOn: textOf(data, 'startsOn'),
            isOwnPace: data.has('isOwnPace'),
          })
        }
      >
        <ErrorSummary message={message} fields={fields} labels={labels} />
        <RadioGroup
          label="Approach"
          name="approach"
          defaultValue={chosen ?? undefined}
          error={fields.approach}
          isRequired
          options={APPROACHES.map((approach) => ({
            value: approach,
            label: approach === chosen ? `${approachName[approach]} (chosen)` : approachName[approach],
            description: [lengths[approach], ownInWords(own[approach])].filter(Boolean).join(' '),
          }))}
        />
        <div className="max-w-60">
          <DateField
            label="Start"
            name="startsOn"
            defaultValue={startsOn}
            error={fields.startsOn}
            description="Work begins on the first working day from here."
            isRequired
          />
        </div>
        {Object.keys(own).length > 0 ? (
          <Checkbox
            name="isOwnPace"
            label="Take the pace of our own projects, where there are any of the approach"
          />
        ) : null}
        <div>
          <Button type="submit" variant="primary" isPending={isPending}>
            Make the plan
          </Button>
        </div>
      </Form>
    </Card>
  )
}
