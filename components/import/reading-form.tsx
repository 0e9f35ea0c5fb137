'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { Select } from '#components/ui/select.tsx'
import type { Result } from '#lib/action-result.ts'
import { BY_COLUMNS, type GivenAnswers } from '#lib/domain/import/given-answers.ts'
import type { Recognition } from '#lib/domain/import/recognition.ts'
import { suggestMapping } from '#lib/domain/import/suggest-mapping.ts'
import { AnswerFields } from './answer-fields.tsx'
import { MappingFields } from './mapping-fields.tsx'
import { RecognisedAs } from './recognised-as.tsx'
import { SampleTable } from './sample-table.tsx'
import { type Look, type ReadingInput, useRecognition } from './use-recognition.ts'

type ReadingFormProps = {
  input: ReadingInput
  /** As the file alone was recognised. */
  recognition: Recognition
  /** As it reads by what is remembered for the client. */
  remembered: Recognition | null
  known: { client: string; at: string; answers: GivenAnswers } | null
  projects: readonly { id: string; name: string }[]
  /** How many rules may send rows elsewhere. */
  rules: ReactNode
  look: Look
  start: (input: ReadingInput) => Promise<Result<void>>
  /** What else can be done with the file. */
  children: ReactNode
}

const labels = {
  projectId: 'Project',
  'answers.mapping.dateColumn': 'Date',
  'answers.mapping.amountColumn': 'Amount',
  'answers.mapping.currencyCode': 'Currency',
  'answers.mapping.provider': 'Name of who bills it',
}

/** A table that no format knows begins with what it was said to be before, or with what its columns are called. */
function firstAnswers({ input: { answers }, recognition, known }: ReadingFormProps): GivenAnswers {
  if (recognition.format || recognition.isDocument || answers.mapping) return answers
  if (known) return known.answers
  return { ...answers, format: BY_COLUMNS, mapping: suggestMapping(recognition.columns) }
}

/** The second step: what the file was taken for and what of it is to be said; nothing is read before. */
export function ReadingForm(props: ReadingFormProps) {
  const { known, projects, rules, look, start, children } = props
  const [answers, setAnswers] = useState(() => firstAnswers(props))
  const [projectId, setProjectId] = useState(props.input.projectId)
  const { recognition, isPending, lookAgain } = useRecognition(props.remembered ?? props.recognition, look)
  const reading = useActionForm(start)
  const input = { id: props.input.id, projectId, answers }
  const change = (next: GivenAnswers) => {
    const isByColumns = next.format === BY_COLUMNS
    const mapping = isByColumns ? (next.mapping ?? suggestMapping(recognition.columns)) : null
    const changed = { ...next, mapping }
    setAnswers(changed)
    if (
      !mapping ||
      (mapping.dateColumn && mapping.amountColumn && (mapping.currencyColumn || mapping.currencyCode))
    )
      lookAgain({ ...input, answers: mapping ? { ...changed, mapping: named(mapping) } : changed })
  }
  return (
    <Form aria-label="How this file is read" onSubmit={() => reading.submit(input)}>
      <ErrorSummary message={reading.message} fields={reading.fields} labels={labels} />
      <Card title="What this file is">
        <div className="flex flex-col gap-5">
          <RecognisedAs recognition={recognition} known={known} />
          <AnswerFields {...{ recognition, own: props.recognition, answers, onChange: change }} />
          {answers.mapping ? (
            <MappingFields
              columns={recognition.columns}
              mapping={answers.mapping}
              fields={reading.fields}
              onChange={(mapping) => change({ ...answers, mapping })}
            />
          ) : null}
          {recognition.columns.length > 0 ? <SampleTable {...{ recognition, isPending }} /> : null}
        </div>
      </Card>
      <Card title="Where its rows go">
        <div className="max-w-96">
          <Select
            {...{ label: 'Project', name: 'projectId', isRequired: true, value: projectId }}
            options={projects.map(({ id, name }) => ({ value: id, label: name }))}
            description={rules}
            error={reading.fields.projectId}
            onChange={setProjectId}
          />
        </div>
      </Card>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={reading.isPending}>
          Read and check
        </Button>
        {children}
      </div>
    </Form>
  )
}

/** Who bills it changes nothing of how a row reads: it may still be missing. */
const named = (mapping: NonNullable<GivenAnswers['mapping']>) =>
  mapping.providerColumn || mapping.provider ? mapping : { ...mapping, provider: '…' }
