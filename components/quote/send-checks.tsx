import { Notice } from '#components/ui/notice.tsx'
import type { QuoteCheck } from '#lib/domain/quote/check.ts'

/** What keeps a draft in the house, and what its sender should have seen. */
export function SendChecks({ checks }: { checks: readonly QuoteCheck[] }) {
  const of = (severity: QuoteCheck['severity']) => checks.filter((check) => check.severity === severity)
  return (
    <>
      <Part title="Before this can be sent" checks={of('stop')} tone="danger" />
      <Part title="To look at before it is sent" checks={of('confirm')} tone="warning" />
    </>
  )
}

type PartProps = { title: string; checks: QuoteCheck[]; tone: 'danger' | 'warning' }

function Part({ title, checks, tone }: PartProps) {
  if (checks.length === 0) return null
  return (
    <Notice tone={tone} title={title}>
      <ul className="list-disc ps-4">
        {checks.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </Notice>
  )
}
