SET LOCAL lock_timeout = '5s';

-- DropIndex
DROP INDEX "spend_record_workspace_id_month_idx";

-- In the order of the list, so that a page is found by where the one before it ended.
-- CreateIndex
CREATE INDEX "spend_record_workspace_id_month_provider_id_idx" ON "spend_record"("workspace_id", "month" DESC, "provider", "id");
