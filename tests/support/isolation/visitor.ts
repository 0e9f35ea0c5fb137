import { readFileSync } from 'node:fs'
import { encode } from 'next-auth/jwt'

let count = 0

/** Somebody with a browser: an address of his own and, when he has signed in, the cookie of his session. */
export class Visitor {
  readonly #origin: string
  readonly #headers: Record<string, string>
  readonly cookie: string

  constructor(origin: string, session?: string) {
    count += 1
    this.cookie = session ? `tunewise-session=${session}` : ''
    this.#origin = origin
    this.#headers = {
      origin,
      'x-forwarded-for': `198.51.100.${count % 250}`,
      ...(this.cookie && { cookie: this.cookie }),
    }
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    const given = { headers: { ...this.#headers, ...headers }, redirect: 'manual' } as const
    return readAnswer(await fetch(this.#origin + path, given))
  }

  async post(
    path: string,
    body: string | FormData | URLSearchParams,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const all = { ...this.#headers, ...headers }
    return readAnswer(
      await fetch(this.#origin + path, { method: 'POST', headers: all, body, redirect: 'manual' }),
    )
  }

  /** Calls an exported action of `file` as the browser does: by its id in the build, on a page that has it. */
  async act(path: string, file: string, name: string, input: unknown): Promise<Record<string, unknown>> {
    const headers = { 'next-action': actionId(file, name), accept: 'text/x-component' }
    const { status, body } = await this.post(path, JSON.stringify([input]), {
      ...headers,
      'content-type': 'text/plain;charset=UTF-8',
    })
    const [, result] = body.match(/^1:(.*)$/m) ?? []
    if (!result) return { status, body }
    return JSON.parse(result)
  }
}

export type Answer = { status: number; headers: Headers; body: string }

const readAnswer = async (response: Response): Promise<Answer> => ({
  status: response.status,
  headers: response.headers,
  body: await response.text(),
})

/** The cookie of a session: next-auth's envelope around its id. */
export const cookieOf = (sessionId: string, secret = process.env.NEXTAUTH_SECRET ?? ''): Promise<string> =>
  encode({ token: { sid: sessionId }, secret })

type Manifest = {
  node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }>
}

type BuiltAction = { id: string; file: string; name: string; pages: string[] }

let built: BuiltAction[] | undefined

/** Every action that a browser can call in the build that is served. */
export function builtActions(): BuiltAction[] {
  if (!built) {
    const { node } = JSON.parse(
      readFileSync('.next/server/server-reference-manifest.json', 'utf8'),
    ) as Manifest
    built = Object.entries(node).map(([id, { filename, exportedName, workers }]) => ({
      ...{ id, file: filename, name: exportedName },
      pages: Object.keys(workers).map((worker) => worker.replace(/^app|\/\([a-z]+\)|\/page$/g, '') || '/'),
    }))
  }
  return built
}

function actionId(file: string, name: string): string {
  const found = builtActions().find((action) => action.file === file && action.name === name)
  if (!found) throw new Error(`no action ${name} of ${file} in the build`)
  return found.id
}
