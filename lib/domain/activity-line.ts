/** One thing that happened. */
export type ActivityLine = {
  id: string
  /** Instant, ISO text. */
  at: string
  /** The member's name; null for a client on a link and for who asks on the public form. */
  who: string | null
  action: string
  subjectKind: string
  subjectId: string | null
  projectId: string | null
  summary: string
  /** It archived something that is archived still. */
  isUndoable: boolean
}
