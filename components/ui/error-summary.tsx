'use client'

import { CircleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { fieldId } from './field-style.ts'
import { focusIn } from './focus-field.ts'

type ErrorSummaryProps = {
  message: string | null
  fields: Record<string, string>
  /** What each field is called on screen. */
  labels?: Record<string, string>
}

/** Stands above a form, takes the focus when it appears, and leads to each field that is wrong. */
export function ErrorSummary({ message, fields, labels = {} }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a second failure with the same words must take the focus again
  useEffect(() => {
    if (message) box.current?.focus()
  }, [message, fields])
  if (!message) return null
  return (
    <div
      ref={box}
      data-slot="error-summary"
      role="alert"
      tabIndex={-1}
      className="flex gap-3 rounded-card border border-danger bg-danger-tint px-4 py-3"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-4.5 shrink-0 text-danger" />
      <div className="min-w-0">
        <p className="font-semibold text-danger">{message}</p>
        {Object.keys(fields).length > 0 ? (
          <ul className="mt-1 list-disc ps-4">
            {Object.entries(fields).map(([name, problem]) => (
              <li key={name}>
                <a
                  href={`#${fieldId(name)}`}
                  className="underline underline-offset-3"
                  onClick={(event) => {
                    const form = event.currentTarget.closest('form') ?? document
                    const field = form.querySelector(`#${CSS.escape(fieldId(name))}`)
                    if (!field) return
                    event.preventDefault()
                    focusIn(field)
                    field.scrollIntoView({ block: 'center' })
                  }}
                >
                  {labels[name] ? `${labels[name].replace(/[^?]$/, '$&:')} ` : null}
                  {problem}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  )
}
