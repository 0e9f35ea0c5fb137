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
import type { OwnCost, OwnLength } from '#lib/domain/timeline/history.ts'
import type { TemplateLine } from '#lib/domain/timeline/template-line.ts'
import { formatAmount, formatDay, listOf } from '#lib/format.ts'
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
  /** Templates of the workspace's own. */
  templates: TemplateLine[]
  create: (input: TimelineInput) => Promise<Result<unknown>>
}

const labels = { approach: 'Template', startsOn: 'Start' }

function ownInWords(own: OwnLength | undefined): string | null {
  if (!own) return null
  const count = own.projects.length
  const took = own.projects.map(({ name, days, cost }) => `${days} (${name}, ${costInWords(cost)})`)
  return `Your last ${count === 1 ? 'one' : count} took ${listOf(took)} working days.`
}

function costInWords(cost: OwnCost): string {
  if (cost === null) return 'nothing billed'
  if (cost.amount === null) return 'cost unknown'
  return `${cost.isWhole ? '' : 'at least '}${formatAmount(cost.amount, cost.currency)} billed`
}

/** Of the approach alone, or of one of the own templates with it. */
const keyOf = (template: TemplateLine) => `${template.approach} ${template.id}`
function choiceOf(value: string): Pick<TimelineInput, 'approach' | 'templateId'> {
  const [approach, templateId] = value.split(' ')
  return { approach: approach as Approach, ...(templateId && { templateId }) }
}

const rangeOf = ({ lowDays, likelyDays, highDays }: TemplateLine): string =>
  `Likely ${likelyDays} working days${lowDays === highDays ? '' : `, ${lowDays} to ${highDays}`}.`

/** Makes a plan from a template. */
export function TimelineStart({ projectId, chosen, startsOn, own, create, ...props }: TimelineStartProps) {
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
            ...choiceOf(textOf(data, 'approach')),
            startsOn: textOf(data, 'startsOn'),
            isOwnPace: data.has('isOwnPace'),
          })
        }
      >
        <ErrorSummary message={message} fields={fields} labels={labels} />
        <RadioGroup
          label="Template"
          name="approach"
          defaultValue={chosen ?? undefined}
          error={fields.approach}
          isRequired
          options={[
            ...APPROACHES.map((approach) => ({
              value: approach,
              label: approach === chosen ? `${approachName[approach]} (chosen)` : approachName[approach],
              description: [props.lengths[approach], ownInWords(own[approach])].filter(Boolean).join(' '),
            })),
            ...props.templates.map((template) => ({
              value: keyOf(template),
              label: `${template.name} (your own, ${approachName[template.approach].toLowerCase()})`,
              description: `${rangeOf(template)} Made from ${template.projectName} on ${formatDay(template.madeOn)}.`,
            })),
          ]}
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
