SET LOCAL lock_timeout = '5s';

-- CreateTable
CREATE TABLE "timeline_template" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "approach" "approach" NOT NULL,
    "name" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "timeline_template_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE INDEX "timeline_template_workspace_id_project_id_idx" ON "timeline_template"("workspace_id", "project_id");

-- AddForeignKey
ALTER TABLE "timeline_template" ADD CONSTRAINT "timeline_template_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "timeline_template" ADD CONSTRAINT "timeline_template_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

GRANT SELECT, INSERT, UPDATE, DELETE ON timeline_template TO tunewise_app;
ALTER TABLE timeline_template ENABLE ROW LEVEL SECURITY;
ALTER TABLE timeline_template FORCE ROW LEVEL SECURITY;
CREATE POLICY of_workspace ON timeline_template FOR ALL
  USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
