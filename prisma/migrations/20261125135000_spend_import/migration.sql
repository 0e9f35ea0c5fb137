SET LOCAL lock_timeout = '5s';

-- AlterTable
ALTER TABLE "spend_record" ADD COLUMN     "import_id" UUID,
ADD COLUMN     "replaced_by" UUID;

-- CreateTable
CREATE TABLE "spend_import" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "content_sha256" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "source_kind" TEXT NOT NULL,
    "summary" JSONB NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by" UUID,

    CONSTRAINT "spend_import_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE INDEX "spend_import_workspace_id_project_id_idx" ON "spend_import"("workspace_id", "project_id");

-- CreateIndex
CREATE INDEX "spend_record_workspace_id_import_id_idx" ON "spend_record"("workspace_id", "import_id");

-- AddForeignKey
ALTER TABLE "spend_import" ADD CONSTRAINT "spend_import_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "spend_import" ADD CONSTRAINT "spend_import_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "spend_record" ADD CONSTRAINT "spend_record_workspace_id_import_id_fkey" FOREIGN KEY ("workspace_id", "import_id") REFERENCES "spend_import"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE spend_import
  ADD CONSTRAINT spend_import_is_sha256 CHECK (content_sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT spend_import_is_undone_by_somebody CHECK (num_nonnulls(undone_at, undone_by) IN (0, 2));

CREATE TRIGGER keep BEFORE TRUNCATE OR DELETE ON spend_import
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT, UPDATE (undone_at, undone_by) ON spend_import TO tunewise_app;
ALTER TABLE spend_import ENABLE ROW LEVEL SECURITY;
ALTER TABLE spend_import FORCE ROW LEVEL SECURITY;
CREATE POLICY of_workspace ON spend_import FOR ALL
  USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
