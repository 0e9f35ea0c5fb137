import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { withClient } from '../connect.ts'

type Node = {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Shared Hit Blocks'?: number
  'Shared Read Blocks'?: number
  Plans?: Node[]
}

/** One statement that ran: how long, what it said, and how it was carried out. */
export type Statement = { ms: number; text: string; plan: string; blocks: number }

/** Makes a database tell each statement of connections that are opened from now on, with its plan, in its log. */
export async function explainAll(ownerUrl: string): Promise<void> {
  const settings = {
    session_preload_libraries: `'auto_explain'`,
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_buffers': 'on',
    // A clock read at every row would cost more than the rows.
    'auto_explain.log_timing': 'off',
    'auto_explain.log_format': `'json'`,
    'auto_explain.log_parameter_max_length': '0',
  }
  await withClient(ownerUrl, async (owner) => {
    await owner.query(`load 'auto_explain'`)
    for (const [name, value] of Object.entries(settings))
      await owner.query(`alter system set ${name} = ${value}`)
    await owner.query('select pg_reload_conf()')
    await owner.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and usename <> current_user',
    )
  })
}

/** Statements that ran since it was asked the last time. */
export function explainedLog(folder: string): () => Promise<Statement[]> {
  const logs = join(folder, 'postgres', 'log')
  const read = () =>
    readdirSync(logs)
      .map((name) => readFileSync(join(logs, name), 'utf8'))
      .join('\n')
  let seen = 0
  return async () => {
    // The log is written by a process of its own.
    await sleep(60)
    const text = read()
    const fresh = text.slice(seen)
    seen = text.length
    return fresh.split(/^(?=\d{4}-\d\d-\d\d )/m).flatMap(statementOf)
  }
}

function statementOf(entry: string): Statement[] {
  const [, ms, json] = entry.match(/duration: ([\d.]+) ms {2}plan:\n([\s\S]+)$/) ?? []
  if (!ms || !json) return []
  const { 'Query Text': text, Plan: root } = JSON.parse(json.replace(/^\t/gm, '')) as {
    'Query Text': string
    Plan: Node
  }
  const blocks = (root['Shared Hit Blocks'] ?? 0) + (root['Shared Read Blocks'] ?? 0)
  return [{ ms: Number(ms), text: text.replace(/\s+/g, ' ').trim(), plan: scansOf(root).join(', '), blocks }]
}

/** The leaves of a plan: what was read, by which index, how many rows came of it and how many were read in vain. */
function scansOf(node: Node): string[] {
  const below = (node.Plans ?? []).flatMap(scansOf)
  const relation = node['Relation Name']
  if (!relation) return below
  const rows = Math.round(node['Actual Rows'] * node['Actual Loops'])
  const lost = (node['Rows Removed by Filter'] ?? 0) * node['Actual Loops']
  const by = node['Index Name'] ? ` by ${node['Index Name']}` : ''
  return [`${node['Node Type']} ${relation}${by}: ${rows}${lost > 0 ? ` of ${rows + lost}` : ''}`, ...below]
}
