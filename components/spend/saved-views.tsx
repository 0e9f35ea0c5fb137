'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { Menu, type MenuEntry } from '#components/ui/menu.tsx'
import { toast, toastUndo } from '#components/ui/toast.tsx'
import { usePart } from '#components/ui/use-part.ts'
import type { Result } from '#lib/action-result.ts'
import type { ViewList } from '#lib/schemas/saved-view.ts'

export type SavedView = { id: string; name: string; query: string }

type Run<I, O = unknown> = (input: I) => Promise<Result<O>>
export type ViewActions = {
  saveView: Run<{ list: ViewList; name: string; query: string }, { id: string }>
  renameView: Run<{ id: string; name: string }>
  removeView: Run<{ id: string }>
}

type SavedViewsProps = {
  views: SavedView[]
  list: ViewList
  /** Null for those who may only look. */
  actions: ViewActions | null
}

const loadDialog = () => import('./saved-view-dialog.tsx').then((file) => file.SavedViewDialog)

/** Pages of a list are no part of what is kept. */
const withoutPage = (search: string): string => {
  const params = new URLSearchParams(search)
  for (const key of ['page', 'after']) params.delete(key)
  params.sort()
  return params.toString()
}

/** Filters and grouping under a name that all members see; the address alone shares them as well. */
export function SavedViews({ views, list, actions }: SavedViewsProps) {
  const router = useRouter()
  const query = withoutPage(useSearchParams().toString())
  const [naming, setNaming] = useState<SavedView | 'new' | null>(null)
  const [Dialog, fetchDialog] = usePart(loadDialog)
  const current = views.find((view) => view.query === query)

  const name = (view: SavedView | 'new') => {
    setNaming(view)
    fetchDialog(() => setNaming(null))
  }
  const remove = async ({ id, name, query }: SavedView, { removeView, saveView }: ViewActions) => {
    const result = await removeView({ id })
    if (result.ok) toastUndo(`Removed the view “${name}”.`, () => saveView({ list, name, query }))
    else toast(result.message)
  }
  const items: MenuEntry[] = views.map((view) => ({ label: view.name, href: `?${view.query}` }))
  if (query !== '') items.push({ label: 'Show everything', href: '?' })
  if (actions && current) {
    items.push({ label: `Rename “${current.name}”`, onAction: () => name(current) })
    items.push({
      label: `Remove “${current.name}”`,
      onAction: () => remove(current, actions),
      tone: 'danger',
    })
  }
  if (actions && !current) items.push({ label: 'Save this view…', onAction: () => name('new') })
  items.push({
    label: 'Copy the address of this view',
    onAction: async () => {
      const { copyText } = await import('#components/ui/copy-text.ts')
      const isCopied = await copyText(location.href)
      toast(isCopied ? 'Copied the address. Who is a member sees the same.' : location.href)
    },
  })
  return (
    <>
      <Menu label={current ? `View: ${current.name}` : 'Views'} items={items} />
      {naming && actions && Dialog ? (
        <Dialog
          name={naming === 'new' ? '' : naming.name}
          save={(name) =>
            naming === 'new'
              ? actions.saveView({ list, name, query })
              : actions.renameView({ id: naming.id, name })
          }
          onSaved={(name) => {
            setNaming(null)
            toast(`Saved the view “${name}”.`)
            router.refresh()
          }}
          onClose={() => setNaming(null)}
        />
      ) : null}
    </>
  )
}
