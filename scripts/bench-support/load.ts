import { Agent, get } from 'node:http'

/** One GET; resolves with the bytes of the body. Any status but 200 is an error: a fast refusal is no result. */
function fetchOnce(url: string, agent: Agent, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      response.on('end', () =>
        response.statusCode === 200
          ? resolve(bytes)
          : reject(new Error(`${url} answered ${response.statusCode}`)),
      )
    }).on('error', reject)
  })
}

/** Until the engine has compiled what a page runs, a server answers at half its rate. */
const WARM_UP_SECONDS = 6

/** Requests answered per second by eight clients that ask again as soon as they have their answer. */
export async function requestsPerSecond(url: string, headers: Record<string, string> = {}, seconds = 4) {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  await answersWithin(WARM_UP_SECONDS, url, agent, headers)
  const start = performance.now()
  const answered = await answersWithin(seconds, url, agent, headers)
  agent.destroy()
  return (answered * 1_000) / (performance.now() - start)
}

async function answersWithin(seconds: number, url: string, agent: Agent, headers: Record<string, string>) {
  const end = performance.now() + seconds * 1_000
  let answered = 0
  const client = async () => {
    while (performance.now() < end) {
      await fetchOnce(url, agent, headers)
      answered += 1
    }
  }
  await Promise.all(Array.from({ length: 8 }, client))
  return answered
}
