import { createServer, request as post } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { readMigrations } from '#scripts/migrate.ts'
import { watchReadiness } from '#scripts/readiness.ts'
import { listen } from '#scripts/web-server.ts'
import { ownerClient } from '#tests/support/database.ts'

const ask = async (port: number, path: string) => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`)
  return [response.status, (await response.text()).trim()]
}

test('is alive from the first moment and ready from the last', async () => {
  const server = await listen(0, '127.0.0.1')
  onTestFinished(() => server.drain())
  expect(await ask(server.port, '/healthz')).toEqual([200, 'ok'])
  expect(await ask(server.port, '/readyz')).toEqual([503, 'starting'])
  expect(await ask(server.port, '/clients')).toEqual([503, 'starting'])
  server.open(
    (_, response) => response.end('page'),
    async () => undefined,
  )
  expect(await ask(server.port, '/readyz')).toEqual([200, 'ready'])
  expect(await ask(server.port, '/clients')).toEqual([200, 'page'])
})

test('a body that does not come is given up, and a large file has its time', async () => {
  const server = await listen(0, '127.0.0.1', { uploadMs: 60_000, otherMs: 300 })
  onTestFinished(() => server.drain())
  server.open(
    (request, response) => {
      request.on('error', () => {})
      request.resume().on('end', () => response.end('read'))
    },
    async () => undefined,
  )
  const slowly = (path: string) =>
    new Promise<string>((resolve) => {
      const headers = { 'content-length': '2' }
      const options = { host: '127.0.0.1', port: server.port, path, method: 'POST', headers }
      const sent = post(options, (response) => response.resume().on('end', () => resolve('answered')))
      sent.on('error', () => resolve('cut'))
      sent.write('a')
      setTimeout(() => sent.end('b'), 1_200)
    })
  expect(await Promise.all([slowly('/sign-in'), slowly('/api/upload/dataset/x')])).toEqual([
    'cut',
    'answered',
  ])
})

test('a request in flight is finished before the server has stopped', async () => {
  const server = await listen(0, '127.0.0.1')
  const arrived = Promise.withResolvers<void>()
  const allowed = Promise.withResolvers<void>()
  server.open(
    async (_, response) => {
      arrived.resolve()
      await allowed.promise
      response.end('saved')
    },
    async () => undefined,
  )
  const answer = ask(server.port, '/save')
  await arrived.promise
  let hasStopped = false
  const stopped = server.drain().then(() => {
    hasStopped = true
  })
  await expect(ask(server.port, '/readyz')).rejects.toThrow()
  expect(hasStopped).toBe(false)
  allowed.resolve()
  expect(await answer).toEqual([200, 'saved'])
  await stopped
})

test('a balancer sees that it is stopping before it stops listening', async () => {
  const server = await listen(0, '127.0.0.1')
  server.open(
    (_, response) => response.end('page'),
    async () => undefined,
  )
  const stopped = server.drain(1_500)
  expect(await ask(server.port, '/readyz')).toEqual([503, 'stopping'])
  expect(await ask(server.port, '/clients')).toEqual([200, 'page'])
  await stopped
  await expect(ask(server.port, '/readyz')).rejects.toThrow()
})

test('is not ready with a schema of another version, nor without the database', async () => {
  await using cleanUp = new AsyncDisposableStack()
  const url = process.env.APP_DATABASE_URL ?? ''
  const owner = await ownerClient()
  cleanUp.defer(() => owner.end())
  const problem = await watchReadiness(url, cleanUp)
  await expect.poll(problem).toBeUndefined()

  const newest = (await readMigrations()).at(-1)?.name
  const rename = 'update _prisma_migrations set migration_name = $2 where migration_name = $1'
  await owner.query(rename, [newest, 'another'])
  await expect.poll(problem).toBe('the schema is of another version')
  await owner.query(rename, ['another', newest])

  const silent = createServer().listen(0)
  onTestFinished(() => void silent.close())
  const { port } = silent.address() as { port: number }
  const away = await watchReadiness(Object.assign(new URL(url), { port }).href, cleanUp)
  const start = performance.now()
  expect(await away()).toBe('the database does not answer')
  expect(performance.now() - start).toBeLessThan(1_900)
})
