import type { Sender } from '#lib/domain/sender.ts'
import { LogoPicture } from './logo-picture.tsx'

type SenderMarkProps = { sender: Sender; logoSrc?: string }

/** Who sends a document: the logo that it was sent with, or the name, under the colour of the house. */
export function SenderMark({ sender, logoSrc }: SenderMarkProps) {
  const { accent, logo } = sender.look ?? { accent: null, logo: null }
  return (
    <div className="flex flex-col gap-4">
      {accent ? (
        <svg aria-hidden="true" className="h-1 w-24" preserveAspectRatio="none" viewBox="0 0 1 1">
          <rect width="1" height="1" fill={accent} />
        </svg>
      ) : null}
      <p className="text-section">
        {logo ? <LogoPicture logo={logo} name={sender.name} src={logoSrc} /> : sender.name}
      </p>
    </div>
  )
}
