import 'server-only'
import type { Scope, ShareScope } from '#lib/auth/proof.ts'
import { networkOf } from '#lib/domain/share/visit.ts'
import { conflict, notFound } from '#lib/errors.ts'
import type { AskInput } from '#lib/schemas/question.ts'
import type { Visitor } from './acceptance.ts'
import { audit } from './audit.ts'
import { inWorkspace, type Tx } from './database.ts'
import { knownId, newId } from './id.ts'

const withTarget = {
  version: { select: { version: true, quote: { select: { id: true, number: true, projectId: true } } } },
  report: { select: { id: true, title: true, projectId: true } },
} as const

/** What the reader of a link wants to know: kept for the workspace, and told in the activity of the project. */
export function askQuestion(share: ShareScope, input: AskInput, visitor: Visitor): Promise<void> {
  const { workspaceId, shareId } = share
  return inWorkspace(share, async (tx) => {
    const link = await tx.shareLink.findUnique({
      where: { workspaceId_id: { workspaceId, id: shareId } },
      select: withTarget,
    })
    const target = link && targetOf(link)
    if (!target) throw notFound()
    const { name, email, question } = input
    await tx.question.create({
      data: {
        ...{ workspaceId, id: newId(), shareId, projectId: target.projectId, name, email, question },
        ...{ address: networkOf(visitor.address), userAgent: visitor.userAgent },
      },
    })
    await audit(tx, share, {
      action: 'question.asked',
      subjectKind: target.kind,
      subjectId: target.id,
      projectId: target.projectId,
      summary: `${name} asks about ${target.name}: ${shortened(question)}`,
    })
  })
}

const shortened = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ')
  return line.length > 200 ? `${line.slice(0, 199)}…` : line
}

type Link = {
  version: { version: number; quote: { id: string; number: string | null; projectId: string } } | null
  report: { id: string; title: string; projectId: string } | null
}
type Target = { kind: 'quote' | 'report'; id: string; name: string; projectId: string }

function targetOf({ version, report }: Link): Target | null {
  if (version) {
    const { id, number, projectId } = version.quote
    return { kind: 'quote', id, projectId, name: `${number}, version ${version.version}` }
  }
  return (
    report && {
      kind: 'report',
      id: report.id,
      projectId: report.projectId,
      name: `the report “${report.title}”`,
    }
  )
}

export type OpenQuestion = {
  id: string
  name: string
  email: string | null
  question: string
  at: string
  projectName: string
  about: Target
}

/** Questions that nobody has answered yet, the oldest first. */
export async function openQuestions(tx: Tx, scope: Scope, take: number): Promise<OpenQuestion[]> {
  const rows = await tx.question.findMany({
    where: { workspaceId: scope.workspaceId, settledAt: null },
    orderBy: { createdAt: 'asc' },
    take,
    include: { share: { select: withTarget }, project: { select: { name: true } } },
  })
  return rows.flatMap(({ id, name, email, question, createdAt, share, project }) => {
    const about = targetOf(share)
    const at = createdAt.toISOString()
    return about ? [{ id, name, email, question, at, projectName: project.name, about }] : []
  })
}

/** Takes a question off the list; who has answered it, and when, stays. */
export function settleQuestion(scope: Scope, id: string): Promise<void> {
  const { workspaceId, userId } = scope
  return inWorkspace(scope, async (tx) => {
    const row = await tx.question.findUnique({
      where: { workspaceId_id: { workspaceId, id: knownId(id) } },
      select: { name: true, projectId: true },
    })
    if (!row) throw notFound()
    const { count } = await tx.question.updateMany({
      where: { workspaceId, id, settledAt: null },
      data: { settledAt: new Date(), settledBy: userId },
    })
    if (count === 0) throw conflict('This question has been answered already.')
    await audit(tx, scope, {
      action: 'question.settled',
      subjectKind: 'question',
      subjectId: id,
      projectId: row.projectId,
      summary: `Answered the question of ${row.name}`,
    })
  })
}
