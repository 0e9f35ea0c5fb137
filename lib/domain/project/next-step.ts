import { isEnded, type ProjectStatus } from './status.ts'

/** The stations of the chain, in their order. */
const STEPS = ['compare', 'quote', 'decide', 'plan', 'deliver', 'spend', 'report'] as const
export type StepKey = (typeof STEPS)[number]

/** What is known of a project; the smallest input that the rules below need. */
export type ProjectFacts = {
  status: ProjectStatus
  comparisons: { computed: number; drafts: number; hasChosenOption: boolean }
  quotes: { drafts: number; sent: number; accepted: number; declined: number; expired: number }
  /** Days until the earliest open quote ends, 0 on its last day. Null without an open quote. */
  openQuoteDaysLeft: number | null
  timeline: { done: number; total: number; overdue: number } | null
  spend: { records: number; unpriced: number; hasLastMonth: boolean }
  reports: number
}

/** `current` is what to do next; `waiting` is current, but the client's turn; `later` comes after it. */
export type StepState = 'done' | 'current' | 'waiting' | 'later'
export type NextStep = {
  key: StepKey
  label: string
  detail: string
  state: StepState
  /** Nothing of it exists yet: there is no list to look at, only a first one to make. */
  isFirst: boolean
}
export type Progress = { steps: NextStep[]; done: number; total: number }

const count = (n: number, one: string) => `${n} ${n === 1 ? one : `${one}s`}`

type Rule = { label: string; isDone: boolean; isWaiting?: boolean; isFirst?: boolean; detail: string }

const compare = ({ comparisons }: ProjectFacts): Rule => ({
  label: 'Compare the options',
  isDone: comparisons.computed > 0 || comparisons.hasChosenOption,
  isFirst: comparisons.computed + comparisons.drafts === 0,
  detail:
    comparisons.computed > 0
      ? `${count(comparisons.computed, 'comparison')} computed.`
      : comparisons.drafts > 0
        ? 'A comparison is begun: fill in the workload and compute it.'
        : 'No comparison yet: set prompting against fine-tuning on this workload.',
})

const quote = ({ quotes }: ProjectFacts): Rule => ({
  label: 'Send a quote',
  isDone: quotes.sent + quotes.accepted + quotes.declined + quotes.expired > 0,
  isFirst: Object.values(quotes).every((number) => number === 0),
  detail:
    quotes.sent + quotes.accepted + quotes.declined + quotes.expired > 0
      ? 'A quote has been sent.'
      : quotes.drafts > 0
        ? 'A draft is waiting: check it and send it.'
        : 'No quote yet: make one from the chosen option.',
})

function decide({ quotes, openQuoteDaysLeft }: ProjectFacts): Rule {
  const label = 'Get the client’s decision'
  if (quotes.accepted > 0) return { label, isDone: true, detail: 'The client accepted.' }
  if (openQuoteDaysLeft !== null)
    return {
      label,
      isDone: false,
      isWaiting: true,
      detail:
        openQuoteDaysLeft === 0
          ? 'The quote waits for the client and ends today.'
          : `The quote waits for the client: ${count(openQuoteDaysLeft, 'day')} left.`,
    }
  if (quotes.declined > 0)
    return { label, isDone: false, detail: 'The client declined: send a new version or close the project.' }
  if (quotes.expired > 0)
    return { label, isDone: false, detail: 'The quote has ended undecided: send a new version.' }
  return { label, isDone: false, detail: 'The client accepts or declines on the link.' }
}

const plan = ({ timeline, quotes }: ProjectFacts): Rule => ({
  label: 'Plan the work',
  isDone: timeline !== null,
  detail: timeline
    ? `${count(timeline.total, 'task')} planned.`
    : quotes.accepted > 0
      ? 'Accepted: make the timeline from the template of the approach.'
      : 'A template of the approach gives phases, tasks and checklists.',
})

const deliver = ({ timeline, status }: ProjectFacts): Rule => ({
  label: 'Do the work',
  isDone: status === 'live' || (timeline !== null && timeline.total > 0 && timeline.done === timeline.total),
  detail: timeline
    ? `${timeline.done} of ${count(timeline.total, 'task')} done${timeline.overdue > 0 ? `, ${timeline.overdue} overdue` : ''}.`
    : 'Tasks are ticked as they are done.',
})

const spend = ({ spend: { records, unpriced, hasLastMonth } }: ProjectFacts): Rule => ({
  label: 'Log what it costs',
  isDone: records > 0 && hasLastMonth && unpriced === 0,
  detail:
    records === 0
      ? 'No spend yet: log the bills of each month.'
      : unpriced > 0
        ? `${count(unpriced, 'record')} without an amount: unknown is not zero.`
        : hasLastMonth
          ? `${count(records, 'record')}, last month included.`
          : 'Last month has no record yet.',
})

const report = ({ reports }: ProjectFacts): Rule => ({
  label: 'Report to the client',
  isDone: reports > 0,
  isFirst: reports === 0,
  detail: reports > 0 ? `${count(reports, 'report')} made.` : 'A read-only link shows forecast and actual.',
})

const rules: Record<StepKey, (facts: ProjectFacts) => Rule> = {
  compare,
  quote,
  decide,
  plan,
  deliver,
  spend,
  report,
}

/**
 * The stations of a project with the one that is next. At most one step is current or waiting: the first that is
 * not done. A project that has ended keeps its record and has no next step.
 */
export function nextSteps(facts: ProjectFacts): Progress {
  const judged = STEPS.map((key) => ({ key, ...rules[key](facts) }))
  const next = isEnded(facts.status) ? undefined : judged.find((step) => !step.isDone)?.key
  const steps = judged.map(({ key, label, detail, isDone, isWaiting, isFirst = false }): NextStep => {
    const now: StepState = isWaiting ? 'waiting' : 'current'
    return { key, label, detail, isFirst, state: isDone ? 'done' : key === next ? now : 'later' }
  })
  return { steps, done: judged.filter((step) => step.isDone).length, total: judged.length }
}
