import { expect, it } from 'vitest'
import {
  canMove,
  isEnded,
  movesFrom,
  PROJECT_STATUSES,
  type ProjectEvent,
  statusAfter,
  statusName,
  whyNotMove,
} from './status.ts'

const EVENTS: ProjectEvent[] = ['compared', 'quote-sent', 'quote-accepted']

it('offers only moves that it allows, never to the same status, and leaves no dead end', () => {
  for (const from of PROJECT_STATUSES) {
    expect(movesFrom(from).length).toBeGreaterThan(0)
    for (const to of PROJECT_STATUSES) expect(canMove(from, to)).toBe(movesFrom(from).includes(to))
    expect(canMove(from, from)).toBe(false)
  }
})

it('lets every move be taken back in some steps', () => {
  const reachable = (start: (typeof PROJECT_STATUSES)[number]) => {
    const seen = new Set([start])
    for (const at of seen) for (const to of movesFrom(at)) seen.add(to)
    return seen.size
  }
  for (const status of PROJECT_STATUSES) expect(reachable(status)).toBe(PROJECT_STATUSES.length)
})

it('carries a project forwards only', () => {
  for (const event of EVENTS)
    for (const status of PROJECT_STATUSES) {
      const after = statusAfter(status, event)
      if (status !== 'lost')
        expect(PROJECT_STATUSES.indexOf(after)).toBeGreaterThanOrEqual(PROJECT_STATUSES.indexOf(status))
      expect(statusAfter(after, event)).toBe(after)
    }
})

it.each([
  ['lead', 'compared', 'comparing'],
  ['lead', 'quote-sent', 'quoted'],
  ['quoted', 'quote-accepted', 'won'],
  ['implementing', 'quote-accepted', 'implementing'],
  ['live', 'quote-sent', 'live'],
  ['closed', 'quote-accepted', 'closed'],
  ['lost', 'quote-sent', 'lost'],
  ['lost', 'quote-accepted', 'won'],
] as const)('%s after %s is %s', (status, event, after) => {
  expect(statusAfter(status, event)).toBe(after)
})

it('says why it refuses a move', () => {
  expect(whyNotMove('lead', 'live')).toBe('A project that is lead cannot become live at once.')
  expect(whyNotMove('won', 'won')).toBe('The project is already won.')
})

it('names every status and knows the two ends', () => {
  expect(PROJECT_STATUSES.map((status) => statusName[status]).every(Boolean)).toBe(true)
  expect(PROJECT_STATUSES.filter(isEnded)).toEqual(['closed', 'lost'])
})
