'use client'

import { EntryForm, type FormAction } from '#components/account/entry-form.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { choicesOf, QUESTIONS } from '#lib/domain/advice/intake.ts'
import { TrapField } from './trap-field.tsx'

type RequestFormProps = {
  send: FormAction
  hidden: { address: string; started: string }
  sender: string
  contact: string
}

const labels: Record<string, string> = {
  company: 'Organisation',
  name: 'Your name',
  email: 'E-mail address',
  subject: 'What should the model do?',
  message: 'What else should we know?',
  budget: 'What may it cost once?',
  started: 'Time',
  website: 'Website',
  ...Object.fromEntries(QUESTIONS.map(({ key, label }) => [key, label])),
}
const NOT_KNOWN = { value: '', label: 'Not known' }
const AUTO_COMPLETE: Record<string, string> = { company: 'organization', name: 'name', email: 'email' }

/** The questions of the advice, for somebody who has no account. Works before scripts arrive and without them. */
export function RequestForm({ send, hidden, sender, contact }: RequestFormProps) {
  return (
    <EntryForm action={send} submitLabel="Send the request" labels={labels} hidden={hidden}>
      {(errors, typed) => {
        const field = (name: string) => ({
          ...{ name, label: labels[name] ?? name, defaultValue: typed[name], error: errors[name] },
          autoComplete: AUTO_COMPLETE[name],
        })
        return (
          <>
            <TextField {...field('company')} isRequired maxLength={120} />
            <div className="grid gap-4 sm:grid-cols-2">
              <TextField {...field('name')} isRequired maxLength={120} />
              <TextField {...field('email')} type="email" isRequired maxLength={254} />
            </div>
            <TextField
              {...field('subject')}
              description="In a few words, such as: answer the mail of our customers."
              isRequired
              maxLength={120}
            />
            <TextArea {...field('message')} rows={4} maxLength={2000} />
            <fieldset className="grid gap-4 border-t border-hairline pt-4 sm:grid-cols-2">
              <legend className="float-left mb-2 w-full text-section">What you know already</legend>
              {QUESTIONS.map((question) => (
                <Select
                  key={question.key}
                  {...field(question.key)}
                  defaultValue={typed[question.key] ?? ''}
                  options={[NOT_KNOWN, ...choicesOf(question)]}
                />
              ))}
              <TextField {...field('budget')} inputMode="decimal" description="A number, such as 10000." />
            </fieldset>
            <TrapField />
            <p className="max-w-[70ch] text-table text-muted">
              {sender} stores what you send, to answer you and to prepare a quote, with the time and the
              network that it came from. It goes to nobody else and nothing on this page follows you. To have
              it deleted, ask {contact || sender}.
            </p>
          </>
        )
      }}
    </EntryForm>
  )
}
