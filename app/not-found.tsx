import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { paths } from '#lib/paths.ts'

export const metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <main className="mx-auto max-w-xl px-4 py-16">
      <EmptyState title="There is nothing here" action={<LinkButton href={paths.home()}>Go home</LinkButton>}>
        The address is wrong, the thing was removed, or it is not yours to see.
      </EmptyState>
    </main>
  )
}
