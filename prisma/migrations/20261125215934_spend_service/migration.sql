SET LOCAL lock_timeout = '5s';

-- The names of services stand in a filter too, found from one to the next as those of providers are.
CREATE INDEX "spend_record_workspace_id_service_idx" ON "spend_record"("workspace_id", "service");
