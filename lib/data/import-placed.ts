import 'server-only'
import type { Scope } from '#lib/auth/proof.ts'
import { countOf } from '#lib/format.ts'
import type { Tx } from './database.ts'
import { type Bill, givesWay, hasEarlier } from './import-replace.ts'
import { rollUpDays } from './spend-day.ts'

/** How many rows of a bill stay in a project where somebody had put the ones before them. */
type Placed = { projectName: string; rows: number }

const sentence = ({ projectName, rows }: Placed): string =>
  `${countOf(rows, 'row')} ${rows === 1 ? 'stays' : 'stay'} in ${projectName}, where somebody put ${rows === 1 ? 'it' : 'them'} by hand.`

/** Few bills have rows that were ever moved, and all others need not be looked through. */
async function hasMoved(tx: Tx, { workspaceId }: Scope, importIds: readonly string[]): Promise<boolean> {
  const part = await tx.spendMovePart.findFirst({
    where: { workspaceId, importId: { in: [...importIds] } },
    select: { place: true },
  })
  return part !== null
}

async function hasPlaced(tx: Tx, scope: Scope, bill: Bill): Promise<boolean> {
  if (!(await hasEarlier(tx, scope, bill))) return false
  const { workspaceId } = scope
  const earlier = await tx.spendImport.findMany({
    where: { workspaceId, status: 'committed', id: { not: bill.id } },
    select: { id: true },
  })
  return hasMoved(
    tx,
    scope,
    earlier.map(({ id }) => id),
  )
}

/**
 * Leaves the rows of a staged bill where somebody had put those that give way to them: the rows of the same charge, among
 * several by amount; all of them, where all before were in one project by hand. Whoever put them there knew better than
 * rules and the project of the bill, and does not say it twice. What was found before is worked out anew.
 * Returns what a reader should know of it.
 */
export async function placeByHand(
  tx: Tx,
  scope: Scope,
  bill: Bill & { isCompared: boolean },
): Promise<string[]> {
  const { workspaceId } = scope
  const isReset =
    bill.isCompared &&
    (await tx.$executeRaw`
      update spend_line set project_id = coalesce(own_project_id, project_id), placed_by = null, own_project_id = null
      where workspace_id = ${workspaceId}::uuid and import_id = ${bill.id}::uuid and placed_by is not null`) >
      0
  const placed = (await hasPlaced(tx, scope, bill)) ? await findPlaces(tx, scope, bill) : []
  if (isReset || placed.length > 0) await rollUpDays(tx, scope, [bill.id])
  return placed.map(sentence)
}

async function findPlaces(tx: Tx, scope: Scope, bill: Bill): Promise<Placed[]> {
  const { workspaceId } = scope
  return tx.$queryRaw<Placed[]>`
    with old as materialized (
      select line.row_key, line.project_id, project.archived_at is null and move.id is not null as is_placed,
        line.placed_by, row_number() over (
          partition by line.row_key order by line.amount, line.quantity, line.import_id, line.ordinal) as place
      from (${givesWay(scope, bill)}) line
      join project on project.workspace_id = ${workspaceId}::uuid and project.id = line.project_id
      left join spend_move move on move.workspace_id = ${workspaceId}::uuid and move.id = line.placed_by
        and move.undone_at is null),
    alike as (
      select row_key, (array_agg(project_id))[1] as project_id, (array_agg(placed_by order by place))[1] as placed_by
      from old group by row_key having bool_and(is_placed) and count(distinct project_id) = 1),
    fresh as (
      select ordinal, row_key, row_number() over (partition by row_key order by amount, quantity, ordinal) as place
      from spend_line
      where workspace_id = ${workspaceId}::uuid and import_id = ${bill.id}::uuid
        and row_key in (select row_key from old where is_placed)),
    placed as (
      select fresh.ordinal, coalesce(alike.project_id, old.project_id) as project_id,
        coalesce(alike.placed_by, old.placed_by) as placed_by
      from fresh
      left join alike on alike.row_key = fresh.row_key
      left join old on old.row_key = fresh.row_key and old.place = fresh.place and old.is_placed
      where alike.row_key is not null or old.row_key is not null),
    marked as (
      update spend_line line
      set own_project_id = line.project_id, project_id = placed.project_id, placed_by = placed.placed_by
      from placed
      where line.workspace_id = ${workspaceId}::uuid and line.import_id = ${bill.id}::uuid
        and line.ordinal = placed.ordinal
      returning line.project_id, line.own_project_id)
    select project.name as "projectName", count(*)::int as rows from marked
    join project on project.workspace_id = ${workspaceId}::uuid and project.id = marked.project_id
    where marked.own_project_id <> marked.project_id
    group by project.name order by project.name`
}

/** Changes as soon as a row that gives way was put elsewhere by hand, or back. */
export async function placedMark(
  tx: Tx,
  scope: Scope,
  bill: Bill,
  replaced: readonly { id: string }[],
): Promise<string | null> {
  const ids = replaced.map(({ id }) => id)
  if (ids.length === 0 || !(await hasMoved(tx, scope, ids))) return null
  const [row] = await tx.$queryRaw<{ mark: string | null }[]>`
    select sum(hashtextextended(concat_ws('/', row_key, project_id, placed_by), 0)::numeric)::text as mark
    from (${givesWay(scope, bill)}) line where placed_by is not null`
  return row?.mark ?? null
}

/** What a bill that was taken over has inherited becomes a part of the move it stems from, so that its undoing finds it. */
export async function keepPlaces(tx: Tx, scope: Scope, importId: string): Promise<void> {
  const { workspaceId } = scope
  await tx.$executeRaw`
    insert into spend_move_part
      (workspace_id, move_id, place, import_id, from_project_id, to_project_id, month, ordinals)
    select ${workspaceId}::uuid, line.placed_by,
      (select coalesce(max(part.place), 0) from spend_move_part part
        where part.workspace_id = ${workspaceId}::uuid and part.move_id = line.placed_by)
        + row_number() over (partition by line.placed_by),
      ${importId}::uuid, line.own_project_id, line.project_id, line.month, array_agg(line.ordinal order by line.ordinal)
    from spend_line line
    where line.workspace_id = ${workspaceId}::uuid and line.import_id = ${importId}::uuid
      and line.own_project_id <> line.project_id
    group by line.placed_by, line.own_project_id, line.project_id, line.month`
  await tx.$executeRaw`
    update spend_line set own_project_id = null
    where workspace_id = ${workspaceId}::uuid and import_id = ${importId}::uuid and own_project_id is not null`
}
