'use client'

import { LoaderCircle } from 'lucide-react'
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style.ts'
import { PressButton, type PressButtonProps } from './press-button.tsx'

type ButtonProps = Omit<PressButtonProps, 'className' | 'style'> & {
  variant?: ButtonVariant
  size?: ButtonSize
  isPending?: boolean
}

/** While it works it keeps its label and its focus, turns a ring over it, and takes no second press. */
export function Button({ variant, size, children, isPending = false, type, onPress, ...props }: ButtonProps) {
  return (
    <PressButton
      data-slot="button"
      {...props}
      type={isPending ? 'button' : (type ?? 'button')}
      onPress={isPending ? undefined : onPress}
      aria-disabled={isPending || undefined}
      className={buttonStyle(variant, size)}
    >
      {isPending ? <span className="inline-flex items-center gap-2 opacity-50">{children}</span> : children}
      {isPending ? (
        <span className="absolute inset-0 grid place-items-center">
          <LoaderCircle aria-hidden className="size-5 animate-spin motion-reduce:animate-none" />
          <span className="sr-only">, working</span>
        </span>
      ) : null}
    </PressButton>
  )
}
