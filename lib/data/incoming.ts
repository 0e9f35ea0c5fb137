import { DAY_FIGURES, DAY_KEY } from './day-column.ts'
import { CHARGE_COLUMNS, FIGURE_COLUMNS, REACH } from './line-row.ts'

/**
 * Tables that only one connection sees, since COPY is refused where row-level security holds. Most rows of a bill repeat
 * the charge of an earlier one: it is sent once and joined to the figures of each. Of these tables nothing is known to
 * the database, which would rather sort both than keep the lines in their order, in which they are written quickest.
 */
export const INCOMING_TABLES = `
  create temporary table incoming_charge as select 0 as charge, ${CHARGE_COLUMNS} from spend_line where false;
  create temporary table incoming_line on commit delete rows as
    select 0 as charge, ${FIGURE_COLUMNS} from spend_line where false;
  create temporary table incoming_day as select ${DAY_KEY}, ${DAY_FIGURES} from spend_day where false;
  create temporary table incoming_reach as select ${REACH} from spend_reach where false;
  set enable_mergejoin = off`

export const COPY_CHARGES = `copy incoming_charge (charge, ${CHARGE_COLUMNS}) from stdin`
export const COPY_FIGURES = `copy incoming_line (charge, ${FIGURE_COLUMNS}) from stdin`
export const COPY_DAYS = `copy incoming_day (${DAY_KEY}, ${DAY_FIGURES}) from stdin`
export const COPY_REACH = `copy incoming_reach (${REACH}) from stdin`

export const TAKE_LINES = `
  insert into spend_line (workspace_id, import_id, ${FIGURE_COLUMNS}, ${CHARGE_COLUMNS})
  select $1, $2, ${FIGURE_COLUMNS}, ${CHARGE_COLUMNS} from incoming_line join incoming_charge using (charge)`

export const KEEP_DAYS = `
  insert into spend_day (workspace_id, import_id, ordinal, ${DAY_KEY}, ${DAY_FIGURES})
  select $1, $2, row_number() over (order by ${DAY_KEY}), ${DAY_KEY}, sum(amount),
    case when count(quantity) = count(*) then sum(quantity) end, sum(lines), sum(unpriced)
  from incoming_day group by ${DAY_KEY}`

export const KEEP_REACH = `
  insert into spend_reach (workspace_id, import_id, ordinal, ${REACH})
  select $1, $2, row_number() over (), ${REACH} from (select distinct ${REACH} from incoming_reach) line`
