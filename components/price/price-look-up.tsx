import { Button } from '#components/ui/button.tsx'
import { controlStyle, fieldId, groupStyle, labelStyle } from '#components/ui/field-style.ts'

type PriceLookUpProps = { at: string; known: string }

/** On which day, and as known on which: an older comparison saw other prices than one of today. Works without scripts. */
export function PriceLookUp({ at, known }: PriceLookUpProps) {
  const day = (name: string, label: string, value: string) => (
    <div className={groupStyle}>
      <label htmlFor={fieldId(name)} className={labelStyle}>
        {label}
      </label>
      <input
        id={fieldId(name)}
        type="date"
        name={name}
        key={value}
        defaultValue={value}
        className={controlStyle}
      />
    </div>
  )
  return (
    <form method="get" className="mb-4 flex flex-wrap items-end gap-3 print:hidden">
      {day('at', 'Price on', at)}
      {day('known', 'As known on', known)}
      <Button type="submit">Look up</Button>
    </form>
  )
}
