SET LOCAL lock_timeout = '5s';

-- AlterTable
ALTER TABLE "quote_version" ADD COLUMN     "price_lock" TEXT NOT NULL DEFAULT 'held';

ALTER TABLE quote_version
  ADD CONSTRAINT quote_version_price_lock_is_known CHECK (price_lock IN ('held', 'passed-on'));
