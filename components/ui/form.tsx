'use client'

import { unstable_rethrow } from 'next/navigation'
import { type ReactNode, useRef, useState, useTransition } from 'react'
import type { Result } from '#lib/action-result.ts'
import { errorSentence } from '#lib/errors.ts'

const NO_CONNECTION =
  'The server could not be reached. What you typed is still here: check your connection and try again.'

type Failure = { message: string | null; fields: Record<string, string> }
const none: Failure = { message: null, fields: {} }

/**
 * Runs an action for a form. While it runs a second call does nothing; a lost connection becomes a message; what was typed
 * is never touched.
 */
export function useActionForm<I, O>(
  action: (input: I) => Promise<Result<O>>,
  options: { onSuccess?: (value: O) => void } = {},
) {
  const [failure, setFailure] = useState(none)
  const [isPending, startTransition] = useTransition()
  const isRunning = useRef(false)

  const submit = (input: I) => {
    if (isRunning.current) return
    isRunning.current = true
    startTransition(async () => {
      try {
        const result = await action(input)
        if (result.ok) {
          setFailure(none)
          options.onSuccess?.(result.value)
        } else setFailure({ message: result.message || errorSentence[result.code], fields: result.fields })
      } catch (error) {
        unstable_rethrow(error)
        setFailure({ message: NO_CONNECTION, fields: {} })
      } finally {
        isRunning.current = false
      }
    })
  }

  return { submit, isPending, ...failure }
}

/** Half a date or a number that was not understood would be sent as nothing. What else is wrong the server says. */
const isUnread = (element: Element): element is HTMLInputElement =>
  element instanceof HTMLInputElement && (element.validity.badInput || element.validity.customError)

type FormProps = { onSubmit: (data: FormData) => void; children: ReactNode; 'aria-label'?: string }

/** Submits by script and keeps what was typed. A field that was not understood gets the focus, and nothing is sent. */
export function Form({ onSubmit, children, ...props }: FormProps) {
  return (
    <form
      data-slot="form"
      noValidate
      {...props}
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        const unread = [...event.currentTarget.elements].find(isUnread)
        if (unread) unread.reportValidity()
        else onSubmit(new FormData(event.currentTarget))
      }}
    >
      {children}
    </form>
  )
}
