// Sets up what the tests need on a fresh clone and runs them; runs on any Node from 20 on.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const run = (command, args) => spawnSync(command, args, { stdio: 'inherit', shell: false }).status === 0

if (!existsSync('node_modules/.bin/vitest') && !run('npm', ['ci', '--no-audit', '--no-fund'])) process.exit(1)

const folder = mkdtempSync(join(tmpdir(), 'tunewise-test-'))
const report = join(folder, 'report.json')
const passed = run('node_modules/.bin/node', ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
rmSync(folder, { recursive: true })
console.log(`${numPassedTests} passed, ${numFailedTests} failed`)
process.exit(passed ? 0 : 1)
