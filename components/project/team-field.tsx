import { Checkbox } from '#components/ui/checkbox.tsx'
import { fieldId, labelStyle } from '#components/ui/field-style.ts'

type TeamFieldProps = {
  label: string
  members: { value: string; label: string }[]
  chosen: string[]
  error?: string
}

/** Who works on the project: one box for each member of the workspace. */
export function TeamField({ label, members, chosen, error }: TeamFieldProps) {
  const id = fieldId('memberIds')
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={labelStyle}>{label}</legend>
      <div className="mt-1 flex max-h-60 flex-wrap gap-x-5 gap-y-2 overflow-y-auto">
        {members.map(({ value, label }) => (
          <Checkbox
            key={value}
            name="memberIds"
            value={value}
            label={label}
            defaultSelected={chosen.includes(value)}
          />
        ))}
      </div>
      {error ? (
        <p id={`${id}-error`} className="mt-1 text-label text-danger">
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}
