import { spawnSync } from 'node:child_process'
import { Failure } from './failure.ts'

/** How to run a program of PostgreSQL, which refuses to be root: as whom, and through which other program. */
export type ServerUser = { uid?: number; gid?: number; prefix: string[] }

const idOf = (flag: '-u' | '-g', name: string) => {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' })
  return status === 0 ? Number(stdout) : undefined
}

/**
 * Ourselves, or for root the user `postgres` (`nobody` where there is none). A checkout in a private folder such
 * as /root is out of that user's reach; then it is given the one capability to pass through, where root has it.
 */
export function findServerUser(program: string, folder: string): ServerUser {
  if (process.getuid?.() !== 0) return { prefix: [] }
  const name = idOf('-u', 'postgres') === undefined ? 'nobody' : 'postgres'
  const user = { uid: idOf('-u', name), gid: idOf('-g', name) }
  const candidates: ServerUser[] = [
    { ...user, prefix: [] },
    ...['dac_read_search', 'dac_override'].map((capability) => ({ prefix: passThrough(user, capability) })),
  ]
  const usable = candidates.find((candidate) => canReach(candidate, program, folder))
  if (usable) return usable
  throw new Failure(
    `PostgreSQL must not run as root, and the user ${name} cannot reach ${folder}: move the project or start it as another user.`,
  )
}

// Without no_setuid_fixup, access(2) ignores the capability and PostgreSQL does not find its own files.
const passThrough = ({ uid, gid }: { uid?: number; gid?: number }, capability: string) => [
  'setpriv',
  `--reuid=${uid}`,
  `--regid=${gid}`,
  '--clear-groups',
  '--securebits=+no_setuid_fixup',
  `--inh-caps=-all,+${capability}`,
  `--ambient-caps=+${capability}`,
]

function canReach({ uid, gid, prefix }: ServerUser, program: string, folder: string): boolean {
  const probe = `test -x "$1" && "$1" --version && cd "$2"`
  const [command = '', ...args] = [...prefix, '/bin/sh', '-c', probe, 'sh', program, folder]
  return spawnSync(command, args, { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0
}
