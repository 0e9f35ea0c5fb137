import { expect, it } from 'vitest'
import { Busy, taskQueue } from './queue.ts'

const held = () => Promise.withResolvers<void>()
const settled = () => new Promise((resolve) => setImmediate(resolve))

it('runs two at a time and the others in the order they came', async () => {
  const enqueue = taskQueue(2, 20, 'Full.')
  const doors = [held(), held(), held(), held()]
  const started: number[] = []
  const all = doors.map((door, index) =>
    enqueue(async () => {
      started.push(index)
      await door.promise
    }),
  )
  await settled()
  expect(started).toEqual([0, 1])
  doors[1]?.resolve()
  await settled()
  expect(started).toEqual([0, 1, 2])
  for (const door of doors) door.resolve()
  await Promise.all(all)
  expect(started).toEqual([0, 1, 2, 3])
})

it('lets twenty wait and turns the twenty-third away at once', async () => {
  const enqueue = taskQueue(2, 20, 'Full.')
  const door = held()
  const taken = Array.from({ length: 22 }, () => enqueue(() => door.promise))
  await expect(enqueue(async () => 'late')).rejects.toBeInstanceOf(Busy)
  door.resolve()
  await Promise.all(taken)
  expect(await enqueue(async () => 'later')).toBe('later')
})

it('gives the place on when a task fails', async () => {
  const enqueue = taskQueue(1, 1, 'Full.')
  await expect(
    enqueue(async () => {
      throw new Error('broken')
    }),
  ).rejects.toThrow('broken')
  expect(await enqueue(async () => 'next')).toBe('next')
})
