SET LOCAL lock_timeout = '5s';

-- CreateTable
CREATE TABLE "quote_template" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "content" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "quote_template_pkey" PRIMARY KEY ("workspace_id","id")
);

-- AddForeignKey
ALTER TABLE "quote_template" ADD CONSTRAINT "quote_template_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- A template that is removed can be brought back, so no row goes.
GRANT SELECT, INSERT, UPDATE ON quote_template TO tunewise_app;
ALTER TABLE quote_template ENABLE ROW LEVEL SECURITY;
ALTER TABLE quote_template FORCE ROW LEVEL SECURITY;
CREATE POLICY of_workspace ON quote_template FOR ALL
  USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
