import type { Logo } from '#lib/domain/look.ts'
import { paths } from '#lib/paths.ts'

type LogoPictureProps = { logo: Logo; name: string; src?: string }

/** A logo on white, which it was drawn for, also where the page is dark. */
export const LogoPicture = ({ logo, name, src = paths.logo(logo.id) }: LogoPictureProps) => (
  <span className="inline-flex max-w-full rounded-control dark:bg-paper dark:p-2">
    {/* biome-ignore lint/performance/noImgElement: a small picture behind a door, which Next's optimiser must not keep */}
    <img
      src={src}
      alt={name}
      width={logo.width}
      height={logo.height}
      className="h-auto max-h-12 w-auto max-w-full object-contain"
    />
  </span>
)
