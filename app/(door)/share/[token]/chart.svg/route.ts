import { cumulativeSpec } from '#lib/chart/cumulative.ts'
import { getSharedQuote } from '#lib/data/shared-quote.ts'
import { renderChartSvg } from '#lib/document/chart-svg.ts'
import { notFound } from '#lib/errors.ts'
import { throughDoor } from '../door.ts'

const WIDE = { width: 720, height: 320 }
/** For a phone, drawn at its own width: a wide picture made small has letters that nobody can read. */
const NARROW = { width: 360, height: 320 }

export async function GET(request: Request, { params }: RouteContext<'/share/[token]/chart.svg'>) {
  return throughDoor((await params).token, async (share) => {
    const { view } = await getSharedQuote(share)
    if (!view.comparison) throw notFound()
    const { searchParams } = new URL(request.url)
    const theme = searchParams.get('theme') === 'dark' ? 'dark' : 'light'
    const size = searchParams.get('size') === 'narrow' ? NARROW : WIDE
    const svg = renderChartSvg(cumulativeSpec(view.comparison, view.currency), theme, size)
    return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } })
  })
}
