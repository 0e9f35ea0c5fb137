import { nearestOf } from '../catalogue/nearest.ts'
import type { CaseError } from '../comparison/result.ts'
import type { Day } from '../day.ts'
import { offReason } from './calendar.ts'
import { highDays, type Plan, type PlanTask } from './plan.ts'
import { inOrder } from './plan-order.ts'

/** Working days of all tasks and waits together; a longer plan is a slip of the pen. */
const MOST_DAYS = 20_000

/** Everything that contradicts itself in a plan whose parts are well-formed; empty when it can be reckoned. */
export function planErrors(plan: Plan): CaseError[] {
  const errors = [
    ...doubles(plan.tasks, 'tasks', 'Two tasks have the id'),
    ...doubles(plan.phases, 'phases', 'Two phases have the id'),
    ...absenceErrors(plan),
    ...plan.tasks.flatMap((task, at) => taskErrors(task, `tasks[${at}]`, plan)),
  ]
  return errors.length > 0 ? errors : wholeErrors(plan)
}

function doubles(items: readonly { id: string }[], list: string, words: string): CaseError[] {
  const seen = new Set<string>()
  return items.flatMap(({ id }, at) => {
    if (seen.has(id)) return [{ path: `${list}[${at}].id`, message: `${words} ${id}. Give each its own.` }]
    seen.add(id)
    return []
  })
}

function unknown(kind: string, id: string, known: readonly string[], path: string): CaseError[] {
  if (known.includes(id)) return []
  const near = nearestOf(id, known)
  return [
    { path, message: `There is no ${kind} ${id}.${near.length ? ` Nearest: ${near.join(', ')}.` : ''}` },
  ]
}

const endsBefore = (start: Day | null, end: Day | null, path: string): CaseError[] =>
  start !== null && end !== null && end < start
    ? [{ path, message: `The end ${end} comes before the start ${start}.` }]
    : []

/** An absence that moves nothing is misspelt or belongs to another plan: it must not pass in silence. */
function absenceErrors({ absences, tasks }: Plan): CaseError[] {
  const owners = [...new Set(tasks.flatMap((task) => task.owner ?? []))]
  return absences.flatMap(({ owner, from, to }, at) => [
    ...endsBefore(from, to, `absences[${at}].to`),
    ...unknown('task of the owner', owner, owners, `absences[${at}].owner`),
  ])
}

function taskErrors(task: PlanTask, path: string, plan: Plan): CaseError[] {
  const { id, phase, after, days, actualStart, actualFinish } = task
  const ids = plan.tasks.map((other) => other.id)
  const at = (key: string) => `${path}.${key}`
  return [
    ...(phase === null
      ? []
      : unknown(
          'phase',
          phase,
          plan.phases.map((item) => item.id),
          at('phase'),
        )),
    ...after.flatMap((link, index) =>
      link.task === id
        ? [{ path: at(`after[${index}]`), message: `${id} waits for itself: ${id} → ${id}.` }]
        : unknown('task', link.task, ids, at(`after[${index}]`)),
    ),
    ...endsBefore(actualStart, actualFinish, at('actualFinish')),
    ...endsBefore(task.baselineStart, task.baselineFinish, at('baselineFinish')),
    ...fixedDayErrors(task, at('notBefore'), plan),
    ...(actualStart !== null && days === 0 && actualFinish === null
      ? [
          {
            path: at('actualStart'),
            message: 'A milestone takes no time: give the day it was reached as actualFinish.',
          },
        ]
      : []),
    ...(actualFinish !== null && days !== 0 && actualStart === null
      ? [
          {
            path: at('actualStart'),
            message: `${id} was finished on ${actualFinish}: give the day it started as well.`,
          },
        ]
      : []),
    ...futureErrors(task, at, plan.asOf),
  ]
}

/** A day chosen for work that is still to come has to be one on which somebody works. */
function fixedDayErrors(
  { id, notBefore, actualStart, actualFinish }: PlanTask,
  path: string,
  plan: Plan,
): CaseError[] {
  if (notBefore === null || actualStart !== null || actualFinish !== null) return []
  const off = offReason(notBefore, plan)
  return off ? [{ path, message: `${id} cannot start on ${notBefore}: it is ${off}.` }] : []
}

function futureErrors(task: PlanTask, at: (key: string) => string, asOf: Day | null): CaseError[] {
  if (asOf === null) return []
  return (['actualStart', 'actualFinish'] as const).flatMap((key) => {
    const day = task[key]
    return day !== null && day > asOf
      ? [
          {
            path: at(key),
            message: `${day} is later than ${asOf}, the day up to which this plan knows what happened.`,
          },
        ]
      : []
  })
}

function wholeErrors(plan: Plan): CaseError[] {
  const sorted = inOrder(plan.tasks)
  if ('circle' in sorted)
    return [
      {
        path: 'tasks',
        message: `These tasks wait for each other: ${sorted.circle.join(' → ')}. Remove one link.`,
      },
    ]
  const lags = plan.tasks.flatMap((task) => task.after.map(({ lag }) => Math.abs(lag)))
  const days = [...plan.tasks.map((task) => highDays(task.days)), ...lags].reduce(
    (sum, item) => sum + item,
    0,
  )
  return days > MOST_DAYS
    ? [
        {
          path: 'tasks',
          message: `All tasks and waits take ${days} working days; at most ${MOST_DAYS} are reckoned.`,
        },
      ]
    : []
}
