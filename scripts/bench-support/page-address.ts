import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Places } from '../crowd/open.ts'

/** A page to look at, by its route; the desk only shows itself to who is signed in. */
export type PageAddress = { route: string; path: string; room: 'desk' | 'door' | 'entry' }

const ROOM = /^\((desk|door|entry)\)/
/** Gone once there is a workspace. */
const GONE = '/setup'

/** Every page of the product with an address in a filled workspace; a link has two pages, of a report and of a quote. */
export function pageAddresses(places: Places): PageAddress[] {
  const folder = 'app'
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => basename(file) === 'page.tsx')
    .map((file) => ({
      room: ROOM.exec(file)?.[1] as PageAddress['room'],
      route: join('/', dirname(file.replace(ROOM, ''))),
    }))
    .filter(({ route }) => route !== GONE)
    .flatMap(({ room, route }): PageAddress[] =>
      route === '/share/[token]'
        ? [
            { room, route: '/share/[token], a quote', path: places.sharedQuote ?? '' },
            { room, route: '/share/[token], a report', path: places.share ?? '' },
          ]
        : [{ room, route, path: addressOf(route, places) }],
    )
    .sort((a, b) => a.route.localeCompare(b.route))
}

function addressOf(route: string, places: Places): string {
  const known = places[route]
  if (known) return known
  const [, noun = '', rest = ''] = route.match(/^\/(\w+)\/\[id\](.*)$/) ?? []
  const path = noun ? `${places[noun]}${rest}` : route
  if (path.includes('[') || path.includes('undefined'))
    throw new Error(`The filled workspace has no ${route}.`)
  return path
}
