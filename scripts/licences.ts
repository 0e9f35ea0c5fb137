import { readFileSync } from 'node:fs'
import { runScript } from './failure.ts'

type Locked = { version: string; license?: string; dev?: boolean }

/** A licence that asks no more than to keep its text; what is served under others is named one by one. */
const PERMISSIVE = /^(MIT|ISC|Apache-2\.0|0BSD|BSD-[23]-Clause|BlueOak-1\.0\.0|Unlicense)$/
const isPermissive = (licence: string) =>
  licence.split(/ (?:and|or) /i).every((part) => PERMISSIVE.test(part))

/** Lists the licences of all packages that the lock file names, as their makers state them. */
await runScript(async () => {
  const { packages }: { packages: Record<string, Locked> } = JSON.parse(
    readFileSync('package-lock.json', 'utf8'),
  )
  const others = Object.entries(packages).filter(([path]) => path !== '')
  const byLicence = Map.groupBy(others, ([, { license }]) => license ?? 'not stated')
  for (const [licence, found] of [...byLicence].sort(([, a], [, b]) => b.length - a.length)) {
    console.log(`${licence}: ${found.length}`)
    if (isPermissive(licence)) continue
    for (const [path, { version, dev }] of found)
      console.log(
        `  ${path.replace(/^.*node_modules\//, '')} ${version}${dev ? ', used for building and testing' : ''}`,
      )
  }
})
