SET LOCAL lock_timeout = '5s';

-- AlterTable
ALTER TABLE "workspace" ADD COLUMN     "accent" TEXT,
ADD COLUMN     "logo_id" UUID,
ADD COLUMN     "paper" TEXT NOT NULL DEFAULT 'a4';

-- CreateTable
CREATE TABLE "logo" (
    "workspace_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "image" BYTEA NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "logo_pkey" PRIMARY KEY ("workspace_id","id")
);

-- AddForeignKey
ALTER TABLE "workspace" ADD CONSTRAINT "workspace_id_logo_id_fkey" FOREIGN KEY ("id", "logo_id") REFERENCES "logo"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "logo" ADD CONSTRAINT "logo_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE workspace ADD CONSTRAINT workspace_paper_known CHECK (paper IN ('a4', 'letter'));
ALTER TABLE workspace ADD CONSTRAINT workspace_accent_is_colour CHECK (accent ~ '^#[0-9a-f]{6}$');
ALTER TABLE logo ADD CONSTRAINT logo_is_small CHECK (octet_length(image) BETWEEN 1 AND 400000 AND width > 0 AND height > 0);

-- A version that was sent names its logo, so a logo is never changed and never goes.
GRANT SELECT, INSERT ON logo TO tunewise_app;
ALTER TABLE logo ENABLE ROW LEVEL SECURITY;
ALTER TABLE logo FORCE ROW LEVEL SECURITY;
CREATE POLICY of_workspace ON logo FOR ALL
  USING (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  WITH CHECK (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
