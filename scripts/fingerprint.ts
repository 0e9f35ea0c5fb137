import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** SHA-256 over the names and contents of files and whole folders; what does not exist counts as absent. */
export function fingerprint(paths: string[], isLeftOut = (_path: string) => false): string {
  const hash = createHash('sha256')
  const add = (path: string) => {
    if (!existsSync(path) || isLeftOut(path)) return
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) add(join(path, name))
    } else hash.update(`${path}\0`).update(readFileSync(path)).update('\0')
  }
  paths.forEach(add)
  return hash.digest('hex')
}
