import type { NextRequest } from 'next/server'
import { getPortfolioDocument } from '#lib/data/portfolio.ts'
import { renderPdf } from '#lib/document/pdf.ts'
import { readPeriod } from '#lib/schemas/portfolio.ts'
import { answerMember, fileAnswer } from '../../../answer.ts'

export function GET({ nextUrl }: NextRequest) {
  return answerMember('read', async (scope) => {
    const period = readPeriod(Object.fromEntries(nextUrl.searchParams))
    const { view, logo } = await getPortfolioDocument(scope, period)
    const pdf = await renderPdf({ kind: 'portfolio', view, logo })
    return fileAnswer(pdf, 'application/pdf', `Portfolio, ${view.today}.pdf`)
  })
}
