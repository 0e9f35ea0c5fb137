'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { useId, useTransition } from 'react'
import { cn } from '#components/ui/cn.ts'
import { controlStyle } from '#components/ui/field-style.ts'
import {
  DEEPEST,
  DIMENSIONS,
  type Dimension,
  dimensionName,
  type Grouping,
} from '#lib/domain/spend/dimension.ts'

type GridGroupingProps = { grouping: Grouping; isOfOneProject: boolean }

/** Of one project these say the same in every row. */
const WIDE: readonly Dimension[] = ['project', 'client']
const WITHIN = ['Rows', 'then', 'then']

/** Chooses what the rows and the columns of the table stand for, in the address. */
export function GridGrouping({ grouping: { rows, column }, isOfOneProject }: GridGroupingProps) {
  const router = useRouter()
  const search = useSearchParams().toString()
  const [isPending, startTransition] = useTransition()
  const offered = DIMENSIONS.filter((dimension) => !isOfOneProject || !WIDE.includes(dimension))

  const choose = (nextRows: readonly Dimension[], nextColumn: Dimension | null) => {
    const params = new URLSearchParams(search)
    params.set('rows', nextRows.join('.'))
    params.set('cols', nextColumn ?? 'none')
    for (const key of ['open', 'all']) params.delete(key)
    startTransition(() => router.push(`?${params}`, { scroll: false }))
  }
  const chooseRow = (at: number, value: string) => {
    const chosen = offered.find((dimension) => dimension === value)
    choose(chosen ? rows.toSpliced(at, 1, chosen) : rows.slice(0, at), column === chosen ? null : column)
  }

  return (
    <div
      className="flex flex-wrap items-center gap-x-3 gap-y-2 print:hidden"
      aria-busy={isPending}
      data-slot="grid-grouping"
    >
      {WITHIN.slice(0, Math.min(rows.length + 1, DEEPEST)).map((label, at) => (
        <Choice
          key={at}
          label={label}
          name={at === 0 ? 'Rows' : `Rows within rows, depth ${at + 1}`}
          value={rows[at] ?? ''}
          none={at === 0 ? null : 'nothing'}
          options={offered.filter((dimension) => dimension === rows[at] || !rows.includes(dimension))}
          onChange={(value) => chooseRow(at, value)}
        />
      ))}
      <Choice
        label="Columns"
        name="Columns"
        value={column ?? ''}
        none="none"
        options={offered.filter((dimension) => dimension === column || !rows.includes(dimension))}
        onChange={(value) => choose(rows, offered.find((dimension) => dimension === value) ?? null)}
      />
    </div>
  )
}

type ChoiceProps = {
  label: string
  /** For those who do not see what stands before it. */
  name: string
  value: string
  none: string | null
  options: readonly Dimension[]
  onChange: (value: string) => void
}

function Choice({ label, name, value, none, options, onChange }: ChoiceProps) {
  const id = useId()
  return (
    <div className="flex items-center gap-2">
      <label htmlFor={id} className="text-label text-muted">
        {label}
      </label>
      <select
        id={id}
        aria-label={name}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={cn(controlStyle, 'w-auto')}
      >
        {none === null ? null : <option value="">{none}</option>}
        {options.map((dimension) => (
          <option key={dimension} value={dimension}>
            {dimensionName[dimension].toLowerCase()}
          </option>
        ))}
      </select>
    </div>
  )
}
