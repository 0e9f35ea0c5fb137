import { DAY_KEY, DAY_MARKS } from './day-column.ts'
import { CHARGE_COLUMNS, FIGURE_COLUMNS } from './line-row.ts'

/**
 * Tables that only one connection sees, since COPY is refused where row-level security holds. Most rows of a bill repeat
 * the charge of an earlier one: it is sent once and joined to the figures of each, and days are added up by charge before
 * a row is spread over all its columns.
 */
export const INCOMING_TABLES = `
  create temporary table incoming_charge as select 0 as charge, ${CHARGE_COLUMNS} from spend_line where false;
  create temporary table incoming_line on commit delete rows as
    select 0 as charge, ${FIGURE_COLUMNS} from spend_line where false;
  create temporary table incoming_day as
    select ${DAY_KEY}, amount, quantity, 0 as quantities, lines, unpriced from spend_day where false`

export const COPY_CHARGES = `copy incoming_charge (charge, ${CHARGE_COLUMNS}) from stdin`
export const COPY_FIGURES = `copy incoming_line (charge, ${FIGURE_COLUMNS}) from stdin`

export const TAKE_LINES = `
  insert into spend_line (workspace_id, import_id, ${FIGURE_COLUMNS}, ${CHARGE_COLUMNS})
  select $1, $2, ${FIGURE_COLUMNS}, ${CHARGE_COLUMNS} from incoming_line join incoming_charge using (charge)`

export const TAKE_DAYS = `
  insert into incoming_day
  select ${DAY_KEY}, sum(amount), sum(quantity), sum(quantities), sum(lines), sum(lines - priced)
  from (select *, ${DAY_MARKS} from incoming_charge) of_charge
  join (
    select charge, sum(amount) as amount, sum(quantity) as quantity, count(quantity) as quantities, count(*) as lines,
      count(amount) as priced
    from incoming_line group by charge) line using (charge)
  group by ${DAY_KEY}`

export const KEEP_DAYS = `
  insert into spend_day (workspace_id, import_id, ordinal, ${DAY_KEY}, amount, quantity, lines, unpriced)
  select $1, $2, row_number() over (order by ${DAY_KEY}), ${DAY_KEY}, sum(amount),
    case when sum(quantities) = sum(lines) then sum(quantity) end, sum(lines), sum(unpriced)
  from incoming_day group by ${DAY_KEY}`
