'use client'

import { ChevronDown, Ellipsis } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from './button.tsx'
import type { ButtonSize, ButtonVariant } from './button-style.ts'
import { usePart } from './use-part.ts'

export type MenuEntry = { label: string; tone?: 'neutral' | 'danger' } & (
  | { href: string; onAction?: never }
  | { href?: never; onAction: () => unknown }
)

type MenuProps = {
  label: string
  items: readonly MenuEntry[]
  variant?: ButtonVariant
  size?: ButtonSize
  /** Shows three dots; the label is spoken only. */
  isIcon?: boolean
}

const loadList = () => import('./menu-list.tsx').then((file) => file.MenuList)

export function Menu({ label, items, variant, size, isIcon = false }: MenuProps) {
  const trigger = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [MenuList, fetchList] = usePart(loadList)
  const open = () => {
    setOpen(true)
    fetchList(() => setOpen(false))
  }
  return (
    <>
      <Button
        ref={trigger}
        variant={variant}
        size={size}
        aria-label={isIcon ? label : undefined}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPress={open}
        onPointerEnter={() => fetchList()}
        onKeyDown={(event) => event.key === 'ArrowDown' && open()}
      >
        {isIcon ? <Ellipsis aria-hidden className="size-4" /> : label}
        {isIcon ? null : <ChevronDown aria-hidden className="size-4" />}
      </Button>
      {isOpen && MenuList ? (
        <MenuList label={label} items={items} trigger={trigger} onClose={() => setOpen(false)} />
      ) : null}
    </>
  )
}
