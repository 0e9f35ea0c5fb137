type DoorScriptProps = {
  /** By which the policy of this answer lets it run. */
  nonce: string | undefined
  /** Where a page behind a link tells that it was shown. */
  view?: string
}

/** The one script of a page for somebody without an account; the page works without it. */
export function DoorScript({ nonce, view }: DoorScriptProps) {
  return <script src="/door.js" defer nonce={nonce} data-view={view} />
}
