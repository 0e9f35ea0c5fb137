'use client'

import { useId, useState } from 'react'

/** Of a text that is folded: some five lines at 70 characters. Fewer characters than this are shown as they are. */
const LONG = 360
const MANY_LINES = 6

type ClampedTextProps = { children: string; className?: string }

/**
 * What somebody wrote, in its own direction; a long text is folded to its first lines. By its length and not by its
 * height, so that it stands as it will stay from the first paint on. Screen readers always get the whole of it.
 */
export function ClampedText({ children, className = '' }: ClampedTextProps) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const isLong = children.length > LONG || children.split('\n').length > MANY_LINES
  return (
    <div className={className}>
      <p
        id={id}
        dir="auto"
        className={`wrap-anywhere max-w-[70ch] whitespace-pre-line ${isLong && !isOpen ? 'line-clamp-5 print:line-clamp-none' : ''}`}
      >
        {children}
      </p>
      {isLong ? (
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
          className="min-h-6 rounded-control text-table font-medium text-link pointer-coarse:min-h-11 print:hidden"
        >
          {isOpen ? 'Show less' : 'Show all'}
        </button>
      ) : null}
    </div>
  )
}
