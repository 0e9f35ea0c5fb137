SET LOCAL lock_timeout = '5s';

-- AlterTable
ALTER TABLE "spend_line" ADD COLUMN     "own_project_id" UUID,
ADD COLUMN     "placed_by" UUID;

-- AlterTable
ALTER TABLE "spend_move_part" ADD COLUMN     "placed_before" UUID;

-- What was moved by hand so far is where somebody put it.
ALTER TABLE spend_line NO FORCE ROW LEVEL SECURITY;
ALTER TABLE spend_move NO FORCE ROW LEVEL SECURITY;
ALTER TABLE spend_move_part NO FORCE ROW LEVEL SECURITY;

UPDATE spend_line line SET placed_by = part.move_id
FROM (
  SELECT move.workspace_id, move.id AS move_id, part.import_id, part.to_project_id, unnest(part.ordinals) AS ordinal
  FROM spend_move move
  JOIN spend_move_part part ON part.workspace_id = move.workspace_id AND part.move_id = move.id
  WHERE move.undone_at IS NULL AND move.rule_id IS NULL AND move.summary NOT LIKE '%by the rules') part
WHERE line.workspace_id = part.workspace_id AND line.import_id = part.import_id AND line.ordinal = part.ordinal
  AND line.project_id = part.to_project_id;

ALTER TABLE spend_move_part FORCE ROW LEVEL SECURITY;
ALTER TABLE spend_move FORCE ROW LEVEL SECURITY;
ALTER TABLE spend_line FORCE ROW LEVEL SECURITY;
