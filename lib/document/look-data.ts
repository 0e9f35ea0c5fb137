import { type Paper, PLAIN_LOOK } from '#lib/domain/look.ts'
import type { PdfSource } from './typeset.ts'

/** Where a template finds the logo, beside itself. */
export const LOGO_FILE = 'logo.png'

/** Names of the typesetter, and of how wide a text may run: Letter is 6 mm wider. */
const paperOf: Record<Paper, string> = { a4: 'a4', letter: 'us-letter' }

/** The room of a logo, in millimetres. */
const ROOM = { width: 50, height: 14 }

/** Paper, colour and logo as the templates take them. A version that was frozen before there were any is plain. */
export function lookData({ view, logo: image }: PdfSource) {
  const { paper, accent, logo } = view.sender.look ?? PLAIN_LOOK
  const shown = image ? logo : null
  return {
    paper: paperOf[paper],
    accent,
    logo: shown && {
      file: LOGO_FILE,
      alt: view.sender.name,
      height: Math.min(ROOM.height, (ROOM.width * shown.height) / shown.width),
    },
  }
}
