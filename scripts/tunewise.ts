import { BACKUP_USAGE, backup } from './command/backup.ts'
import { COMPARE_USAGE, compare } from './command/compare.ts'
import { DATASET_USAGE, dataset } from './command/dataset.ts'
import { EVIDENCE_USAGE, evidence } from './command/evidence.ts'
import { IMPORT_USAGE, importBill } from './command/import.ts'
import { INSPECT_USAGE, inspect } from './command/inspect.ts'
import { MOVE_USAGE, move } from './command/move.ts'
import { PRICES_USAGE, prices } from './command/prices.ts'
import { QUOTE_USAGE, quote } from './command/quote.ts'
import { refuse } from './command/refusal.ts'
import { SCHEDULE_USAGE, schedule } from './command/schedule.ts'

const USAGE = `Usage: ${COMPARE_USAGE}, ${PRICES_USAGE}, ${INSPECT_USAGE}, ${IMPORT_USAGE}, ${EVIDENCE_USAGE}, ${DATASET_USAGE}, ${SCHEDULE_USAGE}, ${QUOTE_USAGE}, ${BACKUP_USAGE}, or ${MOVE_USAGE}`

const [command, ...rest] = process.argv.slice(2)

function answer(): object | Promise<object> {
  if (command === 'compare') return compare(rest)
  if (command === 'prices') return prices(rest)
  if (command === 'inspect') return inspect(rest)
  if (command === 'import') return importBill(rest)
  if (command === 'evidence') return evidence(rest)
  if (command === 'dataset') return dataset(rest)
  if (command === 'schedule') return schedule(rest)
  if (command === 'quote') return quote(rest)
  if (command === 'backup') return backup(rest)
  if (command === 'move') return move(rest)
  return refuse(`${command ? `There is no command ${command}.` : 'Name a command.'} ${USAGE}`)
}

// Who has read enough, such as `head`, closes the pipe: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const result = await answer()
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
process.exitCode = 'ok' in result && result.ok === false ? 1 : 0
