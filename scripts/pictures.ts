import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { paths } from '#lib/paths.ts'
import { drawPage, openPdf } from './bench-support/pdf-page.ts'
import { startProduct } from './bench-support/product.ts'
import { findChromium } from './chromium.ts'
import { Failure, runScript } from './failure.ts'

const folder = 'docs/pictures'

/** Draws the pictures of the README anew from the sample workspace. */
await runScript(async () => {
  await using cleanUp = new AsyncDisposableStack()
  const { at, cookie, comparisonId, quoteToken } = await startProduct(cleanUp)
  mkdirSync(folder, { recursive: true })

  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath: findChromium(), args })
  cleanUp.defer(() => browser.close())
  const page = await browser.newPage({ viewport: { width: 1280, height: 960 }, extraHTTPHeaders: { cookie } })
  await page.goto(at(paths.comparison(comparisonId)), { waitUntil: 'networkidle' })
  await page.screenshot({ path: join(folder, 'comparison.png') })

  const answer = await fetch(at(paths.sharePdf(quoteToken)))
  if (!answer.ok) throw new Failure(`The PDF of the quote answered ${answer.status}.`)
  await using quote = await openPdf(new Uint8Array(await answer.arrayBuffer()))
  const [cover] = await quote.pages()
  if (cover) writeFileSync(join(folder, 'quote.png'), await drawPage(cover, 1))
  console.log(`The pictures are in ${folder}`)
})
process.exit()
