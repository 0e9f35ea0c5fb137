import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { Failure, runScript } from './failure.ts'

/** One line of the table. A budget is the most (or, for rates and ratios, the least) that is acceptable. */
export type Measurement = { what: string; value: number; unit: string; budget?: string }

/** Each file of scripts/bench measures one subject: its default export returns its lines. */
type Bench = { default: () => Promise<Measurement[]> }

const print = (lines: Measurement[]) => {
  const width = Math.max(...lines.map(({ what }) => what.length))
  for (const { what, value, unit, budget } of lines)
    console.log(
      `${what.padEnd(width)}  ${value.toPrecision(3).padStart(10)} ${unit.padEnd(14)} ${budget ?? ''}`,
    )
}

await runScript(async () => {
  const known = readdirSync(new URL('bench', import.meta.url)).map((file) => basename(file, '.ts'))
  const names = process.argv.slice(2).length ? process.argv.slice(2) : known
  const unknown = names.find((name) => !known.includes(name))
  if (unknown) throw new Failure(`There is no bench "${unknown}": npm run bench -- [${known.join('|')}]`)
  for (const name of names) {
    console.log(`\n${name}`)
    const bench: Bench = await import(`./bench/${name}.ts`)
    print(await bench.default())
  }
})
process.exit()
