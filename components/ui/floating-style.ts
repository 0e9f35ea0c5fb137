export const popoverStyle =
  'rounded-card border border-hairline bg-background text-ink shadow-floating outline-none'

export const itemStyle =
  'flex min-h-8 cursor-pointer items-center gap-2 rounded-control px-2 py-1.5 no-underline outline-none ' +
  'pointer-coarse:min-h-11 data-focused:bg-hover data-selected:font-semibold data-disabled:opacity-50'

export const overlayStyle =
  'fixed inset-0 z-40 flex items-start justify-center overflow-y-auto bg-[#0b1220]/50 p-4 pt-[12vh] print:hidden'

export const panelStyle =
  'w-full max-w-lg rounded-card border border-hairline bg-background text-ink shadow-floating outline-none'
