'use client'

import { Button } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { APPROACHES, type Approach, approachName } from '#lib/domain/approach.ts'
import type { SubjectChoice } from '#lib/domain/catalogue/subject-choice.ts'
import type { Option } from '#lib/domain/comparison/case.ts'
import { call, cost, documents, hosting, people, training } from '#lib/domain/comparison/preset-part.ts'
import { CallFields } from './call-fields.tsx'
import { DocumentsFields } from './documents-fields.tsx'
import { EvidenceFields } from './evidence-fields.tsx'
import { useFieldError } from './field-errors.ts'
import { HostingFields } from './hosting-fields.tsx'
import { OtherFields, PeopleFields } from './own-cost-fields.tsx'
import { PartList } from './part-list.tsx'
import { QuantityField } from './quantity-field.tsx'
import { TrainingFields } from './training-fields.tsx'

export type Choices = { inference: SubjectChoice[]; hosting: SubjectChoice[] }

type OptionFieldsProps = {
  index: number
  option: Option
  choices: Choices
  onChange: (option: Option) => void
  /** Null where two options are left: a comparison needs two. */
  remove: (() => void) | null
  copy: (() => void) | null
}

const approaches = APPROACHES.map((value) => ({ value, label: approachName[value] }))

/** One way to do the work, with all that it costs. */
export function OptionFields({ index, option, choices, onChange, remove, copy }: OptionFieldsProps) {
  const at = `case.options.${index}`
  const labelError = useFieldError(`${at}.label`)
  const set = (parts: Partial<Option>) => onChange({ ...option, ...parts })
  return (
    <Card
      title={`Option ${index + 1}: ${option.label}`}
      actions={
        <>
          {copy ? (
            <Button size="compact" variant="quiet" onPress={copy}>
              Copy option {index + 1}
            </Button>
          ) : null}
          {remove ? (
            <Button size="compact" variant="quiet" onPress={remove}>
              Remove option {index + 1}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
          <TextField
            label="Name of the option"
            name={`${at}.label`}
            value={option.label}
            onChange={(label) => set({ label })}
            error={labelError}
            maxLength={120}
            isRequired
          />
          <Select
            label="Approach"
            name={`${at}.approach`}
            value={option.approach}
            options={approaches}
            onChange={(approach) => set({ approach: approach as Approach })}
            isRequired
          />
          <QuantityField
            label="Live after"
            name={`${at}.goLiveAfterMonths`}
            value={option.goLiveAfterMonths}
            unit="months"
            isRequired
            canRange
            onChange={(goLiveAfterMonths) => set({ goLiveAfterMonths })}
          />
        </div>
        <PartList
          title="Calls to a model"
          word="call"
          items={option.inference}
          create={() => call(null, {})}
          onChange={(inference) => set({ inference })}
        >
          {(item, row, change) => (
            <CallFields
              at={`${at}.inference.${row}`}
              call={item}
              choices={choices.inference}
              onChange={change}
            />
          )}
        </PartList>
        <PartList
          title="Hosting"
          word="hosting"
          items={option.hosting}
          create={() => hosting('Deployment', {})}
          onChange={(items) => set({ hosting: items })}
        >
          {(item, row, change) => (
            <HostingFields
              at={`${at}.hosting.${row}`}
              item={item}
              choices={choices.hosting}
              onChange={change}
            />
          )}
        </PartList>
        <PartList
          title="Training"
          word="training"
          items={option.training}
          create={() => training('First run', {})}
          onChange={(items) => set({ training: items })}
        >
          {(item, row, change) => (
            <TrainingFields at={`${at}.training.${row}`} item={item} onChange={change} />
          )}
        </PartList>
        <PartList
          title="People"
          word="work"
          items={option.people}
          create={() => people('Work', '0', 'one-off', null)}
          onChange={(items) => set({ people: items })}
        >
          {(item, row, change) => <PeopleFields at={`${at}.people.${row}`} item={item} onChange={change} />}
        </PartList>
        <PartList
          title="Documents to search in"
          word="documents"
          items={option.documents ?? []}
          create={() => documents('Documents', {})}
          onChange={(items) => set({ documents: items })}
        >
          {(item, row, change) => (
            <DocumentsFields at={`${at}.documents.${row}`} item={item} onChange={change} />
          )}
        </PartList>
        <PartList
          title="Other costs"
          word="cost"
          items={option.other}
          create={() => cost('Cost', null, 'one-off')}
          onChange={(other) => set({ other })}
        >
          {(item, row, change) => <OtherFields at={`${at}.other.${row}`} item={item} onChange={change} />}
        </PartList>
        <EvidenceFields at={at} option={option} onChange={onChange} />
      </div>
    </Card>
  )
}
