SET LOCAL lock_timeout = '5s';

-- AlterTable
ALTER TABLE "spend_import" ADD COLUMN     "empty_days" DATE[] DEFAULT ARRAY[]::DATE[];

GRANT UPDATE (empty_days) ON spend_import TO tunewise_app;
