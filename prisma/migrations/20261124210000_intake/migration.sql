SET LOCAL lock_timeout = '5s';

-- AlterTable
ALTER TABLE "comparison" ADD COLUMN     "intake" JSONB;
