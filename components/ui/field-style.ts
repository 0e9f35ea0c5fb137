/** Ids are made from names, so that the summary of errors can link to the fields. */
export const fieldId = (name: string) => `field-${name}`

export const labelStyle = 'text-label text-muted'

export const controlStyle =
  'w-full min-w-0 min-h-9 rounded-control border border-control bg-background px-2.5 py-1.5 text-ink ' +
  'placeholder:text-subtle hover:border-muted aria-invalid:border-danger pointer-coarse:min-h-11 ' +
  'disabled:cursor-not-allowed disabled:bg-surface disabled:text-subtle'

export const groupStyle = 'flex flex-col gap-1 min-w-0'

/** The browser's own box or button, unseen and large enough to be pressed over the one that is drawn beside it. */
export const overBox = 'peer absolute -start-0.75 -top-0.75 size-6 opacity-0'
