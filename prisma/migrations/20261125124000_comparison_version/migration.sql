SET LOCAL lock_timeout = '5s';

-- CreateTable
CREATE TABLE "comparison_version" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "comparison_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "file" JSONB NOT NULL,
    "intake" JSONB,
    "preset" TEXT,
    "release_id" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comparison_version_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "comparison_version_workspace_id_comparison_id_number_key" ON "comparison_version"("workspace_id", "comparison_id", "number");

-- AddForeignKey
ALTER TABLE "comparison_version" ADD CONSTRAINT "comparison_version_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comparison_version" ADD CONSTRAINT "comparison_version_workspace_id_comparison_id_fkey" FOREIGN KEY ("workspace_id", "comparison_id") REFERENCES "comparison"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comparison_version" ADD CONSTRAINT "comparison_version_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "catalogue_release"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE comparison_version ADD CONSTRAINT comparison_version_counts_from_one CHECK (number >= 1);

-- Comparisons that are older than their versions begin with what they are now. Who made them is in the activity.
INSERT INTO comparison_version
  (workspace_id, id, comparison_id, number, file, intake, preset, release_id, result, reason, created_at)
SELECT workspace_id, gen_random_uuid(), id, 1,
  settings - 'preset' || jsonb_build_object('name', name, 'options', coalesce((
    SELECT jsonb_agg(parts || jsonb_build_object('id', option.id) ORDER BY position)
    FROM comparison_option option
    WHERE option.workspace_id = comparison.workspace_id AND option.comparison_id = comparison.id), '[]')),
  intake, settings ->> 'preset', release_id, result, 'As it was when versions began', coalesce(computed_at, created_at)
FROM comparison WHERE result IS NOT NULL;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON comparison_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER keep BEFORE TRUNCATE ON comparison_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON comparison_version TO tunewise_app;
ALTER TABLE comparison_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE comparison_version FORCE ROW LEVEL SECURITY;
CREATE POLICY of_workspace ON comparison_version FOR ALL
  USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
