'use client'

import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { ErrorSummary } from '#components/ui/error-summary.tsx'
import { Form, useActionForm } from '#components/ui/form.tsx'
import { textOf } from '#components/ui/form-text.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { toast } from '#components/ui/toast.tsx'
import type { Result } from '#lib/action-result.ts'
import type { OwnPrice } from '#lib/domain/catalogue/own-price.ts'
import { fieldPrices, PRICE_FIELDS, priceFields } from '#lib/domain/catalogue/price-field.ts'
import { formatDay, formatRate } from '#lib/format.ts'
import { paths } from '#lib/paths.ts'

type Withdraw = (input: { sequence: number; reason: string }) => Promise<Result<void>>

function WithdrawForm({
  price,
  withdraw,
  close,
}: {
  price: OwnPrice
  withdraw: Withdraw
  close: () => void
}) {
  const { submit, isPending, message, fields } = useActionForm(withdraw, {
    onSuccess: () => {
      toast('Price withdrawn. It stays on record.')
      close()
    },
  })
  return (
    <Form
      aria-label="Withdraw the price"
      onSubmit={(data) => submit({ sequence: price.sequence, reason: textOf(data, 'reason') })}
    >
      <p className="text-muted">
        From today on the price of {price.subject} comes from the catalogue again. What was computed with this
        one stays as it is.
      </p>
      <ErrorSummary message={message} fields={fields} labels={{ reason: 'Reason' }} />
      <TextField label="Reason" name="reason" error={fields.reason} isRequired autoFocus autoComplete="off" />
      <div className="flex flex-wrap justify-end gap-2">
        <Button variant="quiet" onPress={close} isDisabled={isPending}>
          Cancel
        </Button>
        <Button type="submit" variant="danger" isPending={isPending}>
          Withdraw price
        </Button>
      </div>
    </Form>
  )
}

function words({ prices, currency }: OwnPrice): string {
  const given = fieldPrices(prices)
  return priceFields
    .flatMap((field) =>
      given[field] ? [`${PRICE_FIELDS[field]} ${formatRate(given[field], currency)}`] : [],
    )
    .join('; ')
}

type OwnPricesProps = {
  prices: OwnPrice[]
  /** Null for those who may only read. */
  withdraw: Withdraw | null
}

/** Prices of the workspace's own that count, each with the way to replace or withdraw it. */
export function OwnPrices({ prices, withdraw }: OwnPricesProps) {
  return (
    <ul className="flex flex-col divide-y divide-hairline">
      {prices.map((price) => (
        <li
          key={price.sequence}
          className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0"
        >
          <div className="min-w-0">
            <TextLink href={paths.price(price.subject)}>
              <span className="wrap-anywhere">{price.subject}</span>
            </TextLink>
            <p>{words(price)}</p>
            <p className="wrap-anywhere text-table text-muted">
              {price.source.name} of {formatDay(price.source.date)}
              {price.validFrom ? `, from ${formatDay(price.validFrom)}` : ''}
              {price.validTo ? ` until the day before ${formatDay(price.validTo)}` : ''}, {price.confidence}{' '}
              confidence
            </p>
          </div>
          {withdraw ? (
            <div className="flex flex-wrap gap-2">
              <LinkButton size="compact" href={paths.newPrice({ replaces: price.sequence })}>
                Replace
              </LinkButton>
              <Dialog
                trigger={
                  <Button size="compact" variant="quiet">
                    Withdraw
                  </Button>
                }
                title="Withdraw this price?"
              >
                {(close) => <WithdrawForm price={price} withdraw={withdraw} close={close} />}
              </Dialog>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
