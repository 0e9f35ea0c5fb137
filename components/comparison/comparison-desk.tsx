import type { ComponentProps, ReactNode } from 'react'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Case } from '#lib/domain/comparison/case.ts'
import type { Repricing } from '#lib/domain/comparison/reprice.ts'
import type { ComparisonResult } from '#lib/domain/comparison/result.ts'
import { withDaysInWords } from '#lib/domain/date-words.ts'
import { formatDay, formatInstant } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import { type Choose, ChooseButton } from './choose-button.tsx'
import { ComparisonResultView } from './comparison-result.tsx'
import { Findings } from './findings.tsx'
import { InputSummary } from './input-summary.tsx'
import { LiveDesk } from './live-desk.tsx'
import { RepricingCard } from './repricing-card.tsx'

type Live = ComponentProps<typeof LiveDesk>

type ComparisonDeskProps = {
  comparison: {
    id: string
    revision: number
    case: Case
    result: ComparisonResult
    computedAt: string | null
    timeZone: string
    chosenOptionId: string | null
    remarks: string[]
    version: number
    repricing: Repricing | null
  } & Pick<Live, 'intake' | 'trial'> &
    Pick<ComponentProps<typeof ComparisonResultView>, 'scenarios'>
  /** Null for those who may only read. */
  change:
    | ({ choose: Choose; save: Live['save'] } & NonNullable<ComponentProps<typeof RepricingCard>['change']>)
    | null
}

/** The whole of a comparison: the inputs beside the answer, the curve, the criteria and every line. */
export function ComparisonDesk({ comparison, change }: ComparisonDeskProps) {
  const { id, revision, result, chosenOptionId, scenarios, repricing, version } = comparison
  const adviceHref = paths.comparisonAdvice(id)
  const saved = (
    <>
      <ComparisonResultView
        {...{ result, scenarios, chosenOptionId, adviceHref }}
        findings={
          <>
            <Findings result={result} remarks={comparison.remarks} />
            {repricing ? (
              <RepricingCard
                comparison={{
                  ...{ id, revision, version, currency: result.currency },
                  pricesAt: formatDay(result.pricesAt),
                }}
                repricing={repricing}
                change={change}
              />
            ) : null}
          </>
        }
        choose={
          change
            ? (option) => (
                <ChooseButton
                  comparison={{ id, revision }}
                  option={{ id: option.id, label: option.label }}
                  isChosen={option.id === chosenOptionId}
                  choose={change.choose}
                />
              )
            : undefined
        }
      />
      <Provenance comparison={comparison} />
    </>
  )
  if (!change) return <Fixed file={comparison.case}>{saved}</Fixed>
  return (
    <LiveDesk
      // A choice counts as a revision and changes no figure: by that as a key the focus would be lost, and what is tried.
      key={version}
      comparison={comparison}
      save={change.save}
      editHref={paths.editComparison(id)}
      {...{ adviceHref, chosenOptionId, intake: comparison.intake, trial: comparison.trial }}
    >
      {saved}
    </LiveDesk>
  )
}

/** For those who may only read: the inputs as they are. */
function Fixed({ file, children }: { file: Case; children: ReactNode }) {
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[320px_minmax(0,1fr)]">
      <div className="flex min-w-0 flex-col gap-6 lg:col-start-2">{children}</div>
      <aside aria-label="Inputs" className="min-w-0 lg:sticky lg:top-16 lg:col-start-1 lg:row-start-1">
        <InputSummary file={file} />
      </aside>
    </div>
  )
}

function Provenance({ comparison }: Pick<ComparisonDeskProps, 'comparison'>) {
  const { id, result, computedAt, timeZone, version } = comparison
  return (
    <p className="text-label text-muted">
      {computedAt ? `Computed ${formatInstant(computedAt, timeZone)} ` : 'Computed '}
      by engine {result.engine} with the price catalogue of {withDaysInWords(result.catalogue.id)}
      {result.catalogue.own ? ` and your own prices up to number ${result.catalogue.own}` : ''} (prices of{' '}
      {formatDay(result.pricesAt)} as known on {formatDay(result.asKnownAt)}), a month of{' '}
      {result.hoursPerMonth} hours.{' '}
      <TextLink href={paths.comparisonVersions(id)}>Version {version} and those before</TextLink>
    </p>
  )
}
