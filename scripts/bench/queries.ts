import type { Measurement } from '../bench.ts'
import { explainAll, explainedLog, type Statement } from '../bench-support/explained.ts'
import { pageAddresses } from '../bench-support/page-address.ts'
import { scratchFolder, startFilled } from '../bench-support/product.ts'
import { Failure } from '../failure.ts'
import { startPostgres } from '../postgres.ts'

const WARM_UP = 2
const VISITS = 7
const SLOWEST = 10
/** What all queries of one page may take together. */
const MOST_MS = 50

type Query = { text: string; routes: Set<string>; runs: Statement[] }

const middle = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const total = (runs: readonly Statement[]) => runs.reduce((sum, { ms }) => sum + ms, 0)

/** Every page of a crowded workspace in turn: what its queries take together, and which queries are the slowest. */
export default async function queries(): Promise<Measurement[]> {
  await using cleanUp = new AsyncDisposableStack()
  const folder = scratchFolder(cleanUp)
  const postgres = await startPostgres(folder, () => {})
  cleanUp.defer(postgres.stop)
  const ownerUrl = await postgres.urlOf('tunewise')
  const { at, cookie, places } = await startFilled(cleanUp, 'crowded', { DATABASE_URL: ownerUrl })
  await explainAll(ownerUrl)
  const sinceThen = explainedLog(folder)

  const pages: Measurement[] = []
  const known = new Map<string, Query>()
  for (const { room, route, path } of pageAddresses(places)) {
    const visit = async () => {
      const answer = await fetch(at(path), { headers: room === 'desk' ? { cookie } : {}, redirect: 'error' })
      await answer.text()
      if (!answer.ok) throw new Failure(`${route} answered ${answer.status}`)
      return sinceThen()
    }
    for (let at = 0; at < WARM_UP; at += 1) await visit()
    const visits: Statement[][] = []
    for (let at = 0; at < VISITS; at += 1) visits.push(await visit())
    const what = `${route}, its ${visits[0]?.length ?? 0} queries`
    pages.push({ what, value: middle(visits.map(total)), unit: 'ms', most: MOST_MS })
    for (const run of visits.flat()) {
      const query = known.get(run.text) ?? { text: run.text, routes: new Set(), runs: [] }
      known.set(run.text, query)
      query.routes.add(route)
      query.runs.push(run)
    }
  }
  const found = [...known.values()]
  tell('by mean', found, ({ runs }) => total(runs) / runs.length)
  tell('by total', found, ({ runs }) => total(runs))
  return pages.sort((a, b) => b.value - a.value).slice(0, SLOWEST)
}

function tell(order: string, queries: readonly Query[], by: (query: Query) => number) {
  console.log(`\nThe ${SLOWEST} slowest queries ${order}`)
  for (const { text, routes, runs } of [...queries].sort((a, b) => by(b) - by(a)).slice(0, SLOWEST)) {
    const mean = (total(runs) / runs.length).toFixed(2)
    const perVisit = (runs.length / VISITS / routes.size).toFixed(1)
    const last = runs.at(-1)
    console.log(
      `\n${mean} ms, ${perVisit} times a visit, on ${routes.size} pages: ${[...routes].slice(0, 4).join(' ')}`,
    )
    console.log(`  ${text.slice(0, 400)}\n  ${last?.blocks} blocks; ${last?.plan}`)
  }
}
