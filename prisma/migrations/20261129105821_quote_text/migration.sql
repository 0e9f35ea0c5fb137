SET LOCAL lock_timeout = '5s';

-- CreateTable
CREATE TABLE "quote_text" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "content" TEXT NOT NULL,

    CONSTRAINT "quote_text_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "quote_text_workspace_id_name_key" ON "quote_text"("workspace_id", "name");

-- AddForeignKey
ALTER TABLE "quote_text" ADD CONSTRAINT "quote_text_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

GRANT SELECT, INSERT, UPDATE, DELETE ON quote_text TO tunewise_app;
ALTER TABLE quote_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE quote_text FORCE ROW LEVEL SECURITY;
CREATE POLICY of_workspace ON quote_text FOR ALL
  USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
