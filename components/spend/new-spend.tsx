'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { Card } from '#components/ui/card.tsx'
import { Disclosure } from '#components/ui/disclosure.tsx'
import { usePart } from '#components/ui/use-part.ts'
import type { NewSpendFormProps } from './new-spend-form.tsx'

const loadForm = () => import('./new-spend-form.tsx').then((file) => file.NewSpendForm)

/** Drawn by the server where the form stands open to begin with, so that nothing jumps. */
const FirstForm = dynamic(loadForm)

type NewSpendProps = NewSpendFormProps & { isOpen: boolean }

/** Logs a bill by hand. A form that is folded is fetched when somebody reaches for it. */
export function NewSpend({ isOpen, ...props }: NewSpendProps) {
  // The first record must not close the form under the hands of who logs the second.
  const [isOpenAtFirst] = useState(isOpen)
  const [FetchedForm, fetchForm] = usePart(loadForm)
  const SpendForm = isOpenAtFirst ? FirstForm : FetchedForm
  return (
    <Card>
      <Disclosure title="Log spend" defaultExpanded={isOpenAtFirst} onReach={() => fetchForm()}>
        {SpendForm ? <SpendForm {...props} /> : null}
      </Disclosure>
    </Card>
  )
}
