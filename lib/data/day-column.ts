/** What the rows of one sum of a day have in common. */
export const DAY_KEY =
  'project_id, month, day, is_daily, is_adjustment, kind, provider, service, model, token_type, unit, currency'

export const DAY_FIGURES = 'amount, quantity, lines, unpriced'

/** Two of these, of a line. */
export const DAY_MARKS = `ends_at - starts_at <= interval '1 day' as is_daily,
  category in ('Credit', 'Adjustment') or is_correction as is_adjustment`
