export const HEAD =
  'BilledCost,EffectiveCost,ListCost,BillingCurrency,BillingAccountId,BillingPeriodStart,BillingPeriodEnd,ChargePeriodStart,ChargePeriodEnd,ChargeCategory,ChargeClass,ChargeDescription,ProviderName,ServiceName,ConsumedQuantity,ConsumedUnit,SkuId,Tags\n'

const two = (value: number) => String(value).padStart(2, '0')

/** A FOCUS file of so many rows over ten months, made while it is read. */
export async function* focusFile(rows: number, account = 'acct'): AsyncGenerator<Uint8Array> {
  yield Buffer.from(HEAD)
  for (let at = 0; at < rows; ) {
    const lines: string[] = []
    for (let count = 0; count < 1_000 && at < rows; count += 1, at += 1) {
      const [month, day] = [(at % 10) + 1, two((at % 28) + 1)]
      const of = (number: number, on: string) => `2026-${two(number)}-${on}T00:00:00Z`
      lines.push(
        `0.${String(at * 7919).padStart(12, '0')},1,1,USD,${account}-${at % 7},${of(month, '01')},${of(month + 1, '01')},${of(month, day)},2026-${two(month)}-${day}T01:00:00Z,Usage,,tokens of model ${at % 50},Provider,Model API,${at},Tokens,sku-${at % 90},"{""project"":""p${at % 20}""}"`,
      )
    }
    yield Buffer.from(`${lines.join('\n')}\n`)
  }
}
