import type { Metadata } from 'next'
import { Chart } from '#components/chart/chart.tsx'
import { QuoteActions } from '#components/quote/quote-actions.tsx'
import { QuoteDocument } from '#components/quote/quote-document.tsx'
import { QuoteDownloads } from '#components/quote/quote-downloads.tsx'
import { QuoteHeader } from '#components/quote/quote-header.tsx'
import { QuoteNotices } from '#components/quote/quote-notices.tsx'
import { VersionChanges } from '#components/quote/version-changes.tsx'
import { VersionList } from '#components/quote/version-list.tsx'
import { LinkCard } from '#components/share/link-card.tsx'
import { Card } from '#components/ui/card.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { cumulativeSpec } from '#lib/chart/cumulative.ts'
import { getQuote } from '#lib/data/quote-desk.ts'
import { can } from '#lib/domain/quote/quote-permit.ts'
import { linkLastDay } from '#lib/domain/quote/validity.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { found } from '#lib/found.ts'
import { readCount } from '#lib/schemas/list.ts'
import { changeLink, revokeLink } from '../../links/actions.ts'
import * as actions from '../actions.ts'

export const metadata: Metadata = { title: 'Quote' }

export default async function Page(props: PageProps<'/quotes/[id]'>) {
  const scope = await requireScope('read')
  const { id } = await props.params
  const quote = await found(getQuote(scope, id, readCount(await props.searchParams, 'version')))
  const { state, isArchived, today, present, draft, versions, changes, timeZone } = quote
  const { view, version } = quote.shown
  const [canWrite, isOwner] = [isAllowed(scope.role, 'write'), isAllowed(scope.role, 'manage')]
  const name = `${quote.number}, version ${version.version}`
  return (
    <>
      <QuoteHeader
        quote={quote}
        actions={
          canWrite ? (
            <QuoteActions
              {...{ id, state, isArchived, today, present, draft, isOwner }}
              send={actions.sendQuote}
              revise={actions.reviseQuote}
              extend={actions.extendQuote}
              record={actions.recordAcceptance}
              reverse={actions.reverseAcceptance}
              withdraw={actions.withdrawQuote}
              keep={actions.createQuoteTemplate}
              archive={actions.archiveQuote}
              restore={actions.restoreQuote}
            />
          ) : null
        }
      />
      <div className="flex flex-col gap-4">
        <QuoteNotices quote={quote} canWrite={canWrite} />
        <div className="grid gap-4 lg:grid-cols-2 print:hidden">
          <Card title="Versions">
            <VersionList {...{ quoteId: id, versions, timeZone }} shown={version.version} />
          </Card>
          {changes ? (
            <Card title={`Changes since version ${changes.since}`}>
              <VersionChanges changes={changes.list} since={changes.since} currency={view.currency} />
            </Card>
          ) : null}
          {version.sentAt ? (
            <LinkCard
              title={`Links to version ${version.version}`}
              {...{ links: quote.links, timeZone, canWrite, what: `our quote ${name}` }}
              sender={{ name: view.sender.name, locale: view.sender.locale }}
              start={
                can.link(version.state).ok ? { id, label: name, lastDay: linkLastDay(version, today) } : null
              }
              create={actions.createQuoteLink}
              change={changeLink}
              revoke={revokeLink}
            />
          ) : null}
        </div>
        <Card
          title="As the client sees it"
          actions={<QuoteDownloads id={id} version={version.version} isSent={version.sentAt !== null} />}
        >
          <QuoteDocument
            view={view}
            level={2}
            chart={
              view.comparison ? (
                <Chart spec={cumulativeSpec(view.comparison, view.currency, view.sender.locale)} />
              ) : null
            }
          />
        </Card>
      </div>
    </>
  )
}
