import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { paths } from '#lib/paths.ts'

/** The same words for what never was and for what is another's: an address must not tell which. */
export function NothingHere() {
  return (
    <EmptyState
      level={1}
      title="There is nothing here"
      action={<LinkButton href={paths.home()}>Go home</LinkButton>}
    >
      The address is wrong, the thing was removed, or it is not yours to see.
    </EmptyState>
  )
}
