/** What the client said, with who, when and from where. */
export type QuoteAnswer =
  | {
      kind: 'accepted'
      version: number
      name: string
      role: string
      at: string
      sha256: string
      address: string
      /** Of an acceptance that a member entered: who, and how the client said it. */
      entered: { by: string; how: string } | null
      /** What the client chose, in words; null when there was nothing to choose. */
      chosen: string | null
    }
  | { kind: 'declined'; version: number; name: string; reason: string; at: string; address: string }
