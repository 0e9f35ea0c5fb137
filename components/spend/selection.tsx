'use client'

import { createContext, type ReactNode, useContext, useState } from 'react'
import { Checkbox } from '#components/ui/checkbox.tsx'
import type { Currency } from '#lib/domain/money.ts'
import type { Amount } from '#lib/domain/rate.ts'

/** A row of a list that can be chosen: a record, or a row of a bill. */
export type Choosable = {
  /** What it is called. */
  name: string
  amount: Amount | null
  currency: Currency
} & ({ record: string } | { line: { importId: string; ordinal: number } })

export const choiceKey = (row: Choosable): string =>
  'record' in row ? row.record : `${row.line.importId} ${row.line.ordinal}`

type Selection = {
  chosen: ReadonlyMap<string, Choosable>
  toggle: (row: Choosable) => void
  choose: (rows: readonly Choosable[]) => void
  clear: () => void
}

const SelectionContext = createContext<Selection | null>(null)

export function useSelection(): Selection {
  const selection = useContext(SelectionContext)
  if (!selection) throw new Error('no selection around')
  return selection
}

/** Holds what is chosen in a list, also while its pages are turned. */
export function SelectionProvider({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choosable>>(new Map())
  const toggle = (row: Choosable) =>
    setChosen((former) => {
      const next = new Map(former)
      if (!next.delete(choiceKey(row))) next.set(choiceKey(row), row)
      return next
    })
  const choose = (rows: readonly Choosable[]) =>
    setChosen((former) => new Map([...former, ...rows.map((row) => [choiceKey(row), row] as const)]))
  return (
    <SelectionContext value={{ chosen, toggle, choose, clear: () => setChosen(new Map()) }}>
      {children}
    </SelectionContext>
  )
}

/** The box that chooses a row. */
export function SelectBox({ row }: { row: Choosable }) {
  const { chosen, toggle } = useSelection()
  return (
    <Checkbox
      aria-label={`Choose ${row.name}`}
      isSelected={chosen.has(choiceKey(row))}
      onChange={() => toggle(row)}
    />
  )
}
