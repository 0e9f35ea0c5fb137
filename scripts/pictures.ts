import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { paths } from '#lib/paths.ts'
import { scratchFolder, startProduct } from './bench-support/product.ts'
import { findChromium } from './chromium.ts'
import { Failure, runScript } from './failure.ts'

const folder = 'docs/pictures'

/** Draws the pictures of the README anew from the sample workspace. Needs `pdftoppm` (poppler) for the PDF's page. */
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
  const file = join(scratchFolder(cleanUp), 'quote.pdf')
  writeFileSync(file, Buffer.from(await answer.arrayBuffer()))
  const drawn = spawnSync('pdftoppm', [
    '-png',
    '-r',
    '70',
    '-f',
    '1',
    '-singlefile',
    file,
    join(folder, 'quote'),
  ])
  if (drawn.status !== 0) throw new Failure('pdftoppm is missing: install poppler (Debian: poppler-utils).')
  console.log(`The pictures are in ${folder}`)
})
process.exit()
