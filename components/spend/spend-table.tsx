'use client'

import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { columnsOf } from '#components/table/column.ts'
import { DataTable } from '#components/table/data-table.tsx'
import { KeysetPages } from '#components/table/keyset-pages.tsx'
import { Button } from '#components/ui/button.tsx'
import type { Currency } from '#lib/domain/money.ts'
import type { Month } from '#lib/domain/month.ts'
import type { ConvertedRecord } from '#lib/domain/spend/spend-record.ts'
import { formatNumber } from '#lib/format.ts'
import type { ListQuery } from '#lib/schemas/list.ts'
import {
  chooseColumn,
  controlColumn,
  convertedColumn,
  monthColumn,
  moreColumns,
  originColumn,
  projectColumn,
} from './spend-column.tsx'
import { SpendEditing, useSpendEdit } from './spend-edit.tsx'
import { NEW, type SpendActions } from './spend-values.ts'

const columnsFor = (isConverted: boolean) => {
  const after = [...moreColumns, ...(isConverted ? [convertedColumn] : []), originColumn]
  const ofOne = [monthColumn, ...after]
  const ofAll = [monthColumn, projectColumn, ...after]
  return {
    readable: { one: columnsOf(ofOne), all: columnsOf(ofAll) },
    writable: {
      one: columnsOf([chooseColumn, ...ofOne, controlColumn]),
      all: columnsOf([chooseColumn, ...ofAll, controlColumn]),
    },
  }
}
const plain = columnsFor(false)
const withConversion = columnsFor(true)

/** The column of the project takes room from the fields of a row. */
const roomy = { one: '(min-width: 80rem)', all: '(min-width: 96rem)' }
const shownWhereRoomy = { one: 'hidden xl:block', all: 'hidden 2xl:block' }

/** How many records fit, or that there are more than can be counted, and the pages beside this one. */
export type SpendPages = { total: number; isAtLeast: boolean; previous: string | null; next: string | null }

type SpendTableProps = {
  rows: ConvertedRecord[]
  pages: SpendPages
  query: ListQuery
  empty: ReactNode
  /** Null for those who may only look; else it stands in a `SelectionProvider`. */
  actions: SpendActions | null
  /** Of one project its name would stand in every row. */
  isOfOneProject: boolean
  /** Where a new record may belong. */
  projects: { id: string; name: string; currency: Currency }[]
  /** What a new record starts from. */
  month: Month
  /** The workspace's own: amounts in others are converted for a look. */
  currency: Currency
}

export function SpendTable(props: SpendTableProps) {
  const shown = props.isOfOneProject ? 'one' : 'all'
  return (
    <SpendEditing actions={props.actions} roomy={roomy[shown]} projects={props.projects}>
      <SpendRows {...props} />
    </SpendEditing>
  )
}

function SpendRows(props: SpendTableProps) {
  const { actions, isOfOneProject, projects, month, currency, rows, pages, query, empty } = props
  const edit = useSpendEdit()
  const shown = isOfOneProject ? 'one' : 'all'
  const isTyping = edit.id === NEW
  const columns = rows.some((row) => row.currency !== currency) ? withConversion : plain
  const add = () => edit.start(draftOf({ month, projects, currency }), 'month')
  return (
    <div className="flex flex-col gap-3">
      {actions && projects.length > 0 ? (
        <div className={shownWhereRoomy[shown]}>
          <Button id="add-row" onPress={add} isDisabled={isTyping}>
            <Plus aria-hidden className="size-4" />
            Add a row
          </Button>
        </div>
      ) : null}
      <DataTable
        caption="Spend"
        columns={columns[actions ? 'writable' : 'readable'][shown]}
        rowKey={(row) => row.id}
        instead={edit.insteadOf}
        rows={isTyping ? [draftOf({ month, projects, currency }), ...rows] : rows}
        {...{ query, empty }}
        pages={<KeysetPages {...pages} count={{ ...pages, words: countWords(pages), size: query.size }} />}
      />
    </div>
  )
}

const countWords = ({ total, isAtLeast }: SpendPages): string =>
  isAtLeast ? `More than ${formatNumber(total)}` : `${formatNumber(total)} in all`

type Draft = Pick<SpendTableProps, 'month' | 'projects' | 'currency'>

const draftOf = ({ month, projects, currency }: Draft): ConvertedRecord => {
  // Of several projects none is guessed.
  const first = projects.length === 1 ? projects[0] : undefined
  return {
    ...{ id: NEW, revision: 0, projectId: first?.id ?? '', projectName: first?.name ?? '', month },
    ...{ provider: '', service: '', kind: 'api', amount: null, currency: first?.currency ?? currency },
    ...{ note: '', source: 'manual', bill: null, lines: 1, isCounted: true, converted: null },
  }
}
