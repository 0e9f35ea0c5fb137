'use client'

import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { labelStyle } from './field-style.ts'

export type FieldTexts = { label: string; description?: ReactNode; error?: string; isRequired?: boolean }

/** Label, control, hint and error of one field. React Aria links them through the field that stands around it. */
export function FieldBody({
  label,
  description,
  error,
  isRequired,
  children,
}: FieldTexts & { children: ReactNode }) {
  return (
    <>
      <Label className={labelStyle}>
        {label}
        {isRequired ? null : <span className="font-normal text-subtle"> (optional)</span>}
      </Label>
      {children}
      {description ? (
        <Text slot="description" className="text-label font-normal text-muted">
          {description}
        </Text>
      ) : null}
      <FieldError className="flex gap-1.5 text-label text-danger">
        <CircleAlert aria-hidden className="size-4 shrink-0" />
        {error}
      </FieldError>
    </>
  )
}
