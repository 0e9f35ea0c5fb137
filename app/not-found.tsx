import { buttonStyle } from '#components/ui/button-style.ts'
import { paths } from '#lib/paths.ts'

export const metadata = { title: 'Not found' }

/** Part of every page, the client's too: so its way out is a link of the browser alone. */
export default function NotFound() {
  return (
    <main className="mx-auto flex max-w-xl flex-col items-start gap-3 px-4 py-16">
      <h1 className="text-title">There is nothing here</h1>
      <p className="text-muted">The address is wrong, the thing was removed, or it is not yours to see.</p>
      <a href={paths.home()} className={buttonStyle()}>
        Go home
      </a>
    </main>
  )
}
