import { buttonStyle } from '#components/ui/button-style.ts'
import { paths } from '#lib/paths.ts'

/** A link of the browser alone; the page's beacon notices that it was used. */
export function PdfLink({ token }: { token: string }) {
  return (
    <a href={paths.sharePdf(token)} download className={buttonStyle('secondary')}>
      Download as PDF
    </a>
  )
}
