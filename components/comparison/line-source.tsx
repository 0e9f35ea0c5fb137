import { TextLink } from '#components/ui/text-link.tsx'
import type { ComparisonResult, CostLine } from '#lib/domain/comparison/result.ts'
import { formatDay } from '#lib/format.ts'

type LineSourceProps = { line: CostLine; result: ComparisonResult }

/** Where the rate comes from: the case itself, a source of the catalogue, or nowhere. */
export function LineSource({ line, result }: LineSourceProps) {
  return (
    <>
      {line.note ? <p>Nothing is paid because: {line.note}</p> : null}
      <Source line={line} result={result} />
    </>
  )
}

function Source({ line: { source }, result }: LineSourceProps) {
  const on = source.date ? `, ${formatDay(source.date)}` : ''
  if (source.confidence === 'stated') return <p className="text-muted">Rate stated in the comparison{on}.</p>
  const known = result.sources.find((item) => item.id === source.id)
  if (!known) return <p className="text-muted">No source.</p>
  return (
    <p className="text-muted">
      {known.url ? (
        <TextLink href={known.url} isExternal>
          {known.name}
        </TextLink>
      ) : (
        known.name
      )}
      {on}, confidence {source.confidence}.
    </p>
  )
}
