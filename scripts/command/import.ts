import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { BY_COLUMNS, type GivenAnswers, noAnswers } from '#lib/domain/import/given-answers.ts'
import { withClient } from '../connect.ts'
import { Failure, reason } from '../failure.ts'
import type { BillOrder } from '../import-bill.ts'
import { openDatabase } from '../open-database.ts'
import { findTarget } from './import-target.ts'
import { locate } from './text-file.ts'

export const IMPORT_USAGE =
  'tunewise import FILE --project ID|NAME [--member EMAIL] [--data DIR] [--decimal comma|point] [--dates mdy|dmy] [--cost effective] [--date COLUMN --amount COLUMN --currency CODE|COLUMN --provider NAME] [--yes] [--future]'

const options = {
  project: { type: 'string' },
  member: { type: 'string' },
  data: { type: 'string' },
  decimal: { type: 'string' },
  dates: { type: 'string' },
  cost: { type: 'string' },
  date: { type: 'string' },
  amount: { type: 'string' },
  currency: { type: 'string' },
  provider: { type: 'string' },
  yes: { type: 'boolean' },
  future: { type: 'boolean' },
} as const

type Switch = 'yes' | 'future'
type Given = { [K in Exclude<keyof typeof options, Switch>]?: string } & { [K in Switch]?: boolean }

const isDecimal = (word: string): word is GivenAnswers['decimal'] => ['', 'comma', 'point'].includes(word)
const isCost = (word: string): word is GivenAnswers['cost'] => ['', 'effective'].includes(word)
const isOrder = (word: string): word is GivenAnswers['dates'] => ['', 'mdy', 'dmy'].includes(word)

/** The same words as on the screen, so that the same file is known again whichever way it comes. */
function answersOf(given: Given): GivenAnswers {
  const { decimal = '', dates = '', cost = '', date, amount, currency, provider = 'unknown' } = given
  if (!isDecimal(decimal)) throw new Failure('--decimal is comma or point.')
  if (!isOrder(dates)) throw new Failure('--dates is mdy or dmy.')
  if (!isCost(cost)) throw new Failure('--cost is effective.')
  const answers = { ...noAnswers, decimal, dates, cost }
  if (date === undefined || amount === undefined || currency === undefined) return answers
  const isCode = /^[A-Z]{3}$/.test(currency)
  const mapping = {
    ...{ dateColumn: date, amountColumn: amount, providerColumn: '', provider },
    ...{ currencyColumn: isCode ? '' : currency, currencyCode: isCode ? currency : '' },
    ...{ serviceColumn: '', descriptionColumn: '' },
  }
  return { ...answers, format: BY_COLUMNS, mapping }
}

/**
 * The data layer is server code and runs in a process of its own, under the condition that says so. What a row leaves
 * behind is soon garbage: a small nursery keeps the process small.
 */
export const IMPORTER = ['--conditions=react-server', '--max-semi-space-size=8', 'scripts/import-bill.ts']

async function run(order: BillOrder): Promise<object> {
  const child = spawn(process.execPath, IMPORTER, {
    env: { ...process.env, LOG_LEVEL: 'warn', BILL_ORDER: JSON.stringify(order) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [output] = await Promise.all([text(child.stdout), once(child, 'exit')])
  if (output.trim() === '') throw new Failure('The import ended early: nothing was taken over.')
  return JSON.parse(output)
}

/** Reads a bill of any size into the ledger and says what taking it over would do; with `--yes` takes it over, with `--future` also rows of days that have not come. */
export async function importBill(args: readonly string[]): Promise<object> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0 || values.project === undefined)
      throw new Failure(`Name one file and a project. Usage: ${IMPORT_USAGE}`)
    const wanted = values.project
    const answers = answersOf(values)
    await using cleanUp = new AsyncDisposableStack()
    const { ownerUrl } = await openDatabase(values.data, cleanUp)
    const found = await withClient(ownerUrl, (owner) => findTarget(owner, wanted, values.member))
    return await run({
      path: locate(file),
      answers,
      projectId: found.project.id,
      projectName: found.project.name,
      workspaceId: found.project.workspaceId,
      ...found.member,
      isSure: values.yes === true,
      isAheadMeant: values.future === true,
    })
  } catch (thrown) {
    return { ok: false, error: reason(thrown) }
  }
}
