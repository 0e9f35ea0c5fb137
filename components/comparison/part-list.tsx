'use client'

import { Plus, Trash2 } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import { focusIn } from '#components/ui/focus-field.ts'

type PartListProps<T> = {
  title: string
  /** One of them, such as `hosting line`. */
  word: string
  items: T[]
  create: () => T
  onChange: (items: T[]) => void
  children: (item: T, index: number, change: (item: T) => void) => ReactNode
}

/** Parts of one kind within an option: add, change, remove. */
export function PartList<T>({ title, word, items, create, onChange, children }: PartListProps<T>) {
  const change = (index: number) => (next: T) =>
    onChange(items.map((item, at) => (at === index ? next : item)))
  const section = useRef<HTMLElement>(null)
  const add = () => {
    onChange([...items, create()])
    requestAnimationFrame(() => focusIn(section.current?.lastElementChild))
  }
  return (
    <section ref={section} className="border-t border-hairline pt-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-medium">{title}</h3>
        <Button size="compact" variant="quiet" onPress={add}>
          <Plus aria-hidden className="size-4" />
          Add {word}
        </Button>
      </div>
      {items.map((item, index) => (
        <fieldset key={index} className="mt-2 flex min-w-0 gap-2 rounded-control bg-surface p-3">
          <legend className="sr-only">
            {word} {index + 1}
          </legend>
          <div className="grid min-w-0 grow gap-3 sm:grid-cols-2 xl:grid-cols-4">
            {children(item, index, change(index))}
          </div>
          <div>
            <Button
              size="compact"
              variant="quiet"
              aria-label={`Remove ${word} ${index + 1}`}
              onPress={() => onChange(items.filter((_, at) => at !== index))}
            >
              <Trash2 aria-hidden className="size-4" />
            </Button>
          </div>
        </fieldset>
      ))}
    </section>
  )
}
