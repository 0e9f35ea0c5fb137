import { PlainTable } from '#components/table/plain-table.tsx'
import { Card } from '#components/ui/card.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import type { Scenario } from '#lib/domain/comparison/scenario.ts'
import { formatWhole } from '#lib/format.ts'
import { ScenarioFields } from './scenario-fields.tsx'

/** Cautious, base and bold beside each other; whether the cheapest stays the same is the point. */
export function ScenarioCard({ scenarios, currency }: { scenarios: Scenario[]; currency: string }) {
  const options = scenarios[0]?.totals ?? []
  const cheapest = new Set(scenarios.map((scenario) => scenario.cheapest))
  const conclusion = cheapest.has(null)
    ? 'Not every total is known, so none is called the cheapest.'
    : cheapest.size === 1
      ? `${options.find(({ id }) => cheapest.has(id))?.label} is the cheapest in all three.`
      : 'Which one is the cheapest depends on the scenario.'
  return (
    <Card title="Scenarios" description={conclusion}>
      <PlainTable
        cells="figures"
        caption="Totals over the horizon"
        heads={['Option', ...scenarios.map(({ name }) => name)]}
        rows={options.map(({ id, label }) => ({
          key: id,
          name: label,
          cells: scenarios.map(({ totals, cheapest: least }) => {
            const total = totals.find((option) => option.id === id)?.total ?? null
            const shown = total === null ? 'unknown' : formatWhole(total, currency)
            return least === id ? <strong key={id}>{shown}, cheapest</strong> : shown
          }),
        }))}
      />
      <dl className="mt-3 grid gap-x-4 gap-y-1 text-table text-muted sm:grid-cols-[auto_1fr]">
        {scenarios.map(({ name, note }) => (
          <div key={name} className="contents">
            <dt className="font-medium">{name}</dt>
            <dd>{note}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-3">
        <Disclosure title="Change what is assumed">
          <ScenarioFields />
        </Disclosure>
      </div>
    </Card>
  )
}
