SET LOCAL lock_timeout = '5s';

-- CreateTable
CREATE TABLE "evidence_run" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_sha256" TEXT NOT NULL,
    "tool" TEXT NOT NULL,
    "variant" TEXT NOT NULL,
    "model" TEXT,
    "task" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "n" INTEGER,
    "passed" INTEGER,
    "failed" INTEGER,
    "errored" INTEGER,
    "rate" DECIMAL,
    "low" DECIMAL,
    "high" DECIMAL,
    "cost" DECIMAL,
    "latency" DECIMAL,
    "warnings" JSONB NOT NULL,
    "key" TEXT,
    "items" JSONB NOT NULL,
    "comparison_id" UUID,
    "option_id" UUID,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_run_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "dataset_check" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "bytes" BIGINT NOT NULL,
    "report" JSONB NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "dataset_check_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "training_job" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "job_id" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "training_job_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE INDEX "evidence_run_workspace_id_project_id_idx" ON "evidence_run"("workspace_id", "project_id");

-- CreateIndex
CREATE INDEX "dataset_check_workspace_id_project_id_idx" ON "dataset_check"("workspace_id", "project_id");

-- CreateIndex
CREATE UNIQUE INDEX "training_job_workspace_id_project_id_job_id_key" ON "training_job"("workspace_id", "project_id", "job_id");

-- AddForeignKey
ALTER TABLE "evidence_run" ADD CONSTRAINT "evidence_run_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_run" ADD CONSTRAINT "evidence_run_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evidence_run" ADD CONSTRAINT "evidence_run_workspace_id_comparison_id_fkey" FOREIGN KEY ("workspace_id", "comparison_id") REFERENCES "comparison"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dataset_check" ADD CONSTRAINT "dataset_check_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dataset_check" ADD CONSTRAINT "dataset_check_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "training_job" ADD CONSTRAINT "training_job_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "training_job" ADD CONSTRAINT "training_job_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE evidence_run
  ADD CONSTRAINT evidence_run_is_sha256 CHECK (file_sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT evidence_run_variant_is_known CHECK (variant IN ('prompted', 'fine-tuned', 'other')),
  ADD CONSTRAINT evidence_run_counts_are_not_negative CHECK (least(n, passed, failed, errored) >= 0),
  ADD CONSTRAINT evidence_run_names_comparison_and_option CHECK (num_nonnulls(comparison_id, option_id) IN (0, 2));

GRANT SELECT, INSERT, UPDATE (variant, comparison_id, option_id, archived_at) ON evidence_run TO tunewise_app;
GRANT SELECT, INSERT, UPDATE (archived_at) ON dataset_check TO tunewise_app;
GRANT SELECT, INSERT, UPDATE (content) ON training_job TO tunewise_app;

DO $$
DECLARE tenant text;
BEGIN
  FOREACH tenant IN ARRAY ARRAY['evidence_run', 'dataset_check', 'training_job'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', tenant);
    EXECUTE format(
      $policy$CREATE POLICY of_workspace ON %I FOR ALL
        USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
        WITH CHECK (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)$policy$, tenant);
  END LOOP;
END $$;
