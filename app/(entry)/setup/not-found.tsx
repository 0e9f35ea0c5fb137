import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { paths } from '#lib/paths.ts'

export default function NotFound() {
  return (
    <>
      <h1 className="text-title">This address no longer works</h1>
      <Notice title="The installation has been claimed, or the server was started again and printed a new address." />
      <LinkButton href={paths.signIn()}>Sign in</LinkButton>
    </>
  )
}
