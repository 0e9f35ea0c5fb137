'use client'

import { Checkbox } from '#components/ui/checkbox.tsx'
import { Select } from '#components/ui/select.tsx'
import type { QuoteLineView } from '#lib/domain/quote/quote-view.ts'
import { alternatives, type Selection } from '#lib/domain/quote/selection.ts'

type SelectionFieldsProps = {
  lines: readonly QuoteLineView[]
  selection: Selection
  onChange: (selection: Selection) => void
}

/** What a client chose of an offer, entered by somebody else; nothing where there was nothing to choose. */
export function SelectionFields({ lines, selection, onChange }: SelectionFieldsProps) {
  const { ticked, picked } = selection
  const tick = (at: number, isTicked: boolean) =>
    onChange({ picked, ticked: isTicked ? [...ticked, at] : ticked.filter((other) => other !== at) })
  return (
    <>
      {lines.map(({ choice, label }, at) =>
        choice?.kind === 'optional' ? (
          <Checkbox
            key={at}
            label={label}
            isSelected={ticked.includes(at)}
            onChange={(isTicked) => tick(at, isTicked)}
          />
        ) : null,
      )}
      {[...alternatives(lines)].map(([of, picks]) => (
        <Select
          key={of}
          label={of}
          name={`pick-${of}`}
          options={picks.map((pick) => ({ value: pick, label: pick }))}
          value={picked[of] ?? ''}
          onChange={(pick) => onChange({ ticked, picked: { ...picked, [of]: pick } })}
          isRequired
        />
      ))}
    </>
  )
}
