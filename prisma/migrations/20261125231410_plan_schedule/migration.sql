SET LOCAL lock_timeout = '5s';

-- AlterTable
ALTER TABLE "task" ADD COLUMN     "high_days" INTEGER,
ADD COLUMN     "low_days" INTEGER,
ADD COLUMN     "owner_id" UUID,
ADD COLUMN     "role" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "task_link" (
    "workspace_id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "after_id" UUID NOT NULL,
    "lag_days" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "task_link_pkey" PRIMARY KEY ("workspace_id","task_id","after_id")
);

-- CreateTable
CREATE TABLE "holiday" (
    "workspace_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "holiday_pkey" PRIMARY KEY ("workspace_id","day")
);

-- CreateTable
CREATE TABLE "absence" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE INDEX "task_link_workspace_id_after_id_idx" ON "task_link"("workspace_id", "after_id");

-- CreateIndex
CREATE INDEX "absence_workspace_id_user_id_idx" ON "absence"("workspace_id", "user_id");

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_workspace_id_owner_id_fkey" FOREIGN KEY ("workspace_id", "owner_id") REFERENCES "member"("workspace_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "task_link" ADD CONSTRAINT "task_link_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "task_link" ADD CONSTRAINT "task_link_workspace_id_task_id_fkey" FOREIGN KEY ("workspace_id", "task_id") REFERENCES "task"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "task_link" ADD CONSTRAINT "task_link_workspace_id_after_id_fkey" FOREIGN KEY ("workspace_id", "after_id") REFERENCES "task"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "holiday" ADD CONSTRAINT "holiday_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_workspace_id_user_id_fkey" FOREIGN KEY ("workspace_id", "user_id") REFERENCES "member"("workspace_id", "user_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE task ADD CONSTRAINT task_range_rises
  CHECK (num_nonnulls(low_days, high_days) IN (0, 2) AND low_days >= 0 AND high_days >= low_days);
ALTER TABLE task_link
  ADD CONSTRAINT task_link_joins_two_tasks CHECK (task_id <> after_id),
  ADD CONSTRAINT task_link_lag_is_a_plan CHECK (lag_days BETWEEN -1000 AND 1000);
ALTER TABLE absence ADD CONSTRAINT absence_ends_after_start CHECK (ends_on >= starts_on);

-- The owner of a database that is not embedded is bound by row-level security like everybody, where it is forced.
ALTER TABLE task NO FORCE ROW LEVEL SECURITY;
ALTER TABLE phase NO FORCE ROW LEVEL SECURITY;
-- A plan made before its tasks were linked followed its order: each task waits for the one above it.
INSERT INTO task_link (workspace_id, task_id, after_id)
SELECT workspace_id, id, after_id FROM (
  SELECT task.workspace_id, task.id, lag(task.id) OVER (
    PARTITION BY phase.workspace_id, phase.timeline_id ORDER BY phase.position, task.position) AS after_id
  FROM task JOIN phase ON phase.workspace_id = task.workspace_id AND phase.id = task.phase_id
  WHERE task.archived_at IS NULL
) in_order WHERE after_id IS NOT NULL;
ALTER TABLE phase FORCE ROW LEVEL SECURITY;
ALTER TABLE task FORCE ROW LEVEL SECURITY;

GRANT SELECT, INSERT, UPDATE, DELETE ON task_link, holiday, absence TO tunewise_app;
ALTER TABLE task_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE task_link FORCE ROW LEVEL SECURITY;
CREATE POLICY of_workspace ON task_link FOR ALL
  USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
ALTER TABLE holiday ENABLE ROW LEVEL SECURITY;
ALTER TABLE holiday FORCE ROW LEVEL SECURITY;
CREATE POLICY of_workspace ON holiday FOR ALL
  USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
ALTER TABLE absence ENABLE ROW LEVEL SECURITY;
ALTER TABLE absence FORCE ROW LEVEL SECURITY;
CREATE POLICY of_workspace ON absence FOR ALL
  USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
