import { KeyValueList } from '#components/ui/key-value.tsx'
import type { Look } from '#lib/domain/look.ts'
import { LogoPicture } from './logo-picture.tsx'
import { paperName } from './paper-name.ts'

type LookFactsProps = { look: Look & { name: string } }

/** The look of documents as those see it who may not change it. */
export const LookFacts = ({ look }: LookFactsProps) => (
  <KeyValueList
    items={[
      { label: 'Paper', value: paperName[look.paper] },
      { label: 'Colour', value: look.accent ?? 'none' },
      { label: 'Logo', value: look.logo ? <LogoPicture logo={look.logo} name={look.name} /> : 'none' },
    ]}
  />
)
