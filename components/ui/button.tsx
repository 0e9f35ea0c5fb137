'use client'

import { LoaderCircle } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style.ts'
import { cn } from './cn.ts'

type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> & {
  variant?: ButtonVariant
  size?: ButtonSize
  ref?: Ref<HTMLButtonElement>
  children: ReactNode
}

/**
 * While it works it keeps its label and its focus, turns a ring over it, and takes no second press. React Aria's own pending
 * state is not used: its announcement names an element that a closing dialog has already removed.
 */
export function Button({ variant, size, children, isPending = false, type, onPress, ...props }: ButtonProps) {
  return (
    <AriaButton
      data-slot="button"
      {...props}
      type={isPending ? 'button' : type}
      onPress={isPending ? undefined : onPress}
      aria-disabled={isPending || undefined}
      className={buttonStyle(variant, size)}
    >
      <span className={cn('inline-flex items-center gap-2', isPending && 'opacity-50')}>{children}</span>
      {isPending ? (
        <span className="absolute inset-0 grid place-items-center">
          <LoaderCircle aria-hidden className="size-5 animate-spin motion-reduce:animate-none" />
          <span className="sr-only">, working</span>
        </span>
      ) : null}
    </AriaButton>
  )
}
