'use client'

import { type ComponentProps, createContext, useContext } from 'react'

type TriggerProps = {
  'aria-haspopup': 'dialog'
  'aria-expanded': boolean
  onPress: () => void
  onPointerEnter: () => void
}

/** What a dialog gives the button that opens it. */
export const TriggerContext = createContext<TriggerProps | null>(null)

export type PressButtonProps = Omit<ComponentProps<'button'>, 'onClick' | 'disabled'> & {
  onPress?: () => void
  isDisabled?: boolean
}

/** The browser's own button, without a look. It opens the dialog in whose place for a trigger it stands. */
export function PressButton({ onPress, isDisabled, ...props }: PressButtonProps) {
  const { onPress: open, ...trigger } = useContext(TriggerContext) ?? {}
  return (
    <button
      type="button"
      {...trigger}
      {...props}
      disabled={isDisabled}
      onClick={({ currentTarget }) => {
        // Safari gives a clicked button no focus, and what opens now gives the focus back to where it was.
        currentTarget.focus()
        onPress?.()
        open?.()
      }}
    />
  )
}
