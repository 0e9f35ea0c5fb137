import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import type { Scope } from '#lib/auth/proof.ts'
import { applicationUrl } from '#scripts/database-role.ts'
import { row, table } from '#tests/support/bill.ts'
import { runCommand, scratchFolder } from '#tests/support/command.ts'
import { boundOwnerUrlOf, ownerUrlOf, workerDatabase } from '#tests/support/database.ts'
import { spendOf } from '#tests/support/spend-list.ts'
import { freshWorkspace, newProject } from '#tests/support/workspace.ts'

let scope: Scope
let projectId: string
let url: string
beforeAll(async () => {
  // The owner of a database that is not embedded has no powers beyond it: policies bind him, and the role is made before.
  await applicationUrl(ownerUrlOf(workerDatabase), 'secret of the tests')
  url = await boundOwnerUrlOf(workerDatabase)
  scope = (await freshWorkspace()).scope
  projectId = (await newProject(scope)).projectId
})

async function runImport(args: string[]) {
  const env = { DATABASE_URL: url, NEXTAUTH_SECRET: 'secret of the tests' }
  const { code, lines } = await runCommand(['scripts/tunewise.ts', 'import', ...args], env)
  return { code, answer: JSON.parse(lines.join('\n')) }
}

const amounts = async () => (await spendOf(scope, { project: projectId })).sums.map(({ amount }) => amount)

it('the command shows what a bill would do, asks about the future, writes when told so, and writes once', async () => {
  const file = join(scratchFolder(), 'october.csv')
  const ahead = { ChargePeriodStart: '2099-01-01', ChargePeriodEnd: '2099-01-02' }
  writeFileSync(file, table([row({ BilledCost: '4' }), row({ BilledCost: 'a lot' }), row(ahead)]))
  const given = [file, '--project', projectId]
  const shown = await runImport(given)
  expect(shown).toMatchObject({
    code: 0,
    answer: { isWritten: false, lines: { new: 2 }, months: [{ bill: '4' }, { month: '2099-01' }] },
  })
  expect(shown.answer.rejected).toEqual([{ line: 3, reason: expect.stringContaining('no number') }])
  expect(await amounts()).toEqual([])
  const asked = await runImport([...given, '--yes'])
  expect(asked).toMatchObject({ code: 1, answer: { ok: false, isWritten: false } })
  expect(asked.answer.error).toContain('repeat the command with --yes --future')
  expect(await amounts()).toEqual([])
  const sure = [...given, '--yes', '--future']
  expect(await runImport(sure)).toMatchObject({ code: 0, answer: { isWritten: true } })
  const again = await runImport(sure)
  expect(again.answer).toMatchObject({ isWritten: false, note: expect.stringContaining('nothing changed') })
  expect((await amounts()).sort()).toEqual(['1.5', '4'])
}, 90_000)

it.each([
  [['--project', 'Nobody’s project'], 'There is no project'],
  [['--member', 'nobody@example.com'], 'no member of the workspace'],
  [['--decimal', 'dot'], '--decimal is comma or point'],
])(
  'the command refuses %j',
  async (args, words) => {
    const project = args[0] === '--project' ? [] : ['--project', projectId]
    const { code, answer } = await runImport(['bill.csv', ...project, ...args])
    expect({ code, ok: answer.ok }).toEqual({ code: 1, ok: false })
    expect(answer.error).toContain(words)
  },
  60_000,
)
