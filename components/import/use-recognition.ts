'use client'

import { useRef, useState, useTransition } from 'react'
import type { Result } from '#lib/action-result.ts'
import type { GivenAnswers } from '#lib/domain/import/given-answers.ts'
import type { Recognition } from '#lib/domain/import/recognition.ts'

export type ReadingInput = { id: string; projectId: string; answers: GivenAnswers }
export type Look = (input: ReadingInput) => Promise<Result<{ recognition: Recognition; known: unknown }>>

/** How the first rows read with the answers of the moment; of several that are asked for the last one counts. */
export function useRecognition(first: Recognition, look: Look) {
  const [recognition, setRecognition] = useState(first)
  const [isPending, startTransition] = useTransition()
  const asked = useRef(0)
  const lookAgain = (input: ReadingInput) => {
    asked.current += 1
    const mine = asked.current
    startTransition(async () => {
      // What could not be asked is shown as it was: reading the file says the same again, and more.
      const result = await look(input).catch(() => null)
      if (result?.ok && mine === asked.current) setRecognition(result.value.recognition)
    })
  }
  return { recognition, isPending, lookAgain }
}
