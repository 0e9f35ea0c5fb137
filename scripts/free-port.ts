import { createServer } from 'node:net'

/** Whether nobody listens there; port 0 asks the system for any free one. Resolves to the port, or undefined. */
export const freePort = (port: number, host = '127.0.0.1'): Promise<number | undefined> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(undefined))
    probe.listen(port, host, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' ? address?.port : undefined))
    })
  })
