import { buttonStyle } from '#components/ui/button-style.ts'
import { paths } from '#lib/paths.ts'

/** Links of the browser alone; the page's beacon notices that one was used. */
export function PdfLink({ token }: { token: string }) {
  return (
    <>
      <a href={paths.sharePdf(token)} download className={buttonStyle('secondary')}>
        Download as PDF
      </a>
      <a href={paths.shareJson(token)} download className={buttonStyle('quiet')}>
        <span className="whitespace-nowrap">Data (JSON)</span>
      </a>
    </>
  )
}
