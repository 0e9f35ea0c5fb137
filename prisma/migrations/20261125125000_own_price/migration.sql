SET LOCAL lock_timeout = '5s';

-- CreateTable
CREATE TABLE "own_price" (
    "workspace_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "recorded_on" DATE NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "confidence" TEXT NOT NULL,
    "source" JSONB NOT NULL,
    "prices" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "replaces" INTEGER,
    "is_withdrawal" BOOLEAN NOT NULL DEFAULT false,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "own_price_pkey" PRIMARY KEY ("workspace_id","sequence")
);

-- CreateIndex
CREATE UNIQUE INDEX "own_price_workspace_id_replaces_key" ON "own_price"("workspace_id", "replaces");

-- AddForeignKey
ALTER TABLE "own_price" ADD CONSTRAINT "own_price_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE own_price
  ADD CONSTRAINT own_price_counts_from_one CHECK (sequence >= 1),
  ADD CONSTRAINT own_price_replaces_an_earlier_one CHECK (replaces < sequence),
  ADD CONSTRAINT own_price_withdraws_something CHECK (replaces IS NOT NULL OR NOT is_withdrawal),
  ADD CONSTRAINT own_price_ends_after_start CHECK (valid_to > valid_from),
  ADD CONSTRAINT own_price_currency_is_iso CHECK (currency ~ '^[A-Z]{3}$');

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON own_price
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER keep BEFORE TRUNCATE ON own_price
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT SELECT, INSERT ON own_price TO tunewise_app;
ALTER TABLE own_price ENABLE ROW LEVEL SECURITY;
ALTER TABLE own_price FORCE ROW LEVEL SECURITY;
CREATE POLICY of_workspace ON own_price FOR ALL
  USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
