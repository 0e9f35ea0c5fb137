'use client'

import { Button } from '#components/ui/button.tsx'
import { useActionForm } from '#components/ui/form.tsx'
import type { Result } from '#lib/action-result.ts'

export type Choose = (input: {
  id: string
  revision: number
  optionId: string | null
}) => Promise<Result<void>>

type ChooseButtonProps = {
  comparison: { id: string; revision: number }
  option: { id: string; label: string }
  isChosen: boolean
  choose: Choose
}

/** Chooses the option that quote and timeline follow; pressed again, takes the choice back. */
export function ChooseButton({ comparison, option, isChosen, choose }: ChooseButtonProps) {
  const { submit, isPending, message } = useActionForm(choose)
  return (
    <span className="flex flex-col items-start gap-1">
      <Button
        size="compact"
        isPending={isPending}
        aria-pressed={isChosen}
        aria-label={isChosen ? `${option.label} is chosen, take back` : `Choose ${option.label}`}
        onPress={() => submit({ ...comparison, optionId: isChosen ? null : option.id })}
      >
        {isChosen ? 'Chosen ✓' : 'Choose'}
      </Button>
      {message ? (
        <span role="alert" className="text-label text-danger">
          {message}
        </span>
      ) : null}
    </span>
  )
}
