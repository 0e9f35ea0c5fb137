import type pg from 'pg'
import type { World } from './world.ts'

type Table = {
  name: string
  /** The column that names the tenant; null where rows belong to nobody. */
  tenant: string | null
  /** The columns by which a row can be recognised. */
  marks: string[]
}

/** Sees everything as superuser, whom row-level security does not bind. */
export class Witness {
  readonly #owner: pg.Client
  #tables: Table[] = []

  constructor(owner: pg.Client) {
    this.#owner = owner
  }

  /** Tables of the application. */
  async tables(): Promise<readonly Table[]> {
    if (this.#tables.length === 0) {
      const { rows } = await this.#owner.query(`
        select c.relname as name,
          case when c.relname = 'workspace' then 'id' else max(a.attname) filter (where a.attname = 'workspace_id') end as tenant,
          array_agg(a.attname::text) filter (where a.attname in ('id', 'id_sha256', 'user_id')) as marks
        from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' group by 1 order by 1`)
      this.#tables = rows.map((row) => ({ ...row, marks: row.marks ?? [] }))
    }
    return this.#tables
  }

  async tablesOfTenants(): Promise<string[]> {
    return (await this.tables()).flatMap(({ name, tenant }) => (tenant ? [name] : []))
  }

  /**
   * How many rows every table has, or has of one tenant, and which transactions wrote them. Two that are equal: nothing
   * was written, since each writer has a higher number than all before. To read the rows themselves takes longer.
   */
  state = (workspaceId?: string) => this.#sums('xmin::text::bigint', workspaceId)

  /** How many rows of the tenant every table has, and what they say; equal also where a change was taken back. */
  contents = (workspaceId: string) => this.#sums('hash_record_extended(t, 0)', workspaceId)

  async #sums(ofRow: string, workspaceId?: string): Promise<Record<string, string>> {
    const parts = (await this.tables()).flatMap(({ name, tenant }) =>
      tenant || !workspaceId
        ? [
            `select '${name}' as name, count(*) || ' ' || coalesce(sum(${ofRow}), 0) as state
              from "${name}" t ${workspaceId ? `where ${tenant} = $1` : ''}`,
          ]
        : [],
    )
    const rows = await this.#ask<{ name: string; state: string }>(ofRow, parts, workspaceId)
    return Object.fromEntries(rows.map(({ name, state }) => [name, state]))
  }

  /** Everything by which a tenant's rows can be recognised: its mark and the ids of its rows and sessions. */
  async marksOf({ mark, scope }: World): Promise<string[]> {
    const parts = (await this.tables()).flatMap(({ name, tenant, marks }) =>
      tenant ? marks.map((column) => `select ${column}::text as id from "${name}" where ${tenant} = $1`) : [],
    )
    const rows = await this.#ask<{ id: string | null }>('marks', parts, scope.workspaceId)
    return [...new Set([mark, ...rows.flatMap(({ id }) => id?.replace('\\x', '') || [])])]
  }

  /** Planned once: to plan a query of sixty tables takes longer than to run it. */
  async #ask<T extends pg.QueryResultRow>(what: string, parts: string[], workspaceId?: string): Promise<T[]> {
    const values = workspaceId ? [workspaceId] : []
    const { rows } = await this.#owner.query<T>({
      ...{ name: `${what} ${values.length}`, text: parts.join(' union all '), values },
    })
    return rows
  }
}

/** What a caller would see of a value that was returned or thrown. */
export const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part)) ?? ''

/** Those of the marks that a caller would see. */
export function marksIn(shown: unknown, marks: readonly string[]): string[] {
  const text = textOf(shown)
  return marks.filter((mark) => text.includes(mark))
}
