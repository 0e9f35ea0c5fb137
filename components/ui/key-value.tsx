import { Fragment, type ReactNode } from 'react'

type KeyValueListProps = { items: readonly { label: string; value: ReactNode }[] }

export function KeyValueList({ items }: KeyValueListProps) {
  return (
    <dl
      data-slot="key-value-list"
      className="grid gap-x-6 gap-y-1 sm:grid-cols-[max-content_minmax(0,1fr)] sm:gap-y-2"
    >
      {items.map((item) => (
        <Fragment key={item.label}>
          <dt className="text-muted">{item.label}</dt>
          <dd className="wrap-anywhere mb-2 min-w-0 sm:mb-0">{item.value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
