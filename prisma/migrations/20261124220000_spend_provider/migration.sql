SET LOCAL lock_timeout = '5s';

-- The names of providers stand in a filter of every list of spend: found by the index, not in every record.
CREATE INDEX "spend_record_workspace_id_provider_idx" ON "spend_record"("workspace_id", "provider");
