import type { Logo, Look, Paper } from './look.ts'

/** Who sends a document. Views that were frozen before a look was kept have none. */
export type Sender = { name: string; locale: string; timeZone: string; look?: Look }

type Workspace = Omit<Sender, 'look'> & { paper: string; accent: string | null; logo: Logo | null }

/** A workspace as its documents name and dress it. */
export const senderOf = ({ name, locale, timeZone, paper, accent, logo }: Workspace) => ({
  ...{ name, locale, timeZone },
  look: { paper: paper as Paper, accent, logo },
})
