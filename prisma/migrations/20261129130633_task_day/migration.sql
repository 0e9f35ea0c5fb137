SET LOCAL lock_timeout = '5s';

-- CreateTable
CREATE TABLE "task_day" (
    "workspace_id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "baseline_starts_on" DATE NOT NULL,
    "baseline_ends_on" DATE NOT NULL,
    "low_days" INTEGER,
    "high_days" INTEGER,
    "done_at" TIMESTAMPTZ(3),
    "archived_at" TIMESTAMPTZ(3),
    "after" JSONB NOT NULL,

    CONSTRAINT "task_day_pkey" PRIMARY KEY ("workspace_id","task_id","day")
);

-- AddForeignKey
ALTER TABLE "task_day" ADD CONSTRAINT "task_day_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "task_day" ADD CONSTRAINT "task_day_workspace_id_task_id_fkey" FOREIGN KEY ("workspace_id", "task_id") REFERENCES "task"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

GRANT SELECT, INSERT, UPDATE ON task_day TO tunewise_app;

-- What a task was at the end of each day on which it changed, so that a plan can be told as of a day that is past. Written
-- here, since no change of a task may go around it.
CREATE FUNCTION keep_task_day(of_workspace uuid, of_task uuid) RETURNS void LANGUAGE sql SET search_path = pg_catalog, public AS $$
  INSERT INTO task_day (workspace_id, task_id, day, name, starts_on, ends_on, baseline_starts_on, baseline_ends_on,
    low_days, high_days, done_at, archived_at, after)
  SELECT task.workspace_id, task.id, (now() AT TIME ZONE workspace.time_zone)::date, task.name, task.starts_on,
    task.ends_on, task.baseline_starts_on, task.baseline_ends_on, task.low_days, task.high_days, task.done_at,
    task.archived_at,
    coalesce((
      SELECT jsonb_agg(jsonb_build_object('afterId', link.after_id, 'lagDays', link.lag_days) ORDER BY link.after_id)
      FROM task_link link WHERE link.workspace_id = task.workspace_id AND link.task_id = task.id), '[]')
  FROM task JOIN workspace ON workspace.id = task.workspace_id
  WHERE task.workspace_id = of_workspace AND task.id = of_task
  ON CONFLICT (workspace_id, task_id, day) DO UPDATE SET (name, starts_on, ends_on, baseline_starts_on, baseline_ends_on,
    low_days, high_days, done_at, archived_at, after) = (excluded.name, excluded.starts_on, excluded.ends_on,
    excluded.baseline_starts_on, excluded.baseline_ends_on, excluded.low_days, excluded.high_days, excluded.done_at,
    excluded.archived_at, excluded.after)
$$;

CREATE FUNCTION keep_day_of_task() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM keep_task_day(NEW.workspace_id, NEW.id);
  RETURN NULL;
END $$;
CREATE FUNCTION keep_day_of_link() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN PERFORM keep_task_day(OLD.workspace_id, OLD.task_id);
  ELSE PERFORM keep_task_day(NEW.workspace_id, NEW.task_id);
  END IF;
  RETURN NULL;
END $$;

-- The owner of a database that is not embedded is bound by row-level security like everybody, where it is forced.
ALTER TABLE task NO FORCE ROW LEVEL SECURITY;
ALTER TABLE task_link NO FORCE ROW LEVEL SECURITY;
ALTER TABLE workspace NO FORCE ROW LEVEL SECURITY;
-- Of plans that stand already nothing earlier is known: their history begins as they are.
SELECT keep_task_day(workspace_id, id) FROM task;
ALTER TABLE workspace FORCE ROW LEVEL SECURITY;
ALTER TABLE task_link FORCE ROW LEVEL SECURITY;
ALTER TABLE task FORCE ROW LEVEL SECURITY;

CREATE TRIGGER kept_by_day AFTER INSERT OR UPDATE ON task FOR EACH ROW EXECUTE FUNCTION keep_day_of_task();
CREATE TRIGGER kept_by_day AFTER INSERT OR UPDATE OR DELETE ON task_link FOR EACH ROW EXECUTE FUNCTION keep_day_of_link();

ALTER TABLE task_day ENABLE ROW LEVEL SECURITY;
ALTER TABLE task_day FORCE ROW LEVEL SECURITY;
CREATE POLICY of_workspace ON task_day FOR ALL
  USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
