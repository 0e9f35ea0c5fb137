'use client'

import { useRef, useState } from 'react'
import { paths } from '#lib/paths.ts'
import { sendFile } from './send-file.ts'

export type Upload = {
  key: number
  name: string
  size: number
  sent: number
  state: 'waiting' | 'sending' | 'done' | 'failed'
  /** Why it failed. */
  message: string | null
  importId: string | null
}

type Ended = { done: string[]; failed: number }

/** Files that are sent one after the other, each with how far it is. `onEnd` gets the imports that they became. */
export function useUploads(onEnd: (ended: Ended) => void) {
  const [uploads, setUploads] = useState<Upload[]>([])
  const running = useRef(new Map<number, AbortController>())
  const count = useRef(0)

  const change = (key: number, part: Partial<Upload>) =>
    setUploads((former) => former.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)))

  const sendOne = async (file: File, key: number, address: string): Promise<string | null> => {
    const stop = running.current.get(key) ?? new AbortController()
    if (stop.signal.aborted) return null
    change(key, { state: 'sending' })
    const sent = await sendFile(file, address, {
      onProgress: (bytes) => change(key, { sent: bytes }),
      signal: stop.signal,
    })
    running.current.delete(key)
    if (sent.ok) change(key, { state: 'done', sent: file.size, importId: sent.id })
    else change(key, { state: 'failed', message: sent.message })
    return sent.ok ? sent.id : null
  }

  /** Of several files those that are recognised are read at once: nobody wants to say so for each of them. */
  const send = async (files: readonly File[], project: string) => {
    const start = files.length > 1 ? ('known' as const) : undefined
    const added = files.map((file) => {
      count.current += 1
      running.current.set(count.current, new AbortController())
      return { file, key: count.current }
    })
    setUploads((former) => [
      ...former.filter(({ state }) => state !== 'failed'),
      ...added.map(({ file, key }) => ({
        ...{ key, name: file.name.slice(0, 200), size: file.size, sent: 0, state: 'waiting' as const },
        ...{ message: null, importId: null },
      })),
    ])
    const done: string[] = []
    for (const { file, key } of added) {
      const name = file.name.slice(0, 200)
      const id = await sendOne(file, key, paths.uploadBill({ project, name, start }))
      if (id) done.push(id)
    }
    setUploads((former) => former.filter(({ state }) => state !== 'done'))
    onEnd({ done, failed: added.length - done.length })
  }

  const stop = (key: number) => {
    running.current.get(key)?.abort()
    change(key, { state: 'failed', message: 'You stopped this upload.' })
  }

  return { uploads, send, stop }
}
