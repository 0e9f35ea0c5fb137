import { LinkButton } from '#components/ui/link-button.tsx'
import { paths } from '#lib/paths.ts'

type QuoteDownloadsProps = { id: string; version: number; isSent: boolean }

/** A version as PDF, what was sent also for an archive; and its figures for other programs. */
export const QuoteDownloads = ({ id, version, isSent }: QuoteDownloadsProps) => (
  <div className="flex flex-wrap gap-2">
    {isSent ? (
      <LinkButton variant="quiet" href={paths.quotePdf(id, version, 'archive')} download>
        Archive copy (PDF/A)
      </LinkButton>
    ) : null}
    <LinkButton variant="quiet" href={paths.quoteSheet(id, version, 'csv')} download>
      CSV
    </LinkButton>
    <LinkButton variant="quiet" href={paths.quoteSheet(id, version, 'json')} download>
      JSON
    </LinkButton>
    <LinkButton href={paths.quotePdf(id, version)} download>
      Download as PDF
    </LinkButton>
  </div>
)
