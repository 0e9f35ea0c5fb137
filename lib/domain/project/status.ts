/** The life of a project, in the order of its course; `lost` stands beside it. */
export const PROJECT_STATUSES = [
  'lead',
  'comparing',
  'quoted',
  'won',
  'implementing',
  'live',
  'closed',
  'lost',
] as const
export type ProjectStatus = (typeof PROJECT_STATUSES)[number]

export const statusName: Record<ProjectStatus, string> = {
  lead: 'Lead',
  comparing: 'Comparing',
  quoted: 'Quoted',
  won: 'Won',
  implementing: 'Implementing',
  live: 'Live',
  closed: 'Closed',
  lost: 'Lost',
}

/** One step on, one step back, and the two ends; what has ended can be taken up again. */
const moves: Record<ProjectStatus, readonly ProjectStatus[]> = {
  lead: ['comparing', 'lost'],
  comparing: ['quoted', 'lead', 'lost'],
  quoted: ['won', 'comparing', 'lost'],
  won: ['implementing', 'quoted', 'closed'],
  implementing: ['live', 'won', 'closed'],
  live: ['closed', 'implementing'],
  closed: ['live', 'implementing'],
  lost: ['lead', 'comparing', 'quoted'],
}

/** The states that a person may move a project to, the next one first. */
export const movesFrom = (status: ProjectStatus): readonly ProjectStatus[] => moves[status]

export const canMove = (from: ProjectStatus, to: ProjectStatus): boolean => moves[from].includes(to)

/** Why a move is refused, for the message beside the control. */
export const whyNotMove = (from: ProjectStatus, to: ProjectStatus): string =>
  from === to
    ? `The project is already ${statusName[to].toLowerCase()}.`
    : `A project that is ${statusName[from].toLowerCase()} cannot become ${statusName[to].toLowerCase()} at once.`

/** What happens to a project elsewhere and carries it along. */
export type ProjectEvent = 'compared' | 'quote-sent' | 'quote-accepted'

const reached: Record<ProjectEvent, ProjectStatus> = {
  compared: 'comparing',
  'quote-sent': 'quoted',
  'quote-accepted': 'won',
}

/**
 * The status after an event. An event only ever carries a project forwards: a second quote to a live project
 * leaves it live. What was closed stays closed; an acceptance, which binds, also brings back what was lost.
 */
export function statusAfter(status: ProjectStatus, event: ProjectEvent): ProjectStatus {
  const target = reached[event]
  if (status === 'lost') return event === 'quote-accepted' ? target : status
  return PROJECT_STATUSES.indexOf(target) > PROJECT_STATUSES.indexOf(status) ? target : status
}

/** Ended projects ask for nothing more. */
export const isEnded = (status: ProjectStatus): boolean => status === 'closed' || status === 'lost'
