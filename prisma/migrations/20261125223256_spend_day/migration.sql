SET LOCAL lock_timeout = '5s';

-- CreateTable
CREATE TABLE "spend_day" (
    "workspace_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "project_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "day" DATE NOT NULL,
    "is_daily" BOOLEAN NOT NULL,
    "is_adjustment" BOOLEAN NOT NULL,
    "kind" "spend_kind" NOT NULL,
    "provider" TEXT NOT NULL,
    "service" TEXT NOT NULL,
    "model" TEXT,
    "token_type" TEXT,
    "unit" TEXT,
    "currency" CHAR(3) NOT NULL,
    "amount" DECIMAL,
    "quantity" DECIMAL,
    "lines" INTEGER NOT NULL,
    "unpriced" INTEGER NOT NULL,

    CONSTRAINT "spend_day_pkey" PRIMARY KEY ("workspace_id","import_id","ordinal")
);

-- CreateIndex
CREATE INDEX "spend_day_workspace_id_project_id_month_idx" ON "spend_day"("workspace_id", "project_id", "month");

-- AddForeignKey
ALTER TABLE "spend_day" ADD CONSTRAINT "spend_day_workspace_id_import_id_fkey" FOREIGN KEY ("workspace_id", "import_id") REFERENCES "spend_import"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Bills that stand already.
ALTER TABLE spend_line NO FORCE ROW LEVEL SECURITY;
ALTER TABLE spend_import NO FORCE ROW LEVEL SECURITY;
INSERT INTO spend_day (workspace_id, import_id, ordinal, project_id, month, day, is_daily, is_adjustment, kind, provider,
  service, model, token_type, unit, currency, amount, quantity, lines, unpriced)
SELECT workspace_id, import_id, row_number() OVER (PARTITION BY workspace_id, import_id), project_id, month, day, is_daily,
  is_adjustment, kind, provider, service, model, token_type, unit, currency, sum(amount),
  CASE WHEN count(quantity) = count(*) THEN sum(quantity) END, count(*), count(*) - count(amount)
FROM (
  SELECT line.*, ends_at - starts_at <= INTERVAL '1 day' AS is_daily,
    category IN ('Credit', 'Adjustment') OR is_correction AS is_adjustment
  FROM spend_line line
  JOIN spend_import bill ON bill.workspace_id = line.workspace_id AND bill.id = line.import_id
  WHERE line.replaced_by IS NULL AND bill.status = 'committed') line
GROUP BY workspace_id, import_id, project_id, month, day, is_daily, is_adjustment, kind, provider, service, model,
  token_type, unit, currency;
ALTER TABLE spend_line FORCE ROW LEVEL SECURITY;
ALTER TABLE spend_import FORCE ROW LEVEL SECURITY;

GRANT SELECT, INSERT, DELETE ON spend_day TO tunewise_app;

ALTER TABLE spend_day ENABLE ROW LEVEL SECURITY;
ALTER TABLE spend_day FORCE ROW LEVEL SECURITY;
CREATE POLICY of_workspace ON spend_day FOR ALL
  USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
