import { Card } from '#components/ui/card.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { paperName } from '#components/workspace/paper-name.ts'
import { localeOf } from '#lib/domain/locale.ts'
import type { Paper } from '#lib/domain/look.ts'
import { localeLabel } from '#lib/format.ts'

type ClientFactsProps = {
  client: { website: string | null; note: string; locale: string | null; paper: Paper | null }
}

/** What is known of it, and what its documents have of their own. */
export function ClientFacts({ client: { website, note, locale, paper } }: ClientFactsProps) {
  const own = [locale && localeLabel(localeOf(locale)), paper && paperName[paper]].filter(Boolean)
  if (!website && !note && own.length === 0) return null
  return (
    <Card title="About">
      {website ? (
        <p className="wrap-anywhere">
          <TextLink href={website} isExternal>
            {website}
          </TextLink>
        </p>
      ) : null}
      {note ? <p className="wrap-anywhere mt-2 whitespace-pre-line">{note}</p> : null}
      {own.length > 0 ? <p className="mt-2 text-muted">Documents: {own.join(' · ')}</p> : null}
    </Card>
  )
}
