/** How the board is read, and how its bars are moved. */
export function BoardKey({ canWrite }: { canWrite: boolean }) {
  return (
    <p className="mt-2 text-label text-muted max-md:hidden print:hidden">
      {canWrite
        ? 'Drag a bar to move a task and its right edge to change its length, or use ← and →, with Shift for the length. '
        : null}
      The thin line is the baseline, the dotted one is today. Hatched bars decide the end; on shaded days
      nobody works.
    </p>
  )
}
