SET LOCAL lock_timeout = '5s';

-- AlterTable
ALTER TABLE "timeline" ADD COLUMN     "acceptance_id" UUID,
ADD COLUMN     "baseline_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AddForeignKey
ALTER TABLE "timeline" ADD CONSTRAINT "timeline_workspace_id_acceptance_id_fkey" FOREIGN KEY ("workspace_id", "acceptance_id") REFERENCES "acceptance"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Plans of before have the days with which they were made. The owner of a database that is not embedded is bound by
-- row-level security like everybody, where it is forced.
ALTER TABLE timeline NO FORCE ROW LEVEL SECURITY;
UPDATE timeline SET baseline_at = created_at;
ALTER TABLE timeline FORCE ROW LEVEL SECURITY;
