SET LOCAL lock_timeout = '5s';

-- CreateEnum
CREATE TYPE "spend_import_status" AS ENUM ('uploading', 'uploaded', 'reading', 'staged', 'committed', 'failed', 'dropped', 'undone');

-- AlterTable
ALTER TABLE "project" ADD COLUMN     "carries_budget" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "spend_import" ADD COLUMN     "alive_at" TIMESTAMPTZ(3),
ADD COLUMN     "answers" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "bytes" BIGINT,
ADD COLUMN     "committed_at" TIMESTAMPTZ(3),
ADD COLUMN     "failure" TEXT,
ADD COLUMN     "file_sha256" TEXT,
ADD COLUMN     "format_version" TEXT,
ADD COLUMN     "rows_done" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "scope_key" TEXT,
ADD COLUMN     "status" "spend_import_status" NOT NULL DEFAULT 'committed',
ALTER COLUMN "content_sha256" DROP NOT NULL,
ALTER COLUMN "format" DROP NOT NULL,
ALTER COLUMN "label" DROP NOT NULL,
ALTER COLUMN "source_kind" DROP NOT NULL,
ALTER COLUMN "summary" DROP NOT NULL;

-- AlterTable
ALTER TABLE "spend_record" ADD COLUMN     "is_counted" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "lines" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "spend_chunk" (
    "workspace_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "spend_chunk_pkey" PRIMARY KEY ("workspace_id","import_id","ordinal")
);

-- CreateTable
CREATE TABLE "spend_line" (
    "workspace_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "project_id" UUID NOT NULL,
    "replaced_by" UUID,
    "month" DATE NOT NULL,
    "day" DATE NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "kind" "spend_kind" NOT NULL,
    "provider" TEXT NOT NULL,
    "service" TEXT NOT NULL,
    "account" TEXT,
    "sub_account" TEXT,
    "api_project" TEXT,
    "model" TEXT,
    "token_type" TEXT,
    "region" TEXT,
    "invoice" TEXT,
    "category" TEXT NOT NULL,
    "is_correction" BOOLEAN NOT NULL,
    "description" TEXT,
    "currency" CHAR(3) NOT NULL,
    "amount" DECIMAL,
    "effective_amount" DECIMAL,
    "list_amount" DECIMAL,
    "quantity" DECIMAL,
    "unit" TEXT,
    "tags" JSONB,
    "row_key" UUID NOT NULL,
    "is_native" BOOLEAN NOT NULL,
    "line" INTEGER NOT NULL,
    "part" TEXT,

    CONSTRAINT "spend_line_pkey" PRIMARY KEY ("workspace_id","import_id","ordinal")
);

-- CreateTable
CREATE TABLE "spend_rule" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "project_id" UUID NOT NULL,
    "conditions" JSONB NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "spend_rule_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "spend_mapping" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "head_sha256" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "spend_mapping_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "fx_rate" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "from_currency" CHAR(3) NOT NULL,
    "to_currency" CHAR(3) NOT NULL,
    "day" DATE NOT NULL,
    "rate" DECIMAL NOT NULL,
    "source" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "fx_rate_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "project_budget" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "amount" DECIMAL,
    "currency" CHAR(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "project_budget_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE INDEX "spend_line_workspace_id_project_id_day_import_id_ordinal_idx" ON "spend_line"("workspace_id", "project_id", "day", "import_id", "ordinal");

-- CreateIndex
CREATE INDEX "spend_rule_workspace_id_project_id_idx" ON "spend_rule"("workspace_id", "project_id");

-- CreateIndex
CREATE UNIQUE INDEX "spend_mapping_workspace_id_client_id_head_sha256_key" ON "spend_mapping"("workspace_id", "client_id", "head_sha256");

-- CreateIndex
CREATE UNIQUE INDEX "saved_view_workspace_id_list_name_key" ON "saved_view"("workspace_id", "list", "name");

-- CreateIndex
CREATE INDEX "fx_rate_workspace_id_from_currency_to_currency_day_idx" ON "fx_rate"("workspace_id", "from_currency", "to_currency", "day");

-- CreateIndex
CREATE INDEX "project_budget_workspace_id_project_id_month_idx" ON "project_budget"("workspace_id", "project_id", "month");

-- AddForeignKey
ALTER TABLE "spend_chunk" ADD CONSTRAINT "spend_chunk_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "spend_chunk" ADD CONSTRAINT "spend_chunk_workspace_id_import_id_fkey" FOREIGN KEY ("workspace_id", "import_id") REFERENCES "spend_import"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "spend_line" ADD CONSTRAINT "spend_line_workspace_id_import_id_fkey" FOREIGN KEY ("workspace_id", "import_id") REFERENCES "spend_import"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "spend_rule" ADD CONSTRAINT "spend_rule_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "spend_rule" ADD CONSTRAINT "spend_rule_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "spend_mapping" ADD CONSTRAINT "spend_mapping_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "spend_mapping" ADD CONSTRAINT "spend_mapping_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "client"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "fx_rate" ADD CONSTRAINT "fx_rate_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "project_budget" ADD CONSTRAINT "project_budget_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "project_budget" ADD CONSTRAINT "project_budget_workspace_id_project_id_fkey" FOREIGN KEY ("workspace_id", "project_id") REFERENCES "project"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE spend_import
  ADD CONSTRAINT spend_import_was_read_before_it_counts CHECK (
    status NOT IN ('staged', 'committed') OR num_nonnulls(content_sha256, format, label, source_kind, summary) = 5);
ALTER TABLE spend_line
  ADD CONSTRAINT spend_line_month_is_its_first_day CHECK (extract(day FROM month) = 1),
  ADD CONSTRAINT spend_line_ends_after_start CHECK (ends_at >= starts_at),
  ADD CONSTRAINT spend_line_currency_is_iso CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT spend_line_amount_is_finite CHECK (amount > '-1e15' AND amount < '1e15');
ALTER TABLE spend_mapping ADD CONSTRAINT spend_mapping_is_sha256 CHECK (head_sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE fx_rate
  ADD CONSTRAINT fx_rate_currencies_are_iso CHECK (from_currency ~ '^[A-Z]{3}$' AND to_currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT fx_rate_is_between_two CHECK (from_currency <> to_currency),
  ADD CONSTRAINT fx_rate_is_positive CHECK (rate > 0 AND rate < 'Infinity');
ALTER TABLE project_budget
  ADD CONSTRAINT project_budget_month_is_its_first_day CHECK (extract(day FROM month) = 1),
  ADD CONSTRAINT project_budget_currency_is_iso CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT project_budget_is_not_negative CHECK (amount >= 0 AND amount < 'Infinity');

-- Imports of before were read to their end and count, or were taken back.
ALTER TABLE spend_import NO FORCE ROW LEVEL SECURITY;
UPDATE spend_import SET committed_at = created_at, status = CASE WHEN undone_at IS NULL THEN 'committed' ELSE 'undone' END::spend_import_status;
ALTER TABLE spend_import FORCE ROW LEVEL SECURITY;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON fx_rate FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON project_budget FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER keep BEFORE TRUNCATE ON fx_rate FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER keep BEFORE TRUNCATE ON project_budget FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT UPDATE (status, file_sha256, content_sha256, format, format_version, label, source_kind, scope_key, answers, summary,
  bytes, rows_done, failure, alive_at, committed_at) ON spend_import TO tunewise_app;
-- Records of a bill are sums of its lines, made anew whenever those change.
GRANT DELETE ON spend_record TO tunewise_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON spend_chunk, spend_line, spend_mapping, saved_view TO tunewise_app;
GRANT SELECT, INSERT, UPDATE ON spend_rule TO tunewise_app;
GRANT SELECT, INSERT ON fx_rate, project_budget TO tunewise_app;

DO $$
DECLARE tenant text;
BEGIN
  FOREACH tenant IN ARRAY ARRAY[
    'spend_chunk', 'spend_line', 'spend_rule', 'spend_mapping', 'saved_view', 'fx_rate', 'project_budget'
  ] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', tenant);
    EXECUTE format(
      $policy$CREATE POLICY of_workspace ON %I FOR ALL
        USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
        WITH CHECK (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)$policy$, tenant);
  END LOOP;
END $$;
