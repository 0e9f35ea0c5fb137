import { getSharedDocument } from '#lib/data/shared-document.ts'
import { renderChart } from '#lib/document/chart.ts'
import { notFound } from '#lib/errors.ts'
import { throughDoor } from '../door.ts'
import { chartsOf } from '../shared-document.ts'

const WIDE = { width: 720, height: 320 }
/** For a phone, drawn at its own width: a wide picture made small has letters that nobody can read. */
const NARROW = { width: 360, height: 320 }

export async function GET(request: Request, { params }: RouteContext<'/share/[token]/chart.svg'>) {
  return throughDoor((await params).token, async (share) => {
    const { searchParams } = new URL(request.url)
    const charts = chartsOf(await getSharedDocument(share))
    const spec = searchParams.get('of') === 'spend' ? charts.spend : charts.cumulative
    if (!spec) throw notFound()
    const theme = searchParams.get('theme') === 'dark' ? 'dark' : 'light'
    const size = searchParams.get('size') === 'narrow' ? NARROW : WIDE
    return new Response(await renderChart(spec, theme, size), {
      headers: { 'content-type': 'image/svg+xml' },
    })
  })
}
