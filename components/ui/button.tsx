'use client'

import { LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style.ts'
import { cn } from './cn.ts'

type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> & {
  variant?: ButtonVariant
  size?: ButtonSize
  children: ReactNode
}

/** While it works it keeps its label and its focus, turns a ring over it, and takes no second press. */
export function Button({ variant, size, children, isPending = false, ...props }: ButtonProps) {
  return (
    <AriaButton data-slot="button" {...props} isPending={isPending} className={buttonStyle(variant, size)}>
      <span className={cn('inline-flex items-center gap-2', isPending && 'opacity-60')}>{children}</span>
      {isPending ? (
        <ProgressBar
          aria-label="Working"
          isIndeterminate
          className="absolute inset-0 grid place-items-center"
        >
          <LoaderCircle aria-hidden className="size-5 animate-spin motion-reduce:animate-none" />
        </ProgressBar>
      ) : null}
    </AriaButton>
  )
}
