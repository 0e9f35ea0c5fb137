'use client'

import { Disclosure } from '#components/ui/disclosure.tsx'
import type { Case } from '#lib/domain/comparison/case.ts'
import {
  type CaseFigure,
  figureIn,
  figuresOf,
  likelyOf,
  withFigure,
  withLikely,
} from '#lib/domain/comparison/figure-of-case.ts'
import { LiveNumber } from './live-number.tsx'

type LiveInputsProps = {
  file: Case
  /** As it was saved; it has the same figures at the same places. */
  saved: Case
  onChange: (file: Case) => void
  onSlip: (place: string, hasSlip: boolean) => void
}

/** Every figure that is worth trying, with a field and a slider; what is chosen or named is changed in the editor. */
export function LiveInputs({ file, saved, onChange, onSlip }: LiveInputsProps) {
  const number = (before: CaseFigure) => {
    const figure = figureIn(file, before)
    return (
      <LiveNumber
        key={figure.path.join('.')}
        figure={figure}
        saved={likelyOf(before.value)}
        onSlip={(hasSlip) => onSlip(figure.path.join('.'), hasSlip)}
        onChange={(likely) => onChange(withFigure(file, figure, withLikely(figure.value, likely)))}
      />
    )
  }
  return (
    <div className="flex flex-col gap-3">
      {figuresOf(saved).map(({ title, figures }, group) =>
        group === 0 ? (
          <div key={title} className="flex flex-col gap-2">
            {figures.map(number)}
          </div>
        ) : (
          <Disclosure key={group} title={<span className="wrap-anywhere">{title}</span>}>
            <div className="flex flex-col gap-2 pb-2">{figures.map(number)}</div>
          </Disclosure>
        ),
      )}
    </div>
  )
}
