import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { Failure, runScript } from './failure.ts'

/** One line of the table. Its target is the most that is acceptable or, for rates and scores, the least. */
export type Measurement = { what: string; value: number; unit: string; most?: number; least?: number }

/** Each file of scripts/bench measures one subject: its default export returns its lines. */
type Bench = { default: () => Promise<Measurement[]> }

const figure = (value: number): string =>
  Math.abs(value) < 1_000 ? value.toPrecision(3) : value.toLocaleString('en', { maximumFractionDigits: 0 })

/** What was measured beside its target: the ratio of the two, and whether it holds. */
function judged({ value, most, least }: Measurement): string[] {
  const target = most ?? least
  if (target === undefined) return ['', '', '']
  const isHeld = most === undefined ? value >= target : value <= target
  const bound = `${most === undefined ? 'at least' : 'at most'} ${target.toLocaleString('en')}`
  return [bound, target === 0 ? '' : (value / target).toFixed(2), isHeld ? 'ok' : 'missed']
}

function table(rows: readonly string[][]): string {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? []
  const isRight = [false, false, true, false, false, true, false]
  const cell = (text: string, at: number) =>
    isRight[at] ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0)
  return rows.map((row) => row.map(cell).join('  ').trimEnd()).join('\n')
}

await runScript(async () => {
  const known = readdirSync(new URL('bench', import.meta.url)).map((file) => basename(file, '.ts'))
  const names = process.argv.slice(2).length ? process.argv.slice(2) : known
  const unknown = names.find((name) => !known.includes(name))
  if (unknown) throw new Failure(`There is no bench "${unknown}": npm run bench -- [${known.join('|')}]`)
  const rows = [['', 'what', 'value', 'unit', 'target', 'ratio', '']]
  const failed: string[] = []
  for (const name of names) {
    const begin = performance.now()
    console.log(`${name} ...`)
    try {
      const bench: Bench = await import(`./bench/${name}.ts`)
      const lines = await bench.default()
      for (const line of lines) rows.push([name, line.what, figure(line.value), line.unit, ...judged(line)])
      console.log(`${name}: ${lines.length} figures in ${((performance.now() - begin) / 1_000).toFixed(0)} s`)
    } catch (error) {
      failed.push(name)
      console.error(`${name} broke off:`, error)
    }
  }
  console.log(`\n${table(rows)}`)
  if (failed.length > 0) throw new Failure(`Not measured: ${failed.join(', ')}.`)
})
process.exit()
