'use client'

import type { ReactNode } from 'react'
import { FieldErrorContext } from 'react-aria-components/FieldError'
import { LabelContext } from 'react-aria-components/Label'
import { TextContext } from 'react-aria-components/Text'
import { FieldBody, type FieldTexts } from './field-body.tsx'
import { fieldId, groupStyle } from './field-style.ts'

const validity = { validationErrors: [], validationDetails: {} as ValidityState }

/** What a native control needs to be linked to the hint and error that `NativeField` draws around it. */
export const nativeFieldProps = (
  name: string,
  { description, error, isRequired }: Omit<FieldTexts, 'label'>,
) => ({
  id: fieldId(name),
  name,
  'aria-required': isRequired || undefined,
  'aria-invalid': error ? true : undefined,
  'aria-describedby':
    [description && `${fieldId(name)}-description`, error && `${fieldId(name)}-error`]
      .filter(Boolean)
      .join(' ') || undefined,
})

/** The frame of a field around a control of the browser, which works before scripts do and as phones expect it. */
export function NativeField({
  name,
  children,
  ...texts
}: FieldTexts & { name: string; children: ReactNode }) {
  const id = fieldId(name)
  return (
    <div className={groupStyle}>
      <LabelContext value={{ htmlFor: id }}>
        <TextContext
          value={{ slots: { description: { id: `${id}-description` }, errorMessage: { id: `${id}-error` } } }}
        >
          <FieldErrorContext value={{ isInvalid: Boolean(texts.error), ...validity }}>
            <FieldBody {...texts}>{children}</FieldBody>
          </FieldErrorContext>
        </TextContext>
      </LabelContext>
    </div>
  )
}
