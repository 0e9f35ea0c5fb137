import { encode } from 'next-auth/jwt'
import type { Scope } from '#lib/auth/proof.ts'
import { inWorkspace } from '#lib/data/database.ts'
import { newId } from '#lib/data/id.ts'
import { createQuote } from '#lib/data/quote.ts'
import { findSession } from '#lib/data/session.ts'
import { claim } from '#lib/data/setup.ts'
import { unsealToken } from '#lib/secret/share-token.ts'
import { buildSample } from '../demo/sample.ts'

const { BENCH_SETUP_TOKEN = '', NEXTAUTH_SECRET = '' } = process.env

const workspace = {
  workspaceName: 'Harbour AI',
  currency: 'USD',
  timeZone: 'Europe/Berlin',
  name: 'Ada Harbour',
  email: 'ada@harbour.example',
  passwordHash: '',
}

const RECORDS = 10_000
/** One statement's worth: a transaction has ten seconds, also on a busy machine. */
const BATCH = 1_000

/** Records of one project, four years of months, three providers. */
const records = (scope: Scope, projectId: string) =>
  Array.from({ length: RECORDS }, (_, index) => ({
    workspaceId: scope.workspaceId,
    id: newId(),
    projectId,
    month: new Date(Date.UTC(2023 + (index % 4), index % 12, 1)),
    kind: index % 3 ? ('api' as const) : ('hosting' as const),
    provider: ['OpenAI', 'Anthropic', 'Azure'][index % 3] ?? '',
    service: `service ${index % 40}`,
    amount: `${(index % 977) + 1}.${String(index % 100).padStart(2, '0')}`,
    currency: 'USD',
    note: '',
    origin: 'manual',
    createdBy: scope.userId,
  }))

const sessionId = await claim(BENCH_SETUP_TOKEN, workspace, { address: '127.0.0.1', userAgent: 'bench' })
const session = sessionId && (await findSession(sessionId))
if (!session) throw new Error('The one-time address was used in the meantime.')
const scope = session.member as Scope
await buildSample(scope)
const { workspaceId } = scope
const sample = await inWorkspace(scope, async (tx) => {
  const { id: projectId } = await tx.project.findFirstOrThrow({
    where: { workspaceId, name: 'Ticket assistant' },
  })
  const open = { workspaceId, revokedAt: null, expiresAt: { gt: new Date() } }
  const quote = await tx.shareLink.findFirstOrThrow({
    where: { ...open, versionId: { not: null } },
    include: { version: true },
  })
  const report = await tx.shareLink.findFirstOrThrow({ where: { ...open, reportId: { not: null } } })
  const comparison = await tx.comparison.findFirstOrThrow({ where: { workspaceId, projectId } })
  return {
    projectId,
    comparisonId: comparison.id,
    quoteId: quote.version?.quoteId,
    quoteToken: unsealToken(quote.tokenSealed),
    reportId: report.reportId,
    reportToken: unsealToken(report.tokenSealed),
  }
})
const { projectId, comparisonId } = sample
const optionId = null
const draft = await createQuote(scope, { projectId, comparisonId, optionId, title: 'What comes next?' })
const all = records(scope, projectId)
for (let start = 0; start < RECORDS; start += BATCH)
  await inWorkspace(scope, (tx) => tx.spendRecord.createMany({ data: all.slice(start, start + BATCH) }))
const cookie = await encode({ token: { sid: sessionId }, secret: NEXTAUTH_SECRET })
process.stdout.write(
  JSON.stringify({ ...sample, draftId: draft.id, cookie: `tunewise-session=${cookie}` }),
  () => process.exit(),
)
