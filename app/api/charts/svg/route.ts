import { renderChart } from '#lib/document/chart.ts'
import { invalid } from '#lib/errors.ts'
import { chartInput } from '#lib/schemas/chart.ts'
import { answerMember, fileAnswer } from '../../answer.ts'

/** A chart on the screen as vectors. It reads nothing of the workspace: the figures come with the request. */
export const POST = (request: Request): Promise<Response> =>
  answerMember('read', async () => {
    const input = chartInput.safeParse(await request.json().catch(() => null))
    if (!input.success) throw invalid({ spec: 'This is not a chart.' })
    const { spec, theme } = input.data
    return fileAnswer(await renderChart(spec, theme), 'image/svg+xml', 'chart.svg')
  })
