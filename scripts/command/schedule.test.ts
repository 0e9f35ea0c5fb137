import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runCommand, scratchFolder } from '#tests/support/command.ts'
import { schedule } from './schedule.ts'

function fileOf(content: string): string {
  const file = join(scratchFolder(), 'plan.json')
  writeFileSync(file, content)
  return file
}

const plan = JSON.stringify({
  schema: 'tunewise.plan/1',
  startsOn: '2026-11-30',
  tasks: [
    { id: 'data', days: { low: 3, likely: 4, high: 9 } },
    { id: 'live', days: 0, after: ['data'] },
  ],
  doneBy: ['2026-12-03', '2026-12-31'],
})

it('prints dates, critical path, percentiles and how likely a day is, twice the same', () => {
  const answer = schedule([fileOf(plan)])
  expect(answer).toMatchObject({
    ok: true,
    criticalPath: ['data', 'live'],
    // Mon 30 to Thu 3; half of the draws take at most 5 days, nine tenths at most 7.
    finish: { planned: '2026-12-03', p50: '2026-12-04', p90: '2026-12-08' },
    doneBy: [{ date: '2026-12-03' }, { date: '2026-12-31', probability: 1 }],
  })
  expect(schedule([fileOf(plan)])).toEqual(answer)
})

it('says where a plan is wrong, and when a file is no JSON', () => {
  expect(schedule([fileOf('{ "startsOn": "2026-11-30", "tasks": [] }')])).toEqual({
    ok: false,
    errors: [{ path: 'tasks', message: 'Add at least 1.' }],
  })
  expect(schedule([fileOf('{ "startsOn": ')])).toMatchObject({
    ok: false,
    errors: [{ path: '', message: expect.stringContaining('not JSON') }],
  })
  expect(schedule([])).toMatchObject({ ok: false, errors: [{ message: expect.stringContaining('Usage') }] })
})

it('ends with 0 for a plan and with 1 for what is none', { timeout: 60_000 }, async () => {
  const run = async (content: string) => {
    const { code, lines } = await runCommand(['scripts/tunewise.ts', 'schedule', fileOf(content)], {})
    return [code, JSON.parse(lines.join('\n')).ok]
  }
  expect(await run(plan)).toEqual([0, true])
  expect(await run('[]')).toEqual([1, false])
})
