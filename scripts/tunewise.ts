import { compare } from './command/compare.ts'

const USAGE = 'Usage: tunewise compare FILE'

const [command, ...rest] = process.argv.slice(2)

function answer() {
  if (command === 'compare' && rest.length <= 1) return compare(rest[0])
  const message =
    command === 'compare'
      ? 'Name one case file.'
      : command
        ? `There is no command ${command}.`
        : 'Name a command.'
  return { ok: false as const, errors: [{ path: '', message: `${message} ${USAGE}` }] }
}

const result = answer()
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
process.exitCode = result.ok ? 0 : 1
