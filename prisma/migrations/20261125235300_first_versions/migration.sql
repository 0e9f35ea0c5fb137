SET LOCAL lock_timeout = '5s';

-- Where the owner of the database is no superuser, forced row-level security hid the comparisons when their first
-- versions were to be made.
ALTER TABLE comparison NO FORCE ROW LEVEL SECURITY;
ALTER TABLE comparison_option NO FORCE ROW LEVEL SECURITY;
ALTER TABLE comparison_version NO FORCE ROW LEVEL SECURITY;
INSERT INTO comparison_version
  (workspace_id, id, comparison_id, number, file, intake, preset, release_id, result, reason, created_at)
SELECT workspace_id, gen_random_uuid(), id, 1,
  settings - 'preset' || jsonb_build_object('name', name, 'options', coalesce((
    SELECT jsonb_agg(parts || jsonb_build_object('id', option.id) ORDER BY position)
    FROM comparison_option option
    WHERE option.workspace_id = comparison.workspace_id AND option.comparison_id = comparison.id), '[]')),
  intake, settings ->> 'preset', release_id, result, 'As it was when versions began', coalesce(computed_at, created_at)
FROM comparison
WHERE result IS NOT NULL AND NOT EXISTS (
  SELECT FROM comparison_version version
  WHERE version.workspace_id = comparison.workspace_id AND version.comparison_id = comparison.id);
ALTER TABLE comparison_version FORCE ROW LEVEL SECURITY;
ALTER TABLE comparison_option FORCE ROW LEVEL SECURITY;
ALTER TABLE comparison FORCE ROW LEVEL SECURITY;
