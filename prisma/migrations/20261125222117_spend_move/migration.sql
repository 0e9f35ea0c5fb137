SET LOCAL lock_timeout = '5s';

-- CreateTable
CREATE TABLE "spend_move" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "rule_id" UUID,
    "summary" TEXT NOT NULL,
    "lines" INTEGER NOT NULL,
    "records" INTEGER NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by" UUID,

    CONSTRAINT "spend_move_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "spend_move_part" (
    "workspace_id" UUID NOT NULL,
    "move_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "import_id" UUID,
    "from_project_id" UUID NOT NULL,
    "to_project_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "ordinals" INTEGER[],
    "record_ids" UUID[],

    CONSTRAINT "spend_move_part_pkey" PRIMARY KEY ("workspace_id","move_id","place")
);

-- CreateIndex
CREATE INDEX "spend_move_workspace_id_rule_id_idx" ON "spend_move"("workspace_id", "rule_id");

-- CreateIndex
CREATE INDEX "spend_move_part_workspace_id_import_id_idx" ON "spend_move_part"("workspace_id", "import_id");

-- AddForeignKey
ALTER TABLE "spend_move" ADD CONSTRAINT "spend_move_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "spend_move" ADD CONSTRAINT "spend_move_workspace_id_rule_id_fkey" FOREIGN KEY ("workspace_id", "rule_id") REFERENCES "spend_rule"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "spend_move_part" ADD CONSTRAINT "spend_move_part_workspace_id_move_id_fkey" FOREIGN KEY ("workspace_id", "move_id") REFERENCES "spend_move"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "spend_move_part" ADD CONSTRAINT "spend_move_part_workspace_id_import_id_fkey" FOREIGN KEY ("workspace_id", "import_id") REFERENCES "spend_import"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE spend_move ADD CONSTRAINT spend_move_counts_something CHECK (lines >= 0 AND records >= 0 AND lines + records > 0);
ALTER TABLE spend_move_part
  ADD CONSTRAINT spend_move_part_month_is_its_first_day CHECK (extract(day FROM month) = 1),
  ADD CONSTRAINT spend_move_part_goes_elsewhere CHECK (from_project_id <> to_project_id),
  ADD CONSTRAINT spend_move_part_is_of_a_bill_or_not CHECK (
    CASE WHEN import_id IS NULL THEN cardinality(record_ids) > 0 ELSE cardinality(ordinals) > 0 END);

GRANT SELECT, INSERT, UPDATE (undone_at, undone_by) ON spend_move TO tunewise_app;
GRANT SELECT, INSERT ON spend_move_part TO tunewise_app;

DO $$
DECLARE tenant text;
BEGIN
  FOREACH tenant IN ARRAY ARRAY['spend_move', 'spend_move_part'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', tenant);
    EXECUTE format(
      $policy$CREATE POLICY of_workspace ON %I FOR ALL
        USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
        WITH CHECK (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)$policy$, tenant);
  END LOOP;
END $$;
