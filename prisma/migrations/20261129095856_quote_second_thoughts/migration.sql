SET LOCAL lock_timeout = '5s';

-- DropIndex
DROP INDEX "acceptance_workspace_id_quote_id_key";

-- AlterTable
ALTER TABLE "acceptance" ADD COLUMN     "how" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "recorded_by" UUID,
ADD COLUMN     "round" INTEGER NOT NULL DEFAULT 0,
ALTER COLUMN "share_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "quote_extension" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "quote_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "valid_until" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "quote_extension_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateTable
CREATE TABLE "acceptance_reversal" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "quote_id" UUID NOT NULL,
    "acceptance_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acceptance_reversal_pkey" PRIMARY KEY ("workspace_id","id")
);

-- CreateIndex
CREATE INDEX "quote_extension_workspace_id_version_id_idx" ON "quote_extension"("workspace_id", "version_id");

-- CreateIndex
CREATE INDEX "acceptance_reversal_workspace_id_quote_id_idx" ON "acceptance_reversal"("workspace_id", "quote_id");

-- CreateIndex
CREATE UNIQUE INDEX "acceptance_reversal_workspace_id_acceptance_id_key" ON "acceptance_reversal"("workspace_id", "acceptance_id");

-- CreateIndex
CREATE UNIQUE INDEX "acceptance_workspace_id_quote_id_round_key" ON "acceptance"("workspace_id", "quote_id", "round");

-- AddForeignKey
ALTER TABLE "quote_extension" ADD CONSTRAINT "quote_extension_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "quote_extension" ADD CONSTRAINT "quote_extension_workspace_id_quote_id_fkey" FOREIGN KEY ("workspace_id", "quote_id") REFERENCES "quote"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "quote_extension" ADD CONSTRAINT "quote_extension_workspace_id_version_id_fkey" FOREIGN KEY ("workspace_id", "version_id") REFERENCES "quote_version"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "acceptance_reversal" ADD CONSTRAINT "acceptance_reversal_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "acceptance_reversal" ADD CONSTRAINT "acceptance_reversal_workspace_id_quote_id_fkey" FOREIGN KEY ("workspace_id", "quote_id") REFERENCES "quote"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "acceptance_reversal" ADD CONSTRAINT "acceptance_reversal_workspace_id_acceptance_id_fkey" FOREIGN KEY ("workspace_id", "acceptance_id") REFERENCES "acceptance"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Either the client answered through a link, or a member entered what he said elsewhere.
ALTER TABLE acceptance
  ADD CONSTRAINT acceptance_comes_one_way CHECK ((share_id IS NULL) = (recorded_by IS NOT NULL)),
  ADD CONSTRAINT acceptance_entered_says_how CHECK ((recorded_by IS NULL) = (how = ''));

-- The acceptances that count: what was taken back is kept, and binds nobody.
CREATE VIEW standing_acceptance WITH (security_invoker = true) AS
  SELECT acceptance.* FROM acceptance
  WHERE NOT EXISTS (SELECT FROM acceptance_reversal back
    WHERE back.workspace_id = acceptance.workspace_id AND back.acceptance_id = acceptance.id);
GRANT SELECT ON standing_acceptance TO tunewise_app;

DO $$
DECLARE made text;
BEGIN
  FOREACH made IN ARRAY ARRAY['quote_extension', 'acceptance_reversal'] LOOP
    EXECUTE format(
      'CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', made);
    EXECUTE format(
      'CREATE TRIGGER keep BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', made);
  END LOOP;
END $$;

GRANT SELECT, INSERT ON quote_extension, acceptance_reversal TO tunewise_app;
ALTER TABLE quote_extension ENABLE ROW LEVEL SECURITY;
ALTER TABLE quote_extension FORCE ROW LEVEL SECURITY;
CREATE POLICY of_workspace ON quote_extension FOR ALL
  USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
ALTER TABLE acceptance_reversal ENABLE ROW LEVEL SECURITY;
ALTER TABLE acceptance_reversal FORCE ROW LEVEL SECURITY;
CREATE POLICY of_workspace ON acceptance_reversal FOR ALL
  USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
