import type pg from 'pg'
import type { World } from './world.ts'

/** Sees everything as superuser, whom row-level security does not bind. */
export class Witness {
  readonly #owner: pg.Client
  #tables: { name: string; hasTenant: boolean }[] = []

  constructor(owner: pg.Client) {
    this.#owner = owner
  }

  /** Tables of the application; `hasTenant` when each of their rows belongs to one workspace. */
  async tables() {
    if (this.#tables.length === 0) {
      const { rows } = await this.#owner.query(`
        select c.relname as name, exists (select from pg_attribute a
          where a.attrelid = c.oid and a.attname = 'workspace_id') or c.relname = 'workspace' as "hasTenant"
        from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`)
      this.#tables = rows
    }
    return this.#tables
  }

  /** Number and content of all rows of every table, or of one tenant's. Two that are equal: nothing was written. */
  async state(workspaceId?: string): Promise<Record<string, string>> {
    const tables = (await this.tables()).filter((table) => !workspaceId || table.hasTenant)
    const parts = tables.map(({ name }) => {
      const key = name === 'workspace' ? 'id' : 'workspace_id'
      const where = workspaceId ? `where ${key} = '${workspaceId}'` : ''
      return `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as state
        from "${name}" t ${where}`
    })
    const { rows } = await this.#owner.query(parts.join(' union all '))
    return Object.fromEntries(rows.map((row) => [row.name, row.state]))
  }

  /** Everything by which a tenant's rows can be recognised: its mark and the ids of its rows and sessions. */
  async marksOf({ mark, scope }: World): Promise<string[]> {
    const tables = (await this.tables()).filter((table) => table.hasTenant)
    const ids = tables.map(({ name }) => {
      const key = name === 'workspace' ? 'id' : 'workspace_id'
      return `select to_jsonb(t) ->> 'id' as id, to_jsonb(t) ->> 'id_sha256' as hash, to_jsonb(t) ->> 'user_id' as "user"
        from "${name}" t where ${key} = '${scope.workspaceId}'`
    })
    const { rows } = await this.#owner.query(ids.join(' union all '))
    const found = rows.flatMap(({ id, hash, user }) => [id, hash?.replace('\\x', ''), user])
    return [...new Set([mark, ...found.filter(Boolean)])]
  }
}

/** What a caller would see of a value that was returned or thrown. */
export const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part)) ?? ''
