import type { ReactNode } from 'react'
import { Card } from '#components/ui/card.tsx'
import { ClampedText } from '#components/ui/clamped-text.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Result } from '#lib/action-result.ts'
import { formatInstant } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import { SettleButton } from './settle-button.tsx'

type Request = {
  id: string
  projectId: string
  subject: string
  company: string
  name: string
  email: string
  at: string
}
type Question = {
  id: string
  name: string
  email: string | null
  question: string
  at: string
  projectName: string
  about: { kind: 'quote' | 'report'; id: string; name: string }
}
type OpenLettersProps = {
  requests: Request[]
  questions: Question[]
  timeZone: string
  /** Absent for who may only look. */
  settle?: (input: { id: string }) => Promise<Result<void>>
}

/** What people outside want to know: requests that are leads still, and questions that wait. Nothing when there is none. */
export function OpenLetters({ requests, questions, timeZone, settle }: OpenLettersProps) {
  if (requests.length + questions.length === 0) return null
  return (
    <Card
      title="Requests and questions"
      description="From people outside. Nobody has checked their addresses."
    >
      <ul className="divide-y divide-hairline">
        {questions.map(({ id, about, ...question }) => (
          <Letter
            key={id}
            {...question}
            timeZone={timeZone}
            action={settle && <SettleButton id={id} settle={settle} />}
          >
            <ClampedText>{question.question}</ClampedText>
            <p className="text-table text-muted">
              about{' '}
              <TextLink href={about.kind === 'quote' ? paths.quote(about.id) : paths.report(about.id)}>
                {about.name}
              </TextLink>
              , <bdi>{question.projectName}</bdi>
            </p>
          </Letter>
        ))}
        {requests.map(({ id, projectId, subject, company, ...request }) => (
          <Letter key={id} {...request} timeZone={timeZone}>
            <TextLink href={paths.project(projectId)}>{subject}</TextLink>
            <p className="text-table text-muted">
              <bdi>{company}</bdi> asks for a quote
            </p>
          </Letter>
        ))}
      </ul>
    </Card>
  )
}

type LetterProps = {
  name: string
  email: string | null
  at: string
  timeZone: string
  action?: ReactNode
  children: ReactNode
}

function Letter({ name, email, at, timeZone, action, children }: LetterProps) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2">
      <div className="wrap-anywhere min-w-0 grow basis-52 whitespace-pre-line">
        {children}
        <p className="text-table text-muted">
          <bdi>{name}</bdi>
          {email ? `, ${email}` : ''} · <time dateTime={at}>{formatInstant(at, timeZone)}</time>
        </p>
      </div>
      {action}
    </li>
  )
}
