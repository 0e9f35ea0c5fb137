'use client'

import { CircleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { fieldId, groupStyle, labelStyle } from './field-style.ts'

export type FieldTexts = { label: string; description?: ReactNode; error?: string; isRequired?: boolean }

/**
 * What links a control to the label, hint and error that `Field` draws around it. Forms beside each other may have fields of
 * one name, and so of one id: its label stands around a control, and what else belongs to it is found by ids of its own.
 */
export function useField({ name, label, description, error, isRequired }: FieldTexts & { name: string }) {
  const own = useId()
  const ids = {
    ...{ control: fieldId(name), label: `${own}-label` },
    ...{ description: `${own}-description`, error: `${own}-error` },
  }
  const described = [description && ids.description, error && ids.error].filter(Boolean).join(' ')
  return {
    control: {
      id: ids.control,
      name,
      'aria-labelledby': ids.label,
      'aria-required': isRequired || undefined,
      'aria-invalid': error ? true : undefined,
      'aria-describedby': described || undefined,
    },
    frame: { ids, label, description, error, isRequired },
  }
}

type FieldProps = ReturnType<typeof useField>['frame'] & {
  /** Of several controls, of which each has a label of its own. */
  isGroup?: boolean
  children: ReactNode
}

/** Label, hint and error around a control of the browser, which works before scripts do and as phones expect it. */
export function Field({ ids, label, description, error, isRequired, isGroup, children }: FieldProps) {
  const words = (
    <span id={ids.label} className={labelStyle}>
      {label}
      {isRequired ? null : <span className="font-normal text-subtle"> (optional)</span>}
    </span>
  )
  return (
    <div className={groupStyle}>
      {isGroup ? (
        <>
          {words}
          {children}
        </>
      ) : (
        // biome-ignore lint/a11y/noLabelWithoutControl: the control comes as its child
        <label className={groupStyle}>
          {words}
          {children}
        </label>
      )}
      {description ? (
        <span id={ids.description} className="text-label font-normal text-muted">
          {description}
        </span>
      ) : null}
      {error ? (
        <span id={ids.error} className="flex gap-1.5 text-label text-danger">
          <CircleAlert aria-hidden className="size-4 shrink-0" />
          {error}
        </span>
      ) : null}
    </div>
  )
}
