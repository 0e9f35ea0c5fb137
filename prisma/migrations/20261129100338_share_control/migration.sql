SET LOCAL lock_timeout = '5s';

-- AlterTable
ALTER TABLE "share_link" ADD COLUMN     "is_download_allowed" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "opened_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "password_hash" TEXT,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "view_limit" INTEGER;

-- AlterTable
ALTER TABLE "share_view" ADD COLUMN     "zone" TEXT NOT NULL DEFAULT '';

ALTER TABLE share_link
  ADD CONSTRAINT share_link_password_is_hashed CHECK (password_hash LIKE '$argon2id$%'),
  ADD CONSTRAINT share_link_limit_lets_somebody_in CHECK (view_limit BETWEEN 1 AND 10000),
  ADD CONSTRAINT share_link_opened_is_counted CHECK (opened_count >= 0);
GRANT UPDATE (password_hash, view_limit, opened_count, is_download_allowed, revision) ON share_link TO tunewise_app;
