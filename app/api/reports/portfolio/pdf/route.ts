import type { NextRequest } from 'next/server'
import { findLogo, getSender } from '#lib/data/look.ts'
import { getPortfolio } from '#lib/data/portfolio.ts'
import { renderPdf } from '#lib/document/pdf.ts'
import { readPeriod } from '#lib/schemas/portfolio.ts'
import { answerMember, fileAnswer } from '../../../answer.ts'

export function GET({ nextUrl }: NextRequest) {
  return answerMember('read', async (scope) => {
    const sender = await getSender(scope)
    const portfolio = await getPortfolio(scope, readPeriod(Object.fromEntries(nextUrl.searchParams)))
    const logo = await findLogo(scope, sender.look)
    const pdf = await renderPdf({ kind: 'portfolio', view: { ...portfolio, sender }, logo })
    return fileAnswer(pdf, 'application/pdf', `Portfolio, ${portfolio.today}.pdf`)
  })
}
