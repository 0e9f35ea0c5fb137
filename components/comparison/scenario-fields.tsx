'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { DecimalField } from '#components/ui/decimal-field.tsx'
import {
  FACTOR_PLACES,
  type FactorPlace,
  factorName,
  factorSlip,
  usualPercent,
} from '#lib/domain/comparison/scenario-factor.ts'
import { useFactorQuery } from './use-scenario-factors.ts'

const sideName = { cautious: 'Cautious', bold: 'Bold' } as const

/** What moves where the comparison gives no range; kept in the address, so that a link shows the same. */
export function ScenarioFields() {
  const [query, setQuery] = useFactorQuery()
  const [typed, setTyped] = useState<Record<string, string>>({})
  const shownAt = (place: FactorPlace) => typed[place.key] ?? query[place.key] ?? usualPercent(place)
  const change = (place: FactorPlace, percent: string) => {
    setTyped({ ...typed, [place.key]: percent })
    if (factorSlip(percent) === null)
      setQuery({ [place.key]: percent === usualPercent(place) ? null : percent })
  }
  const reset = () => {
    setTyped({})
    setQuery(Object.fromEntries(FACTOR_PLACES.map(({ key }) => [key, null])))
  }
  return (
    <div className="flex flex-col gap-4">
      {(['cautious', 'bold'] as const).map((side) => (
        <fieldset key={side} className="grid gap-3 sm:grid-cols-3">
          <legend className="mb-1 font-medium">{sideName[side]}</legend>
          {FACTOR_PLACES.filter((place) => place.side === side).map((place) => (
            <DecimalField
              key={place.key}
              label={factorName[place.figure]}
              name={place.key}
              value={shownAt(place)}
              unit="%"
              isRequired
              error={factorSlip(shownAt(place)) ?? undefined}
              onChange={(percent) => change(place, percent)}
            />
          ))}
        </fieldset>
      ))}
      <div>
        <Button size="compact" variant="quiet" onPress={reset}>
          As usual
        </Button>
      </div>
    </div>
  )
}
