SET LOCAL lock_timeout = '5s';

-- AlterTable
ALTER TABLE "workspace" ADD COLUMN     "weekend" INTEGER[] DEFAULT ARRAY[6, 7]::INTEGER[];

ALTER TABLE workspace
  ADD CONSTRAINT workspace_weekend_leaves_a_day CHECK (
    weekend IS NOT NULL AND weekend <@ ARRAY[1, 2, 3, 4, 5, 6, 7] AND cardinality(weekend) < 7 AND array_position(weekend, NULL) IS NULL);
