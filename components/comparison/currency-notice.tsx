import { Notice } from '#components/ui/notice.tsx'

type CurrencyNoticeProps = { currency: string; projectCurrency: string }

/** Says that two currencies meet, since nothing here converts one into the other. */
export function CurrencyNotice({ currency, projectCurrency }: CurrencyNoticeProps) {
  if (currency === projectCurrency) return null
  return (
    <Notice tone="warning" title={`In ${currency}, while the project is in ${projectCurrency}`}>
      Nothing is converted. A quote made from it is in {currency}; the project’s spend and reports in{' '}
      {projectCurrency} cannot be set against it. For {projectCurrency}, start from Blank and state prices in
      it.
    </Notice>
  )
}
