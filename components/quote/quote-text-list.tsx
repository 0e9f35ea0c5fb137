'use client'

import { Trash2 } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { toast, toastUndo } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'
import { Paragraphs } from './paragraphs.tsx'
import { QuoteTextForm, type QuoteTextRow, type SaveQuoteText } from './quote-text-form.tsx'

type QuoteTextListProps = {
  texts: QuoteTextRow[]
  /** Null for who may only look. */
  actions: { save: SaveQuoteText; remove: (input: { id: string }) => Promise<Result<void>> } | null
}

/** The texts by name; opening one shows it, or lets it be written anew. */
export function QuoteTextList({ texts, actions }: QuoteTextListProps) {
  if (texts.length === 0) return <p className="text-muted">No text yet. A first one could be your terms.</p>
  const remove = async ({ id, name, content }: QuoteTextRow) => {
    const result = await actions?.remove({ id })
    if (!result?.ok) return toast(result?.message ?? 'This could not be done now. Try again.')
    toastUndo(`Removed “${name}”.`, async () => actions?.save({ id: null, name, content }))
  }
  return (
    <ul className="flex flex-col divide-y divide-hairline">
      {texts.map((text) => (
        <li key={text.id} className="flex items-start gap-2 py-2 first:pt-0 last:pb-0">
          <div className="min-w-0 grow">
            <Disclosure title={text.name}>
              {actions ? (
                <QuoteTextForm text={text} save={actions.save} />
              ) : (
                <Paragraphs text={text.content} />
              )}
            </Disclosure>
          </div>
          {actions ? (
            <Button
              variant="quiet"
              size="compact"
              aria-label={`Remove ${text.name}`}
              onPress={() => remove(text)}
            >
              <Trash2 aria-hidden className="size-4" />
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
