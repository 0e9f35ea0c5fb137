import type { ReactNode } from 'react'
import { Notice } from '#components/ui/notice.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { QuoteCheck } from '#lib/domain/quote/check.ts'
import { paths } from '#lib/paths.ts'

type SendChecksProps = { checks: readonly QuoteCheck[]; comparisonId?: string | null }

/** What can be mended in the comparison alone. */
const isOfComparison = (check: QuoteCheck) =>
  check.severity === 'confirm' && ['price-changed', 'price-unknown', 'model-ends'].includes(check.code)

/** What keeps a draft in the house, and what its sender should have seen. */
export function SendChecks({ checks, comparisonId = null }: SendChecksProps) {
  const of = (severity: QuoteCheck['severity']) => checks.filter((check) => check.severity === severity)
  return (
    <>
      <Part title="Before this can be sent" checks={of('stop')} tone="danger" />
      <Part title="To look at before it is sent" checks={of('confirm')} tone="warning">
        {comparisonId && checks.some(isOfComparison) ? (
          <TextLink href={paths.comparison(comparisonId)}>Open the comparison</TextLink>
        ) : null}
      </Part>
    </>
  )
}

type PartProps = { title: string; checks: QuoteCheck[]; tone: 'danger' | 'warning'; children?: ReactNode }

function Part({ title, checks, tone, children }: PartProps) {
  if (checks.length === 0) return null
  return (
    <Notice tone={tone} title={title}>
      <ul className="list-disc ps-4">
        {checks.map(({ message }) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
      {children}
    </Notice>
  )
}
