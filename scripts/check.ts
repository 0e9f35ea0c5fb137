import { rmSync } from 'node:fs'
import { runScript } from './failure.ts'
import { generateClient } from './generate.ts'
import { runProgram } from './run-program.ts'

/** Everything that can be said without a database and a browser; each step runs, so that one run shows all. */
const steps: [name: string, file: string, args: string[]][] = [
  ['types of routes', 'next/dist/bin/next', ['typegen']],
  ['types', 'typescript/bin/tsc', ['--noEmit', '--project', '.']],
  ['lint and format', '@biomejs/biome/bin/biome', ['check']],
  ['architecture and unit tests', 'vitest/vitest.mjs', ['run', '--project', 'unit', '--reporter', 'dot']],
]

await runScript(async () => {
  generateClient()
  // What an earlier development server wrote may speak of pages that are gone.
  rmSync('.next/dev/types', { recursive: true, force: true })
  const failed = steps.filter(([name, file, args]) => {
    const start = performance.now()
    const isGood = runProgram(file, args)
    console.log(
      `${isGood ? 'ok    ' : 'FAILED'} ${name}, ${((performance.now() - start) / 1000).toFixed(1)} s`,
    )
    return !isGood
  })
  if (failed.length) process.exitCode = 1
})
