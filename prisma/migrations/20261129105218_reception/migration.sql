SET LOCAL lock_timeout = '5s';

-- CreateTable
CREATE TABLE "reception" (
    "workspace_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "is_open" BOOLEAN NOT NULL DEFAULT false,
    "contact" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "reception_pkey" PRIMARY KEY ("workspace_id")
);

-- CreateTable
CREATE TABLE "quote_request" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "company" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "quote_request_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "question" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "share_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "question" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by" UUID,

    CONSTRAINT "question_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE INDEX "reception_address_idx" ON "reception"("address");

-- CreateIndex
CREATE INDEX "quote_request_workspace_id_project_id_idx" ON "quote_request"("workspace_id", "project_id");

-- CreateIndex
CREATE INDEX "question_workspace_id_share_id_idx" ON "question"("workspace_id", "share_id");

-- CreateIndex
CREATE INDEX "question_workspace_id_project_id_idx" ON "question"("workspace_id", "project_id");

-- AddForeignKey
ALTER TABLE "reception" ADD CONSTRAINT "reception_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "quote_request" ADD CONSTRAINT "quote_request_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "quote_request" ADD CONSTRAINT "quote_request_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_workspace_id_share_id_fkey" FOREIGN KEY ("workspace_id", "share_id") REFERENCES "share_link"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "question" ADD CONSTRAINT "question_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE reception ADD CONSTRAINT reception_address_is_one_word CHECK (address ~ '^[a-z0-9-]{8,80}$');
ALTER TABLE question ADD CONSTRAINT question_is_settled_by_somebody CHECK ((settled_at IS NULL) = (settled_by IS NULL));

-- What was asked stays as it was asked.
GRANT SELECT, INSERT, UPDATE (is_open, contact) ON reception TO tunewise_app;
GRANT SELECT, INSERT ON quote_request TO tunewise_app;
GRANT SELECT, INSERT, UPDATE (settled_at, settled_by) ON question TO tunewise_app;
ALTER TABLE reception ENABLE ROW LEVEL SECURITY;
ALTER TABLE reception FORCE ROW LEVEL SECURITY;
CREATE POLICY of_workspace ON reception FOR ALL
  USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
ALTER TABLE quote_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE quote_request FORCE ROW LEVEL SECURITY;
CREATE POLICY of_workspace ON quote_request FOR ALL
  USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
ALTER TABLE question ENABLE ROW LEVEL SECURITY;
ALTER TABLE question FORCE ROW LEVEL SECURITY;
CREATE POLICY of_workspace ON question FOR ALL
  USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
-- A stranger knows the address alone; a closed form is not there.
CREATE POLICY of_address ON reception FOR SELECT
  USING (is_open AND address = nullif(current_setting('app.reception_address', true), ''));
