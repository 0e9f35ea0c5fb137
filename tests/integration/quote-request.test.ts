import { beforeEach, expect, it, vi } from 'vitest'
import { sendRequest } from '#app/(door)/request/[address]/actions.ts'
import type { Scope } from '#lib/auth/proof.ts'
import { openReception } from '#lib/auth/scope.ts'
import { getClient } from '#lib/data/client.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { getHome } from '#lib/data/home.ts'
import { getProjectOverview } from '#lib/data/project-overview.ts'
import { getReception, saveReception } from '#lib/data/reception.ts'
import { makeStamp } from '#lib/secret/form-stamp.ts'
import { intakeForm } from '#tests/support/intake.ts'
import { arriveAs } from '#tests/support/next-headers.ts'
import { freshWorkspace } from '#tests/support/workspace.ts'

vi.mock('next/headers', () => import('#tests/support/next-headers.ts'))

let scope: Scope
let other: Scope
let address: string
let visit = 0
beforeEach(async () => {
  ;({ scope, other } = await freshWorkspace())
  await saveReception(scope, { contact: 'Ada Byron, hello@harbour.example', isOpen: true })
  address = (await getReception(scope)).address ?? ''
  await arrive()
})

async function arrive() {
  visit += 1
  const from = {
    host: 'desk.test',
    origin: 'http://desk.test',
    'x-forwarded-for': `203.0.113.${visit % 250}`,
  }
  await arriveAs({ headers: from })
}

const written = (change: Record<string, string> = {}) => ({
  ...{ address, started: makeStamp(Date.now() - 20_000), website: '' },
  ...{ company: 'Meridian', name: 'Maja Lind', email: 'Maja@Meridian.example', subject: 'Answer our mail' },
  ...{ message: 'We get much of it.', ...intakeForm },
  ...change,
})

/** What a browser is told: where it is sent, or what was wrong. */
async function send(change?: Record<string, string>) {
  try {
    return await sendRequest(written(change) as Parameters<typeof sendRequest>[0])
  } catch (error) {
    return String((error as { digest?: string }).digest).split(';')[2]
  }
}

const counted = () =>
  inWorkspace(scope, async (tx) => {
    const where = { workspaceId: scope.workspaceId }
    return {
      clients: await tx.client.count({ where }),
      contacts: await tx.contact.count({ where }),
      projects: await tx.project.count({ where }),
      comparisons: await tx.comparison.count({ where }),
    }
  })

it('opens a lead with client, contact, project and a first comparison, in its own workspace alone', async () => {
  expect(await send()).toBe(`/request/${address}?sent=1`)
  expect(await counted()).toEqual({ clients: 1, contacts: 1, projects: 1, comparisons: 1 })
  const { requests, activity } = await getHome(scope)
  expect(requests).toMatchObject([
    { subject: 'Answer our mail', company: 'Meridian', name: 'Maja Lind', email: 'maja@meridian.example' },
  ])
  expect(activity.map(({ summary }) => summary)).toContain('Meridian asks for a quote: Answer our mail')
  const overview = await getProjectOverview(scope, requests[0]?.projectId ?? '')
  expect(JSON.stringify(overview)).toContain('First look, by the figures of an example')
  const kept = await inWorkspace(scope, (tx) =>
    tx.project.findFirstOrThrow({
      where: { workspaceId: scope.workspaceId },
      include: { comparisons: true },
    }),
  )
  expect(kept).toMatchObject({ status: 'lead', description: 'We get much of it.' })
  // 10,000 to 1,000,000 requests a month were answered: the example counts with 100,000.
  expect(kept.comparisons).toMatchObject([
    { intake: { ...intakeForm }, settings: { workload: { requestsPerMonth: '100000' } } },
  ])
  expect((await getHome(other)).requests).toEqual([])
})

it('tells who writes again no more than who writes first, and changes nothing of a client that is known', async () => {
  const first = await send()
  const before = await inWorkspace(scope, (tx) =>
    tx.client.findFirstOrThrow({ where: { workspaceId: scope.workspaceId } }),
  )
  expect(await send({ company: 'Somebody else', name: 'Eve', subject: 'A second one' })).toBe(first)
  expect(await counted()).toEqual({ clients: 1, contacts: 1, projects: 2, comparisons: 2 })
  expect(await getClient(scope, before.id)).toMatchObject({
    name: 'Meridian',
    contacts: [{ name: 'Maja Lind' }],
    projects: [{ name: 'A second one' }, { name: 'Answer our mail' }],
  })
  // The same address at another workspace is nobody's there.
  await saveReception(other, { contact: '', isOpen: true })
  await send({ address: (await getReception(other)).address ?? '' })
  expect((await counted()).clients).toBe(1)
  expect((await getHome(other)).requests).toHaveLength(1)
})

it('takes nothing from a machine: too fast, too old, a stamp of its own, a filled trap', async () => {
  const before = await counted()
  for (const [change, field] of [
    [{ started: makeStamp(Date.now()) }, 'started'],
    [{ started: makeStamp(Date.now() - 49 * 3_600_000) }, 'started'],
    [{ started: `${Date.now() - 20_000}.${'A'.repeat(43)}` }, 'started'],
    [{ website: 'https://spam.example' }, 'website'],
  ] as const)
    expect(await send(change)).toMatchObject({
      ok: false,
      code: 'invalid',
      fields: { [field]: expect.any(String) },
    })
  expect(await counted()).toEqual(before)
})

it('takes five requests an hour from one place, and those of others still', async () => {
  for (let at = 0; at < 5; at += 1) expect(await send({ email: `${at}@meridian.example` })).toMatch(/sent=1$/)
  expect(await send()).toMatchObject({
    ok: false,
    code: 'forbidden',
    message: expect.stringMatching(/^Too many tries/),
  })
  await arrive()
  expect(await send()).toMatch(/sent=1$/)
  expect((await counted()).projects).toBe(6)
})

it('is not there while it is closed, nor at an address that nobody has', async () => {
  expect(await openReception(address)).toMatchObject({
    ...{ kind: 'open', name: 'Harbour AI', contact: 'Ada Byron, hello@harbour.example' },
  })
  await saveReception(scope, { contact: '', isOpen: false })
  expect(await openReception(address)).toEqual({ kind: 'unknown' })
  expect(await send()).toMatchObject({ ok: false, code: 'not-found' })
  for (const unknown of ['', 'harbour', "harbour-ai-' or 1=1", 'x'.repeat(90)])
    expect(await openReception(unknown)).toEqual({ kind: 'unknown' })
  expect((await getReception(scope)).address).toBe(address)
})
