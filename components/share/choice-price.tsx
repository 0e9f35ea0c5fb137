import { buttonStyle } from '#components/ui/button-style.ts'
import { ANSWER_FORM } from './choice-input.tsx'

/** Reckons with what is ticked, without answering; where scripts run, `door.js` does so at each tick. */
export function ChoicePrice({ total }: { total: string }) {
  return (
    <div className="flex flex-wrap items-center gap-3 print:hidden">
      <button
        type="submit"
        form={ANSWER_FORM}
        name="price"
        value="1"
        formNoValidate
        className={buttonStyle('secondary')}
      >
        Show the price of this choice
      </button>
      <span className="text-table text-muted">Nothing is ordered by that.</span>
      <p role="status" data-slot="choice-price" className="w-full font-medium">
        With this choice: {total}.
      </p>
    </div>
  )
}
