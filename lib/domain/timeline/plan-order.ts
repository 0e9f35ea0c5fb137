import type { PlanTask } from './plan.ts'

type Linked = Pick<PlanTask, 'id' | 'after'>

/**
 * The tasks, each behind all that it waits for, otherwise in the order given; or, when some wait for each other, one
 * circle of their ids that ends where it began. Links to tasks that are not there are passed over.
 */
export function inOrder<T extends Linked>(tasks: readonly T[]): { order: T[] } | { circle: string[] } {
  const known = new Map(tasks.map((task) => [task.id, task]))
  const order: T[] = []
  const done = new Set<string>()
  let left = [...tasks]
  while (left.length > 0) {
    const waiting: T[] = []
    for (const task of left) {
      if (task.after.every((link) => done.has(link.task) || !known.has(link.task))) {
        order.push(task)
        done.add(task.id)
      } else waiting.push(task)
    }
    if (waiting.length === left.length) return { circle: circleFrom(waiting) }
    left = waiting
  }
  return { order }
}

/** Every one of these waits for another of them, so whoever walks back comes round. */
function circleFrom(waiting: readonly Linked[]): string[] {
  const known = new Map(waiting.map((task) => [task.id, task]))
  const path: string[] = []
  let at = waiting[0]
  while (at && !path.includes(at.id)) {
    path.push(at.id)
    const next = at.after.find((link) => known.has(link.task))
    at = next && known.get(next.task)
  }
  const [first, ...rest] = at ? path.slice(path.indexOf(at.id)) : []
  return first === undefined ? [] : [first, ...rest.reverse(), first]
}
