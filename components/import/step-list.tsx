import { Check } from 'lucide-react'
import { cn } from '#components/ui/cn.ts'
import { TextLink } from '#components/ui/text-link.tsx'
import { STEPS } from './import-status.ts'

type StepListProps = {
  current: number
  /** Addresses of steps that one may go back to. */
  links?: Partial<Record<number, string>>
}

/** The four steps of an import, and where this one is. */
export function StepList({ current, links = {} }: StepListProps) {
  return (
    <ol aria-label="Steps" className="mb-6 flex flex-wrap gap-x-6 gap-y-2">
      {STEPS.map((name, at) => {
        const href = links[at]
        return (
          <li
            key={name}
            aria-current={at === current ? 'step' : undefined}
            className={cn('flex items-center gap-2', at === current ? 'font-semibold' : 'text-muted')}
          >
            <span
              aria-hidden
              className={cn(
                'grid size-6 place-items-center rounded-full border text-label',
                at === current ? 'border-primary bg-primary text-on-primary' : 'border-control',
              )}
            >
              {at < current ? <Check className="size-3.5" /> : at + 1}
            </span>
            {href ? <TextLink href={href}>{name}</TextLink> : name}
            {at < current ? <span className="sr-only">, done</span> : null}
          </li>
        )
      })}
    </ol>
  )
}
