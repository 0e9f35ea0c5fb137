import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { backUp } from '../backup.ts'
import { Failure, reason } from '../failure.ts'

export const BACKUP_USAGE = 'tunewise backup FOLDER [--data DIR]'

/** Copies an installation, running or not, to a folder with which a server can be started. */
export async function backup(args: readonly string[]): Promise<object> {
  try {
    const options = { data: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
    const [target, ...more] = positionals
    if (target === undefined || more.length > 0)
      throw new Failure(`Name one folder that does not exist yet. Usage: ${BACKUP_USAGE}`)
    if (process.env.DATABASE_URL)
      throw new Failure('The database of DATABASE_URL is not ours to copy: back it up by its own means.')
    const folder = resolve(values.data ?? (process.env.DATA_DIR || '.data'))
    // npm starts scripts in the project's folder; what is new is meant from where the person stands.
    const to = resolve(process.env.INIT_CWD ?? '.', target)
    return { ok: true, ...(await backUp(folder, to)) }
  } catch (thrown) {
    return { ok: false, error: reason(thrown) }
  }
}
