import type { Metadata } from 'next'
import { Chart } from '#components/chart/chart.tsx'
import { OwnPrices } from '#components/price/own-prices.tsx'
import { PriceCards } from '#components/price/price-cards.tsx'
import { PriceLookUp } from '#components/price/price-look-up.tsx'
import { kindName } from '#components/price/price-word.ts'
import { Card } from '#components/ui/card.tsx'
import { KeyValueList } from '#components/ui/key-value.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { requireScope } from '#lib/auth/scope.ts'
import { priceHistorySpec } from '#lib/chart/price-history.ts'
import { getPriceHistory } from '#lib/data/price-history.ts'
import { isAllowed } from '#lib/domain/role.ts'
import { formatDay, formatNumber } from '#lib/format.ts'
import { found } from '#lib/found.ts'
import { paths } from '#lib/paths.ts'
import { readPriceLook } from '#lib/schemas/price.ts'
import { withdrawPrice } from '../../actions.ts'

export const metadata: Metadata = { title: 'Price' }

export default async function Page(props: PageProps<'/prices/of/[...subject]'>) {
  const scope = await requireScope('read')
  const id = (await props.params).subject.map(decodeURIComponent).join('/')
  const look = readPriceLook(await props.searchParams)
  const price = await found(getPriceHistory(scope, id, look))
  const { subject, cards, own, currency, today, at, known, explanation, isKnown } = price
  const canWrite = isAllowed(scope.role, 'write')
  const history = priceHistorySpec({ ...subject, cards }, today, currency)
  const { lifecycle, trainingCloses } = subject
  return (
    <>
      <PageHeader
        title={subject.id}
        breadcrumb={[{ href: paths.prices(), label: 'Prices' }, { label: subject.id }]}
        description={explanation.canBeQuoted ? undefined : `${explanation.why} No comparison uses it.`}
        actions={
          canWrite ? (
            <LinkButton href={paths.newPrice({ subject: subject.id })}>Record a price of your own</LinkButton>
          ) : null
        }
      />
      <div className="flex flex-col gap-6">
        {lifecycle.retiresOn ? (
          <Notice tone="warning" title={`It retires on ${formatDay(lifecycle.retiresOn)}`}>
            {lifecycle.replacement ? `The provider names ${lifecycle.replacement} in its place.` : null}
          </Notice>
        ) : null}
        <Card title="What it is">
          <KeyValueList
            items={[
              { label: 'Kind', value: kindName[subject.kind] },
              { label: 'Provider', value: subject.provider },
              ...(isKnown ? [] : [{ label: 'On record', value: 'By your own prices alone' }]),
              ...(subject.base ? [{ label: 'Base model', value: subject.base }] : []),
              ...(subject.contextTokens
                ? [{ label: 'Context', value: `${formatNumber(subject.contextTokens)} tokens` }]
                : []),
              { label: 'Lifecycle', value: lifecycle.status },
              ...(trainingCloses?.toNewCustomersSince
                ? [
                    {
                      label: 'Closed to new customers',
                      value: `since ${formatDay(trainingCloses.toNewCustomersSince)}`,
                    },
                  ]
                : []),
              ...(trainingCloses
                ? [{ label: 'Last training job', value: formatDay(trainingCloses.lastJobsOn) }]
                : []),
            ]}
          />
        </Card>
        {history ? (
          <Card title="History">
            <Chart spec={history} height={260} />
          </Card>
        ) : null}
        {own.length > 0 ? (
          <Card title="Your own prices">
            <OwnPrices prices={own} withdraw={canWrite ? withdrawPrice : null} />
          </Card>
        ) : null}
        <Card title="Every price on record">
          <PriceLookUp at={at} known={known} />
          <PriceCards cards={cards} currency={currency} on={at === today ? 'today' : `on ${formatDay(at)}`} />
        </Card>
      </div>
    </>
  )
}
