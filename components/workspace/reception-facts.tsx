import { KeyValueList } from '#components/ui/key-value.tsx'
import { paths } from '#lib/paths.ts'

type ReceptionFactsProps = { reception: { contact: string; isOpen: boolean; address: string | null } }

/** The same as those see it who may not change it. */
export function ReceptionFacts({ reception: { contact, isOpen, address } }: ReceptionFactsProps) {
  return (
    <KeyValueList
      items={[
        { label: 'Public contact', value: contact || 'none' },
        { label: 'Form of requests', value: isOpen && address ? paths.request(address) : 'closed' },
      ]}
    />
  )
}
