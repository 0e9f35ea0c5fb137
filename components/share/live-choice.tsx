'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useTransition } from 'react'
import { ANSWER_FORM } from './choice-input.tsx'

/**
 * With scripts, what is ticked is priced at once: by the server, which draws every figure of the page anew. Without
 * them the button beside it does the same. What was typed stays, and nothing is ordered.
 */
export function LiveChoice({ total }: { total: string }) {
  const { replace } = useRouter()
  const [isPending, startTransition] = useTransition()
  useEffect(() => {
    const reckon = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement) || !target.name.startsWith('take-')) return
      if (target.form?.id !== ANSWER_FORM) return
      const taken = [...new FormData(target.form)].filter(([name]) => name.startsWith('take-'))
      const take = taken.map(([, at]) => at).join('.')
      startTransition(() => replace(`${location.pathname}?take=${take}`, { scroll: false }))
    }
    document.addEventListener('change', reckon)
    return () => document.removeEventListener('change', reckon)
  }, [replace])
  return (
    <p role="status" className="w-full font-medium">
      {isPending ? 'Working out the price…' : `With this choice: ${total}.`}
    </p>
  )
}
