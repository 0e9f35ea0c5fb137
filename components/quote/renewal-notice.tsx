import { Notice } from '#components/ui/notice.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { paths } from '#lib/paths.ts'

type RenewalNoticeProps = {
  renewal: { reasons: string[]; isAccepted: boolean }
  comparisonId: string | null
  canWrite: boolean
}

/** What has happened to a quote since it was sent, and what can be done while nobody has answered it. */
export function RenewalNotice({ renewal, comparisonId, canWrite }: RenewalNoticeProps) {
  const { reasons, isAccepted } = renewal
  return (
    <Notice tone="warning" title="Since it was sent">
      <ul className="list-disc ps-4">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {canWrite && comparisonId && !isAccepted ? (
        <p className="mt-1">
          What was sent stays as it is. To offer today’s prices,{' '}
          <TextLink href={paths.comparison(comparisonId)}>re-price the comparison</TextLink> and start a new
          version.
        </p>
      ) : null}
    </Notice>
  )
}
