SET LOCAL lock_timeout = '5s';

-- What was made before is a complete report; what it tells stands in its snapshot.
ALTER TABLE "report" ADD COLUMN     "from_month" DATE,
ADD COLUMN     "is_live" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'complete',
ADD COLUMN     "sections" TEXT[] DEFAULT ARRAY[]::TEXT[],
ALTER COLUMN "snapshot" DROP NOT NULL,
ALTER COLUMN "sha256" DROP NOT NULL;

ALTER TABLE report
  ADD CONSTRAINT report_kind_is_known CHECK (kind IN ('decision', 'progress', 'spend', 'complete')),
  ADD CONSTRAINT report_is_frozen_or_live CHECK (num_nulls(snapshot, sha256) = CASE WHEN is_live THEN 2 ELSE 0 END),
  ADD CONSTRAINT report_live_tells_something CHECK (NOT is_live OR cardinality(sections) > 0),
  ADD CONSTRAINT report_from_is_a_month CHECK (extract(day FROM from_month) = 1);
