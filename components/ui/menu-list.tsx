'use client'

import { useRouter } from 'next/navigation'
import type { RefObject } from 'react'
import { RouterProvider } from 'react-aria-components'
import { Menu as AriaMenu, MenuItem, Popover } from 'react-aria-components/Menu'
import { cn } from './cn.ts'
import { itemStyle, popoverStyle } from './floating-style.ts'
import type { MenuEntry } from './menu.tsx'

type MenuListProps = {
  label: string
  items: readonly MenuEntry[]
  trigger: RefObject<HTMLButtonElement | null>
  onClose: () => void
}

export function MenuList({ label, items, trigger, onClose }: MenuListProps) {
  const router = useRouter()
  return (
    <RouterProvider navigate={(href) => router.push(href)}>
      <Popover
        isOpen
        triggerRef={trigger}
        onOpenChange={onClose}
        placement="bottom end"
        aria-label={label}
        className={cn(popoverStyle, 'min-w-44')}
      >
        <AriaMenu
          data-slot="menu"
          autoFocus="first"
          aria-label={label}
          onClose={onClose}
          className="p-1 outline-none"
        >
          {items.map((item) => (
            <MenuItem
              key={item.label}
              id={item.label}
              href={item.href}
              onAction={() => void item.onAction?.()}
              className={cn(itemStyle, item.tone === 'danger' && 'text-danger')}
            >
              {item.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </RouterProvider>
  )
}
