'use client'

import { Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { copyText } from '#components/ui/copy-text.ts'
import { Notice } from '#components/ui/notice.tsx'

/** Shown once: nobody, the server included, can show it again. */
export function OneTimeAddress({ name, path }: { name: string; path: string }) {
  const [note, setNote] = useState('')
  const address = new URL(path, window.location.origin).href
  const copy = async () => {
    const isCopied = await copyText(address)
    setNote(isCopied ? 'Copied.' : 'Your browser does not let us copy. Select the address above and copy it.')
  }
  return (
    <div className="flex flex-col gap-3">
      <Notice tone="ok" title={`Give this address to ${name}`}>
        With it the password is set, once and within 7 days. It is shown only now.
      </Notice>
      <code className="block wrap-anywhere rounded-control border border-hairline bg-surface p-3 font-mono text-table select-all">
        {address}
      </code>
      <div className="flex flex-wrap items-center gap-3">
        <Button onPress={copy}>
          <Copy aria-hidden className="size-4" />
          Copy the address
        </Button>
        <span role="status" className="text-muted">
          {note}
        </span>
      </div>
    </div>
  )
}
