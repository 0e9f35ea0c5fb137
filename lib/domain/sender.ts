import type { Logo, Look, Paper } from './look.ts'

/** Who sends a document. Views that were frozen before a look was kept have none. */
export type Sender = { name: string; locale: string; timeZone: string; look?: Look }

type Workspace = Omit<Sender, 'look'> & { paper: string; accent: string | null; logo: Logo | null }

/** What the documents of a client have of their own. Null: as the workspace has it. */
type Client = { locale: string | null; paper: string | null }

/** A workspace as its documents name and dress it, for a client by that client's habits. */
export const senderOf = ({ name, locale, timeZone, paper, accent, logo }: Workspace, client?: Client) => ({
  ...{ name, locale: client?.locale ?? locale, timeZone },
  look: { paper: (client?.paper ?? paper) as Paper, accent, logo },
})
