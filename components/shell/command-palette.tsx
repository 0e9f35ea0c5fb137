'use client'

import { useEffect, useState } from 'react'
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Input, SearchField } from 'react-aria-components/SearchField'
import { itemStyle, overlayStyle, panelStyle } from '#components/ui/floating-style.ts'
import type { Result } from '#lib/action-result.ts'
import { paths } from '#lib/paths.ts'
import { PLACES } from './nav.ts'

type Hit = { kind: 'client' | 'project' | 'quote'; id: string; title: string; detail: string }
export type Find = (input: { q: string }) => Promise<Result<Hit[]>>
type Line = { href: string; label: string; note: string }

const PAUSE_MS = 200

const KEYS = '#keys'

const COMMANDS: Line[] = [
  ...PLACES.map(({ href, label }) => ({ href, label, note: 'Go to' })),
  { href: paths.newProject(), label: 'New project', note: 'Create' },
  { href: paths.newClient(), label: 'New client', note: 'Create' },
  { href: KEYS, label: 'Keys', note: 'Help' },
]

const lineOf = ({ kind, id, title, detail }: Hit): Line => ({
  href: paths[kind](id),
  label: title,
  note: detail,
})

/** What the server finds for `q`, a moment after the last key; an older answer never replaces a newer one. */
function useHits(q: string, find?: Find): Line[] {
  const [hits, setHits] = useState<Line[]>([])
  useEffect(() => {
    if (!find || q.trim().length < 2) return
    let isCurrent = true
    const timer = setTimeout(async () => {
      const result = await find({ q: q.trim() }).catch(() => null)
      if (isCurrent && result?.ok) setHits(result.value.map(lineOf))
    }, PAUSE_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [q, find])
  return q.trim().length < 2 ? [] : hits
}

type CommandPaletteProps = {
  find?: Find
  go: (href: string) => void
  onHelp: () => void
  onClose: () => void
}

export function CommandPalette({ find, go, onHelp, onClose }: CommandPaletteProps) {
  const [q, setQuery] = useState('')
  const { contains } = useFilter({ sensitivity: 'base' })
  const hits = useHits(q, find)
  const shown = [...hits, ...COMMANDS.filter(({ label }) => contains(label, q.trim()))]
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={onClose} className={overlayStyle}>
      <Modal className={panelStyle}>
        <AriaDialog aria-label="Search" className="outline-none">
          {/* The field would take the first press to empty itself. */}
          <div
            onKeyDownCapture={(event) => {
              if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
              event.stopPropagation()
              onClose()
            }}
          >
            <Autocomplete inputValue={q} onInputChange={setQuery}>
              <SearchField autoFocus aria-label="Search" className="border-b border-hairline">
                <Input
                  maxLength={200}
                  placeholder="Search projects, clients and pages"
                  className="h-12 w-full bg-transparent px-4 outline-none placeholder:text-subtle [&::-webkit-search-cancel-button]:hidden"
                />
              </SearchField>
              <Menu
                aria-label="Results"
                items={shown}
                onAction={(href) => {
                  onClose()
                  if (href === KEYS) onHelp()
                  else go(String(href))
                }}
                className="max-h-80 overflow-y-auto p-1.5 outline-none"
                renderEmptyState={() => <p className="px-2 py-1.5 text-muted">Nothing fits.</p>}
              >
                {(hit) => (
                  <MenuItem id={hit.href} textValue={hit.label} className={itemStyle}>
                    <span className="min-w-0 grow truncate">{hit.label}</span>
                    <span className="text-label text-muted">{hit.note}</span>
                  </MenuItem>
                )}
              </Menu>
            </Autocomplete>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
