'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { FileDrop } from '#components/ui/file-drop.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { packed } from '#components/ui/packed.ts'
import { TextLink } from '#components/ui/text-link.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'
import type { Proposal } from '#lib/domain/catalogue/price-proposal.ts'
import { countOf } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import { LeftOutRows } from './left-out-rows.tsx'
import { ProposalList } from './proposal-list.tsx'

type Packed = { name: string; packed: string }

export type Preview = {
  proposals: Proposal[]
  unchanged: number
  rejected: { line: number; reason: string }[]
  unknown: { names: string[]; count: number }
  currency: string
}

type PriceImportProps = {
  preview: (input: Packed) => Promise<Result<Preview>>
  load: (input: Packed & { lines: number[]; confirmed: number[] }) => Promise<Result<{ count: number }>>
  columns: readonly string[]
}

/** A list becomes proposals; what is chosen of them is taken over, each jump by a confirmation of its own. */
export function PriceImport({ preview, load, columns }: PriceImportProps) {
  const router = useRouter()
  const [file, setFile] = useState<Packed | null>(null)
  const [found, setFound] = useState<Preview | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const reading = useActionForm(preview, {
    onSuccess: (value) => {
      setFound(value)
      setChosen(new Set(value.proposals.filter(({ isJump }) => !isJump).map(({ line }) => line)))
    },
  })
  const loading = useActionForm(load, {
    onSuccess: ({ count }) => {
      toast(`${countOf(count, 'price')} recorded.`)
      router.push(paths.prices())
    },
  })
  const choose = async (next: File | undefined) => {
    setFound(null)
    if (!next) return
    const input = { name: next.name.slice(0, 200), packed: await packed(next) }
    setFile(input)
    reading.submit(input)
  }
  const take = () => {
    if (!file || !found) return
    const lines = found.proposals.map(({ line }) => line).filter((line) => chosen.has(line))
    // A jump is chosen only by its own tick, which is the confirmation.
    loading.submit({ ...file, lines, confirmed: lines })
  }
  return (
    <div className="flex flex-col gap-6">
      <Card title="1. Choose the list">
        <p className="mb-3 max-w-[70ch] text-muted">
          LiteLLM’s <code>model_prices_and_context_window.json</code>, or a table (CSV) or JSON with the
          columns of our own <TextLink href={paths.exportList('prices', 'csv')}>export</TextLink>: subject,
          one or more of {columns.join(', ')}, and where you have them currency, validFrom, validTo,
          confidence, source, sourceUrl.
        </p>
        <ErrorSummary
          message={reading.message}
          fields={reading.fields}
          labels={{ file: 'File', packed: 'File' }}
        />
        <FileDrop
          name="file"
          label="List of prices"
          hint={file?.name ?? 'Drop the list here, or choose it.'}
          accept=".json,.csv,application/json,text/csv"
          onFiles={([chosen]) => choose(chosen)}
        />
        <p role="status" className="mt-2 text-muted">
          {reading.isPending ? 'Reading the list…' : found ? summaryOf(found) : ''}
        </p>
      </Card>
      {found ? (
        <Card title="2. Choose what to take over">
          <Form aria-label="Proposals" onSubmit={take}>
            <ErrorSummary message={loading.message} fields={loading.fields} labels={{ lines: 'Prices' }} />
            <ProposalList
              proposals={found.proposals}
              chosen={chosen}
              onChange={(line, isChosen) =>
                setChosen((former) => {
                  const next = new Set(former)
                  if (isChosen) next.add(line)
                  else next.delete(line)
                  return next
                })
              }
            />
            {found.proposals.length > 0 ? (
              <div>
                <Button
                  type="submit"
                  variant="primary"
                  isPending={loading.isPending}
                  isDisabled={chosen.size === 0}
                >
                  Take over {countOf(chosen.size, 'price')}
                </Button>
              </div>
            ) : null}
          </Form>
          <LeftOutRows rejected={found.rejected} unknown={found.unknown} />
        </Card>
      ) : null}
    </div>
  )
}

const summaryOf = ({ proposals, unchanged, rejected, unknown }: Preview): string =>
  `${countOf(proposals.length, 'price')} would change, ${unchanged} are as on record, ${rejected.length} could not be read, ${countOf(unknown.count, 'model')} not on record.`
