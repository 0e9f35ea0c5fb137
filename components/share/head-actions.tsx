import { buttonStyle } from '#components/ui/button-style.ts'
import { PdfLink } from './pdf-link.tsx'

type HeadActionsProps = { token: string; canAnswer: boolean; canDownload: boolean }

/** Beside the head of a quote: down to the answer, which on a phone is far below, and what can be kept. */
export function HeadActions({ token, canAnswer, canDownload }: HeadActionsProps) {
  return (
    <>
      {canAnswer ? (
        <a href="#answer" className={buttonStyle('primary')}>
          Accept or decline
        </a>
      ) : null}
      {canDownload ? <PdfLink token={token} /> : null}
    </>
  )
}
