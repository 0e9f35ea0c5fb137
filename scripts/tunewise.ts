import { compare } from './command/compare.ts'
import { PRICES_USAGE, prices } from './command/prices.ts'
import { refuse } from './command/refusal.ts'

const USAGE = `Usage: tunewise compare FILE, or ${PRICES_USAGE}`

const [command, ...rest] = process.argv.slice(2)

function answer() {
  if (command === 'compare' && rest.length <= 1) return compare(rest[0])
  if (command === 'prices') return prices(rest)
  const message =
    command === 'compare'
      ? 'Name one case file.'
      : command
        ? `There is no command ${command}.`
        : 'Name a command.'
  return refuse(`${message} ${USAGE}`)
}

const result = answer()
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
process.exitCode = result.ok ? 0 : 1
