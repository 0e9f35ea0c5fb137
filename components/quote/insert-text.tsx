'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Select } from '#components/ui/select.tsx'

type InsertTextProps = {
  texts: { id: string; name: string; content: string }[]
  onInsert: (content: string) => void
}

/** Takes a text of the library over into the terms; nothing where the library is empty. */
export function InsertText({ texts, onInsert }: InsertTextProps) {
  const [chosen, setChosen] = useState(texts[0]?.id ?? '')
  const text = texts.find(({ id }) => id === chosen)
  if (!text) return null
  return (
    <div className="flex flex-wrap items-end gap-2">
      <div className="min-w-40 grow">
        <Select
          label="From the library"
          name="libraryText"
          options={texts.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen}
          onChange={setChosen}
        />
      </div>
      <Button onPress={() => onInsert(text.content)}>Add to the terms</Button>
    </div>
  )
}
