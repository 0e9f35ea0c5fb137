import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test'

type Story = {
  /** Words of a console error that the story provokes itself, such as the status of a link that has ended. */
  tolerate: (words: RegExp) => void
  /** A page in another browser, without a session. */
  openStranger: (options?: BrowserContextOptions) => Promise<Page>
}

type Watch = { errors: string[]; tolerated: RegExp[] }

const SIGNED_OUT = { cookies: [], origins: [] }

/** Notes every console error, every exception and every request that leaves the house. */
function observe(context: BrowserContext, errors: string[]) {
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (on ${message.page()?.url()})`)
  })
  context.on('weberror', (thrown) => {
    errors.push(`${thrown.error().stack} (on ${thrown.page()?.url()})`)
  })
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== process.env.E2E_ORIGIN)
      errors.push(`request to a foreign host: ${request.url()}`)
  })
}

/** The test of every story: it fails on a console error, an exception or a request to a foreign host, whatever else it asserts. */
export const test = base.extend<Story & { watch: Watch }>({
  watch: [
    async ({ context }, use) => {
      const watch: Watch = { errors: [], tolerated: [] }
      observe(context, watch.errors)
      await use(watch)
      expect(watch.errors.filter((error) => !watch.tolerated.some((words) => words.test(error)))).toEqual([])
    },
    { auto: true },
  ],
  tolerate: async ({ watch }, use) => {
    await use((words) => watch.tolerated.push(words))
  },
  openStranger: async ({ watch, browser }, use) => {
    const opened: BrowserContext[] = []
    await use(async (options) => {
      const context = await browser.newContext({ storageState: SIGNED_OUT, ...options })
      opened.push(context)
      observe(context, watch.errors)
      return context.newPage()
    })
    for (const context of opened) await context.close()
  },
})

export { expect }
