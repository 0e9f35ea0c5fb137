import { spawnSync } from 'node:child_process'
import { chromium } from '@playwright/test'
import { Failure } from './failure.ts'
import { runProgram } from './run-program.ts'

const places = [
  ...['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].map(
    (name) => `/usr/bin/${name}`,
  ),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

// Some systems install a placeholder of that name, which only says how to get the browser.
const isBrowser = (path: string) =>
  /^(Chromium|Google Chrome)/.test(spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout ?? '')

const installed = () =>
  [process.env.CHROMIUM_PATH ?? '', ...places, chromium.executablePath()].find(
    (path) => path && isBrowser(path),
  )

/** Path of a Chromium or Chrome; installed from the distribution or by Playwright where there is none. */
export function findChromium(): string {
  const found = installed() ?? (installFromDistribution() ? installed() : undefined)
  if (found) return found
  console.log('Installing Chromium by Playwright')
  runProgram('@playwright/test/cli.js', ['install', '--with-deps', '--only-shell', 'chromium'])
  const downloaded = installed()
  if (downloaded) return downloaded
  throw new Failure(
    'The browser tests need Chromium: install it (e.g. apt-get install chromium) or set CHROMIUM_PATH.',
  )
}

function installFromDistribution(): boolean {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive']
  const apt = (...args: string[]) => {
    const [command = '', ...rest] = [...asRoot, 'apt-get', ...args]
    return (
      spawnSync(command, rest, {
        stdio: 'inherit',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status === 0
    )
  }
  if (spawnSync('apt-get', ['--version']).status !== 0) return false
  console.log('Installing Chromium by apt-get')
  return apt('install', '-y', 'chromium') || (apt('update') && apt('install', '-y', 'chromium'))
}
