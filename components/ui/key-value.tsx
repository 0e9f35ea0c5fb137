import { Fragment, type ReactNode } from 'react'

type KeyValueListProps = {
  items: readonly { label: string; value: ReactNode }[]
  /** Short labels: label and value stand in one line on a phone too. */
  isShort?: boolean
}

export function KeyValueList({ items, isShort = false }: KeyValueListProps) {
  const columns = isShort
    ? 'grid-cols-[max-content_minmax(0,1fr)]'
    : 'sm:grid-cols-[max-content_minmax(0,1fr)]'
  return (
    <dl data-slot="key-value-list" className={`grid gap-x-6 gap-y-1 sm:gap-y-2 ${columns}`}>
      {items.map((item) => (
        <Fragment key={item.label}>
          <dt className="text-muted">{item.label}</dt>
          <dd className={`wrap-anywhere min-w-0 ${isShort ? '' : 'mb-2 sm:mb-0'}`}>{item.value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
