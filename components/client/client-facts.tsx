import { Card } from '#components/ui/card.tsx'
import { TextLink } from '#components/ui/text-link.tsx'

type ClientFactsProps = { website: string | null; note: string }

export function ClientFacts({ website, note }: ClientFactsProps) {
  if (!website && !note) return null
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
    </Card>
  )
}
