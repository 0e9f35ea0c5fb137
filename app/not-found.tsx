import { NothingHere } from '#components/shell/nothing-here.tsx'

export const metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <main className="mx-auto max-w-xl px-4 py-16">
      <NothingHere />
    </main>
  )
}
