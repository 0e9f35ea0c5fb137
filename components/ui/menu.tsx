'use client'

import { ChevronDown, Ellipsis } from 'lucide-react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu'
import { Button } from './button.tsx'
import type { ButtonSize, ButtonVariant } from './button-style.ts'
import { cn } from './cn.ts'
import { itemStyle, popoverStyle } from './floating-style.ts'

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

export function Menu({ label, items, variant, size, isIcon = false }: MenuProps) {
  return (
    <MenuTrigger>
      <Button variant={variant} size={size} aria-label={isIcon ? label : undefined}>
        {isIcon ? <Ellipsis aria-hidden className="size-4" /> : label}
        {isIcon ? null : <ChevronDown aria-hidden className="size-4" />}
      </Button>
      <Popover placement="bottom end" className={cn(popoverStyle, 'min-w-44')}>
        <AriaMenu data-slot="menu" className="p-1 outline-none" aria-label={label}>
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
    </MenuTrigger>
  )
}
