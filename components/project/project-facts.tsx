import { Card } from '#components/ui/card.tsx'
import { ClampedText } from '#components/ui/clamped-text.tsx'
import { KeyValueList } from '#components/ui/key-value.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Day } from '#lib/domain/day.ts'
import { currencyLabel, formatDay, listOf } from '#lib/format.ts'

type Contact = { id: string; name: string; role: string | null; email: string | null }

type ProjectFactsProps = {
  project: {
    description: string
    currency: string
    startsOn: Day | null
    endsOn: Day | null
    team: { userId: string; name: string }[]
    contacts: Contact[]
  }
}

export function ProjectFacts({ project }: ProjectFactsProps) {
  const { description, currency, startsOn, endsOn, team, contacts } = project
  return (
    <Card title="About">
      {description ? <ClampedText className="mb-3">{description}</ClampedText> : null}
      <KeyValueList
        items={[
          { label: 'Currency', value: currencyLabel(currency) },
          { label: 'Start', value: startsOn ? formatDay(startsOn) : 'not set' },
          { label: 'End', value: endsOn ? formatDay(endsOn) : 'not set' },
          { label: 'Team', value: team.length > 0 ? listOf(team.map(({ name }) => name)) : 'no one yet' },
          { label: 'Contacts', value: contacts.length > 0 ? <Contacts contacts={contacts} /> : 'no one yet' },
        ]}
      />
    </Card>
  )
}

function Contacts({ contacts }: { contacts: Contact[] }) {
  return (
    <ul>
      {contacts.map(({ id, name, role, email }) => (
        <li key={id} className="mb-1">
          <bdi>{name}</bdi>
          {role ? <>, {role}</> : null}
          {email ? (
            <span className="block">
              <TextLink href={`mailto:${email}`} isExternal>
                {email}
              </TextLink>
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
