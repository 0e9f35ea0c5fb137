import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isAllowed } from '#lib/domain/role.ts'
import { paths } from '#lib/paths.ts'
import { actionRows } from '#tests/support/isolation/actions.ts'
import { raiseStage, STAGE_MS, type Stage } from '#tests/support/isolation/stage.ts'
import { builtActions, type Visitor } from '#tests/support/isolation/visitor.ts'
import { marksIn } from '#tests/support/isolation/witness.ts'

const cleanUp = new AsyncDisposableStack()
let stage: Stage
beforeAll(async () => {
  stage = await raiseStage('isolation_actions', cleanUp)
}, STAGE_MS)
afterAll(() => cleanUp.disposeAsync())

it('has a row for every action of the source, and the build has no other', () => {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('actions.ts'),
  )
  const source = files.flatMap((file) =>
    [...readFileSync(`app/${file}`, 'utf8').matchAll(/^export const (\w+)/gm)].map(
      ([, name]) => `app/${file} ${name}`,
    ),
  )
  expect(actionRows.map(({ file, name }) => `${file} ${name}`).sort()).toEqual(source.sort())
  const built = builtActions().map(({ file, name }) => `${file} ${name}`)
  expect(built.filter((name) => !source.includes(name))).toEqual([])
})

/** Everything but the notes of who tried what, and when a session was last seen. */
async function written(workspaceId?: string) {
  const { audit_event: _, session: __, throttle: ___, ...state } = await stage.witness.state(workspaceId)
  return state
}

/** A page that has the action, of the victim where it is the page of one thing. */
const pageOf = (file: string, name: string): string => {
  const { projectId: projects, clientId: clients, importId: imports } = stage.victim
  const ids: Record<string, string> = { projects, clients, imports }
  const [page = '/'] =
    builtActions().find((action) => action.file === file && action.name === name)?.pages ?? []
  return page.replace(/\/(\w+)\/\[id\]/, (_, noun) => `/${noun}/${ids[noun] ?? stage.victim.sent.id}`)
}

describe.each(actionRows)('$name of $file', ({ file, name, permission, input, foreign }) => {
  const call = (visitor: Visitor) => visitor.act(pageOf(file, name), file, name, input(stage.victim))

  if (permission === 'open')
    return it('gives a stranger no more than anybody gets', async () => {
      const before = await written()
      const result = await call(stage.visit())
      expect(result).toMatchObject(foreign ? { ok: false, code: foreign } : { ok: true })
      expect(await written()).toEqual(before)
    })

  it('answers whoever has not signed in with signed-out, and writes nothing', async () => {
    const before = await stage.witness.state()
    for (const [who, visitor] of stage.strangers)
      expect([who, await call(visitor)]).toMatchObject([who, { ok: false, code: 'signed-out' }])
    expect(await stage.witness.state()).toEqual(before)
  })

  it('is forbidden to roles without its permission', async () => {
    const before = await written()
    for (const role of ['consultant', 'viewer'] as const)
      if (!isAllowed(role, permission))
        expect([role, await call(stage.visitors[role])]).toMatchObject([
          role,
          { ok: false, code: 'forbidden' },
        ])
    expect(await written()).toEqual(before)
  })

  it('shows another tenant nothing and changes nothing of this one', async () => {
    const before = await written(foreign ? undefined : stage.victim.scope.workspaceId)
    const result = await call(stage.visitors.rival)
    expect(result).toMatchObject(foreign ? { ok: false, code: foreign } : { ok: true })
    expect(marksIn(result, stage.marks)).toEqual([])
    expect(await written(foreign ? undefined : stage.victim.scope.workspaceId)).toEqual(before)
  })

  it('works for its owner, so that the refusals above mean something', async () => {
    const result = await call(stage.visitors.owner)
    const refusal = name === 'changePassword' ? 'invalid' : 'conflict'
    expect(result).toSatisfy(({ ok, code }) => ok === true || code === refusal)
  })
})

it('cannot be reached through a page that lacks it, nor past the guard', async () => {
  const before = await stage.witness.state()
  const file = 'app/(desk)/clients/actions.ts'
  const input = { name: 'Meridian', website: '', note: '' }
  const stranger = stage.visit()
  const pages = [paths.signIn(), paths.share(stage.victim.sent.token), paths.home()]
  for (const page of pages)
    expect(await stranger.act(page, file, 'createClient', input)).not.toMatchObject({ ok: true })
  for (const origin of ['https://evil.example', 'null'])
    expect(
      await stage.visitors.owner.post(paths.clients(), JSON.stringify([input]), {
        ...{
          origin,
          'next-action': builtActions().find((action) => action.name === 'createClient')?.id ?? '',
        },
      }),
    ).toMatchObject({ status: 403 })
  expect(await stage.witness.state()).toEqual(before)
})
