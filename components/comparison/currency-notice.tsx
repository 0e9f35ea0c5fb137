import { Notice } from '#components/ui/notice.tsx'
import { TextLink } from '#components/ui/text-link.tsx'

type CurrencyNoticeProps = {
  currency: string
  projectCurrency: string
  /** Where the currency of the project is changed; absent for those who may not. */
  editHref?: string
}

/** Says that two currencies meet, since nothing here converts one into the other. */
export function CurrencyNotice({ currency, projectCurrency, editHref }: CurrencyNoticeProps) {
  if (currency === projectCurrency) return null
  return (
    <Notice tone="warning" title={`In ${currency}, while the project is in ${projectCurrency}`}>
      Nothing is converted. A quote made from it is in {currency}; the project’s spend and reports in{' '}
      {projectCurrency} cannot be set against it. For {projectCurrency}, start from Blank and state prices in
      it
      {editHref ? (
        <>
          , or <TextLink href={editHref}>give the project {currency}</TextLink>
        </>
      ) : null}
      .
    </Notice>
  )
}
