import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { nextCli } from '../build.ts'
import { Failure } from '../failure.ts'
import { freePort } from '../free-port.ts'
import { runStep, startProgram } from './program.ts'

const layout = `export default function Layout({ children }: { children: React.ReactNode }) {
  return <html lang="en"><body>{children}</body></html>
}
`
const page = `import { headers } from 'next/headers'

export default async function Page() {
  return <p>Host: {(await headers()).get('host')}</p>
}
`
const config = (root: string) =>
  `export default { turbopack: { root: ${JSON.stringify(root)} }, poweredByHeader: false }\n`

/** The baseline: the smallest dynamic page of the same framework, built now, with the same packages. */
export async function startBarePage(cleanUp: AsyncDisposableStack): Promise<string> {
  const folder = resolve('.bench')
  rmSync(folder, { recursive: true, force: true })
  cleanUp.defer(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'app'), { recursive: true })
  writeFileSync(join(folder, 'app/layout.tsx'), layout)
  writeFileSync(join(folder, 'app/page.tsx'), page)
  writeFileSync(join(folder, 'next.config.mjs'), config(resolve('.')))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n')
  if (!(await runStep([nextCli(), 'build', folder]))) throw new Failure('The bare page could not be built.')
  const port = await freePort(0)
  const program = await startProgram([nextCli(), 'start', folder, '--port', String(port)], /Ready in/)
  cleanUp.defer(program.stop)
  return `http://localhost:${port}/`
}
