import { randomUUID } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { withClient } from '#scripts/connect.ts'
import { migrate } from '#scripts/migrate.ts'
import { moveRows } from '#scripts/move.ts'
import {
  boundOwnerUrlOf,
  dropDatabase,
  newDatabase,
  ownerUrlOf,
  workerDatabase,
} from '#tests/support/database.ts'
import { newSentQuote } from '#tests/support/quote.ts'
import { freshWorkspace } from '#tests/support/workspace.ts'

const from = ownerUrlOf(workerDatabase)

test('every row arrives at the database of an owner whom its policies bind, under the same guard', async () => {
  const name = `moved_${randomUUID().slice(0, 8)}`
  const url = await newDatabase(name)
  onTestFinished(() => dropDatabase(url))
  const to = await boundOwnerUrlOf(name)
  await migrate(to)
  const { scope } = await freshWorkspace()
  const { id } = await newSentQuote(scope)
  const counts = await moveRows(from, to)
  const read = (sql: string, of = url) => withClient(of, async (client) => (await client.query(sql)).rows)
  const sent = `select to_jsonb(v)::text as row from quote_version v where quote_id = '${id}'`
  expect(await read(sent)).toEqual(await read(sent, from))
  expect(counts.audit_event).toBeGreaterThan(0)

  const guard = `select relname, relforcerowsecurity, (select count(*)::int from pg_constraint where conrelid = c.oid),
      (select count(*)::int from pg_trigger where tgrelid = c.oid and tgenabled = 'O')
    from pg_class c where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname`
  expect(await read(guard)).toEqual(await read(guard, from))
  await expect(read(`update quote_version set title = 'Other' where quote_id = '${id}'`)).rejects.toThrow(
    /never changed/,
  )
  await expect(moveRows(from, to)).rejects.toThrow('has rows already: name one that is empty')
}, 60_000)
