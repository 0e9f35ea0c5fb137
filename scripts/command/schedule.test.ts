import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runCommand, scratchFolder } from '#tests/support/command.ts'

async function ask(content: string) {
  const file = join(scratchFolder(), 'plan.json')
  writeFileSync(file, content)
  const { code, lines } = await runCommand(['scripts/tunewise.ts', 'schedule', file], {})
  return { code, answer: JSON.parse(lines.join('\n')) }
}

it('prints dates, critical path, percentiles and how likely a day is, twice the same', async () => {
  const text = JSON.stringify({
    schema: 'tunewise.plan/1',
    startsOn: '2026-11-30',
    tasks: [
      { id: 'data', days: { low: 3, likely: 4, high: 9 } },
      { id: 'live', days: 0, after: ['data'] },
    ],
    doneBy: ['2026-12-03', '2026-12-31'],
  })
  const { code, answer } = await ask(text)
  expect(code).toBe(0)
  expect(answer).toMatchObject({
    ok: true,
    criticalPath: ['data', 'live'],
    // Mon 30 to Thu 3; half of the draws take at most 5 days, nine tenths at most 7 or 8.
    finish: { planned: '2026-12-03', p50: '2026-12-04', p90: '2026-12-08' },
    doneBy: [{ date: '2026-12-03' }, { date: '2026-12-31', probability: 1 }],
  })
  expect(await ask(text)).toEqual({ code, answer })
})

it('ends with 1 and says where a plan is wrong', async () => {
  const { code, answer } = await ask('{ "startsOn": "2026-11-30", "tasks": [] }')
  expect(code).toBe(1)
  expect(answer).toEqual({ ok: false, errors: [{ path: 'tasks', message: 'Add at least 1.' }] })
})

it('ends with 1 when the file is no JSON', async () => {
  const { code, answer } = await ask('{ "startsOn": ')
  expect([code, answer.ok, answer.errors[0].message]).toEqual([
    1,
    false,
    expect.stringContaining('is not JSON'),
  ])
})
