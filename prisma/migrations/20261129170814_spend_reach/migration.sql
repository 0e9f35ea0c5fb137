SET LOCAL lock_timeout = '5s';

-- CreateTable
CREATE TABLE "spend_reach" (
    "workspace_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "billing_month" DATE NOT NULL,
    "month" DATE NOT NULL,
    "day" DATE NOT NULL,
    "provider" TEXT NOT NULL,
    "account" TEXT,
    "sub_account" TEXT,
    "is_native" BOOLEAN NOT NULL,

    CONSTRAINT "spend_reach_pkey" PRIMARY KEY ("workspace_id","import_id","ordinal")
);

-- AddForeignKey
ALTER TABLE "spend_reach" ADD CONSTRAINT "spend_reach_workspace_id_import_id_fkey" FOREIGN KEY ("workspace_id", "import_id") REFERENCES "spend_import"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Bills that stand or wait already.
ALTER TABLE spend_line NO FORCE ROW LEVEL SECURITY;
ALTER TABLE spend_import NO FORCE ROW LEVEL SECURITY;
INSERT INTO spend_reach (workspace_id, import_id, ordinal, billing_month, month, day, provider, account, sub_account,
  is_native)
SELECT workspace_id, import_id, row_number() OVER (PARTITION BY workspace_id, import_id), billing_month, month, day,
  provider, account, sub_account, is_native
FROM (
  SELECT DISTINCT line.workspace_id, line.import_id, line.billing_month, line.month, line.day, line.provider, line.account,
    line.sub_account, line.is_native
  FROM spend_line line
  JOIN spend_import bill ON bill.workspace_id = line.workspace_id AND bill.id = line.import_id
  WHERE bill.status IN ('staged', 'committed')) reach;
ALTER TABLE spend_import FORCE ROW LEVEL SECURITY;
ALTER TABLE spend_line FORCE ROW LEVEL SECURITY;

GRANT SELECT, INSERT, DELETE ON spend_reach TO tunewise_app;

ALTER TABLE spend_reach ENABLE ROW LEVEL SECURITY;
ALTER TABLE spend_reach FORCE ROW LEVEL SECURITY;
CREATE POLICY of_workspace ON spend_reach FOR ALL
  USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
