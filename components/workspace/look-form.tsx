'use client'

import { useEffect, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { FileDrop } from '#components/ui/file-drop.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { packed } from '#components/ui/packed.ts'
import { Select } from '#components/ui/select.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'
import { type Look, PAPERS, type Paper } from '#lib/domain/look.ts'
import type { LookInput } from '#lib/schemas/look.ts'
import { LogoPicture } from './logo-picture.tsx'
import { paperName } from './paper-name.ts'

const labels = { paper: 'Paper', accent: 'Colour', logo: 'Logo' }

type LookFormProps = {
  look: Look & { name: string; revision: number }
  save: (input: LookInput) => Promise<Result<unknown>>
}

/** Paper, colour and logo; a logo that was chosen is shown before it is saved. */
export function LookForm({ look, save }: LookFormProps) {
  const [accent, setAccent] = useState(look.accent ?? '')
  const [chosen, setChosen] = useState<File | null>(null)
  const [isTakenOff, takeOff] = useState(false)
  const { submit, isPending, fields, message } = useActionForm(save, {
    onSuccess: () => toast('The look of documents was saved.'),
  })
  const logo = async () => {
    if (chosen) return packed(chosen)
    return isTakenOff ? '' : 'keep'
  }
  return (
    <Form
      onSubmit={async (form) =>
        submit({
          ...{ paper: form.get('paper') as Paper, accent, logo: await logo() },
          revision: look.revision,
        })
      }
    >
      <ErrorSummary message={message} fields={fields} labels={labels} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={labels.paper}
          name="paper"
          options={PAPERS.map((value) => ({ value, label: paperName[value] }))}
          defaultValue={look.paper}
          error={fields.paper}
        />
        <div className="flex items-end gap-2">
          <div className="grow">
            <TextField
              label={labels.accent}
              name="accent"
              value={accent}
              onChange={setAccent}
              placeholder="#1d4ed8"
              description="Of headings and the line on the cover; readable on white. Empty for black."
              error={fields.accent}
            />
          </div>
          <input
            type="color"
            aria-label="Choose the colour"
            value={/^#[0-9a-f]{6}$/i.test(accent) ? accent : '#111827'}
            onChange={(event) => setAccent(event.target.value)}
            className="mb-px size-9 shrink-0 self-start rounded-control border border-control p-1 sm:mt-[22px]"
          />
        </div>
      </div>
      <div id="field-logo" className="flex flex-col gap-2">
        <p className="font-medium">{labels.logo}</p>
        {chosen ? <Preview file={chosen} name={look.name} /> : null}
        {!chosen && look.logo && !isTakenOff ? <LogoPicture logo={look.logo} name={look.name} /> : null}
        <FileDrop
          label={labels.logo}
          hint="A PNG or SVG file of at most 512 kB. Its picture is drawn anew; nothing else of it is kept."
          accept="image/png,image/svg+xml"
          onFiles={([file]) => setChosen(file ?? null)}
        />
        {fields.logo ? <p className="text-danger">{fields.logo}</p> : null}
        {(look.logo && !isTakenOff) || chosen ? (
          <div>
            <Button
              variant="quiet"
              onPress={() => {
                setChosen(null)
                takeOff(true)
              }}
            >
              Take the logo off
            </Button>
          </div>
        ) : null}
      </div>
      <div>
        <Button type="submit" variant="primary" isPending={isPending}>
          Save
        </Button>
      </div>
    </Form>
  )
}

/** The chosen file as the browser draws it, until the server has drawn it anew. */
function Preview({ file, name }: { file: File; name: string }) {
  const [src, setSrc] = useState<string | null>(null)
  useEffect(() => {
    const url = URL.createObjectURL(file)
    setSrc(url)
    return () => URL.revokeObjectURL(url)
  }, [file])
  if (src === null) return null
  return (
    <span className="inline-flex rounded-control dark:bg-paper dark:p-2">
      {/* biome-ignore lint/performance/noImgElement: a file that is still on the reader's own machine */}
      <img src={src} alt={`${name}, as chosen`} className="max-h-12 max-w-full object-contain" />
    </span>
  )
}
