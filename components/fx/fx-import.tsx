'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { FileDrop } from '#components/ui/file-drop.tsx'
import { useActionForm } from '#components/ui/form.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { packed } from '#components/ui/packed.ts'
import { TextLink } from '#components/ui/text-link.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'
import { countOf } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'
import { FxPreview, type Preview } from './fx-preview.tsx'

type Packed = { name: string; packed: string; since: string }

type FxImportProps = {
  since: string
  preview: (input: Packed) => Promise<Result<Preview>>
  load: (input: Packed & { plan: string }) => Promise<Result<{ count: number }>>
}

const PAGE =
  'https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/html/index.en.html'

/** The ECB's list: what differs from the rates on record is shown, then recorded. */
export function FxImport({ since: first, preview, load }: FxImportProps) {
  const router = useRouter()
  const [file, setFile] = useState<{ name: string; packed: string } | null>(null)
  const [since, setSince] = useState(first)
  const [shown, setShown] = useState<Preview | null>(null)
  const reading = useActionForm(preview, { onSuccess: setShown })
  const loading = useActionForm(load, {
    onSuccess: ({ count }) => {
      toast(`${countOf(count, 'rate')} recorded.`)
      router.push(paths.exchangeRates())
    },
  })
  const choose = async (next: File | undefined) => {
    setShown(null)
    setFile(null)
    if (!next) return
    const chosen = { name: next.name.slice(0, 200), packed: await packed(next) }
    setFile(chosen)
    reading.submit({ ...chosen, since })
  }
  const changeSince = (value: string) => {
    setSince(value)
    setShown(null)
    if (file) reading.submit({ ...file, since: value })
  }
  return (
    <div className="flex flex-col gap-6">
      <Card title="1. Choose the list">
        <p className="mb-3 max-w-[70ch] text-muted">
          <TextLink href={PAGE} isExternal>
            The ECB’s reference rates
          </TextLink>{' '}
          as CSV: eurofxref.csv with the last day or eurofxref-hist.csv with all days since 1999, also zipped.
        </p>
        <ErrorSummary
          message={reading.message}
          fields={reading.fields}
          labels={{ file: 'File', packed: 'File', since: 'From this day on' }}
        />
        <div className="flex flex-col gap-4">
          <FileDrop
            name="file"
            label="List of the ECB"
            hint={file?.name ?? 'Drop the list here, or choose it.'}
            accept=".csv,.zip,text/csv,application/zip"
            onFiles={([chosen]) => choose(chosen)}
          />
          <DateField
            label="From this day on"
            name="since"
            value={since}
            onChange={changeSince}
            error={reading.fields.since}
          />
        </div>
        <p role="status" className="mt-2 text-muted">
          {reading.isPending ? 'Reading the list…' : ''}
        </p>
      </Card>
      {file && shown ? (
        <Card title="2. Check what would be recorded">
          <FxPreview preview={shown} />
          <ErrorSummary message={loading.message} fields={loading.fields} />
          <div className="mt-4 flex flex-wrap gap-2">
            <Button
              variant="primary"
              isPending={loading.isPending}
              isDisabled={shown.added === 0}
              onPress={() => loading.submit({ ...file, since, plan: shown.fingerprint })}
            >
              Record {countOf(shown.added, 'rate')}
            </Button>
            <LinkButton variant="quiet" href={paths.exchangeRates()}>
              Cancel
            </LinkButton>
          </div>
        </Card>
      ) : null}
    </div>
  )
}
