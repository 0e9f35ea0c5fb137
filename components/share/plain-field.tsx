import { controlStyle, fieldId, groupStyle, labelStyle } from '#components/ui/field-style.ts'

type PlainFieldProps = {
  /** Unique on the page; `name` is what is sent. */
  id: string
  label: string
  name: string
  maxLength: number
  defaultValue?: string
  error?: string
  autoComplete?: string
  rows?: number
  isOptional?: boolean
  type?: 'text' | 'email' | 'password'
}

/** A field of the browser alone: the client's forms work without scripts, and load none. */
export function PlainField({
  id,
  label,
  error,
  rows,
  isOptional = false,
  type = 'text',
  ...control
}: PlainFieldProps) {
  const errorId = `${fieldId(id)}-error`
  const shared = {
    ...control,
    id: fieldId(id),
    required: !isOptional,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error ? errorId : undefined,
    className: controlStyle,
  }
  return (
    <div className={groupStyle}>
      <label htmlFor={fieldId(id)} className={labelStyle}>
        {label}
      </label>
      {rows ? <textarea {...shared} rows={rows} /> : <input {...shared} type={type} />}
      {error ? (
        <p id={errorId} className="text-label text-danger">
          {error}
        </p>
      ) : null}
    </div>
  )
}
