'use client'

import { Button } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { textOf } from '#components/ui/form-text.ts'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import type { Result } from '#lib/action-result.ts'
import { APPROACHES, type Approach, approachName } from '#lib/domain/approach.ts'
import type { Day } from '#lib/domain/day.ts'
import type { TimelineInput } from '#lib/schemas/timeline.ts'

type TimelineStartProps = {
  projectId: string
  /** Of the option that was accepted or chosen; it is offered first. */
  chosen: Approach | null
  startsOn: Day
  /** What each template takes, in words. */
  lengths: Record<Approach, string>
  create: (input: TimelineInput) => Promise<Result<unknown>>
}

const labels = { approach: 'Approach', startsOn: 'Start' }

/** Makes a plan from a template. */
export function TimelineStart({ projectId, chosen, startsOn, lengths, create }: TimelineStartProps) {
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
            description: lengths[approach],
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
        <div>
          <Button type="submit" variant="primary" isPending={isPending}>
            Make the plan
          </Button>
        </div>
      </Form>
    </Card>
  )
}
