'use client'

import { parseAsString, useQueryStates } from 'nuqs'
import { useTransition } from 'react'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { fieldId } from '#components/ui/field-style.ts'
import { MonthField } from '#components/ui/month-field.tsx'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import { isDay } from '#lib/domain/day.ts'
import { isMonth } from '#lib/domain/month.ts'
import {
  inOrder,
  kindName,
  REPORT_KINDS,
  REPORT_SECTIONS,
  type ReportSection,
  sectionName,
  sectionsOfKind,
} from '#lib/domain/report/kind.ts'
import type { ReportView } from '#lib/domain/report/report-view.ts'

type ReportScopeProps = {
  view: ReportView
  today: string
  isLive: boolean
  fields: Record<string, string>
  labels: Record<'kind' | 'sections' | 'asOf' | 'from', string>
}

const KEYS = { kind: parseAsString, sections: parseAsString, asOf: parseAsString, from: parseAsString }

/** Kind, period and sections of a new report: each change is an address, which the server answers with its draft. */
export function ReportScope({ view, today, isLive, fields, labels }: ReportScopeProps) {
  const [isPending, startTransition] = useTransition()
  const [, setQuery] = useQueryStates(KEYS, { shallow: false, startTransition, history: 'replace' })
  const { kind, sections, asOf, from } = view
  const show = (shown: readonly ReportSection[]) =>
    setQuery({ sections: shown.join('.') === sectionsOfKind[kind].join('.') ? null : shown.join('.') })
  return (
    <div className="flex flex-col gap-4" aria-busy={isPending}>
      <RadioGroup
        label={labels.kind}
        name="kind"
        error={fields.kind}
        value={kind}
        onChange={(value) => setQuery({ kind: value === 'complete' ? null : value, sections: null })}
        options={REPORT_KINDS.map((value) => ({ value, label: kindName[value] }))}
        isRequired
      />
      {isLive ? null : (
        <DateField
          key={`asOf ${asOf}`}
          label={labels.asOf}
          name="asOf"
          error={fields.asOf}
          defaultValue={asOf}
          onChange={(day) =>
            isDay(day) && day <= today && day > '2000' && setQuery({ asOf: day === today ? null : day })
          }
          max={today}
          description="What was ticked and spent after this day is left out."
          isRequired
        />
      )}
      <MonthField
        key={`from ${from}`}
        label={labels.from}
        name="from"
        error={fields.from}
        defaultValue={from ?? ''}
        onChange={(month) =>
          (month === '' || (isMonth(month) && month > '2000')) && setQuery({ from: month || null })
        }
        description="Left empty: from the start of the project."
      />
      <fieldset id={fieldId('sections')} className="flex flex-col gap-1">
        <legend className="mb-1 text-label font-medium">{labels.sections}</legend>
        {REPORT_SECTIONS.map((section) => (
          <Checkbox
            key={section}
            isSelected={sections.includes(section)}
            isDisabled={sections.length === 1 && sections[0] === section}
            onChange={(isTold) =>
              show(isTold ? inOrder([...sections, section]) : sections.filter((one) => one !== section))
            }
          >
            {sectionName[section]}
            {sections.includes(section) && isSilent(view, section) ? (
              <span className="text-muted">, nothing to tell yet</span>
            ) : null}
          </Checkbox>
        ))}
        {fields.sections ? <p className="text-label text-danger">{fields.sections}</p> : null}
      </fieldset>
    </div>
  )
}

/** Nothing would stand below its heading. */
function isSilent(view: ReportView, section: ReportSection): boolean {
  if (section === 'project') return view.project.description === ''
  if (section === 'advice') return view.comparison === null
  return view[section] === null
}
