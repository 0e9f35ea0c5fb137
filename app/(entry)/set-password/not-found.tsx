import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { paths } from '#lib/paths.ts'

export default function NotFound() {
  return (
    <>
      <h1 className="text-title">This address no longer works</h1>
      <Notice title="It was used, replaced or is older than 7 days. Ask an owner of your workspace for a new one." />
      <LinkButton href={paths.signIn()}>Sign in</LinkButton>
    </>
  )
}
