SET LOCAL lock_timeout = '5s';

-- AlterTable
ALTER TABLE "spend_line" ADD COLUMN     "billing_month" DATE NOT NULL,
ADD COLUMN     "compared" TEXT,
ADD COLUMN     "was_amount" DECIMAL;

ALTER TABLE spend_line
  DROP CONSTRAINT spend_line_amount_is_finite,
  ADD CONSTRAINT spend_line_amount_is_finite CHECK (amount > '-Infinity' AND amount < 'Infinity'),
  ADD CONSTRAINT spend_line_billing_month_is_its_first_day CHECK (extract(day FROM billing_month) = 1),
  ADD CONSTRAINT spend_line_is_compared CHECK (compared IN ('same', 'changed'));

-- Sums of bills of before become one line each, of which they are rolled up again like every other.
ALTER TABLE spend_import NO FORCE ROW LEVEL SECURITY;
ALTER TABLE spend_record NO FORCE ROW LEVEL SECURITY;
ALTER TABLE spend_line NO FORCE ROW LEVEL SECURITY;

UPDATE spend_import SET scope_key = CASE
  WHEN format LIKE 'openai-cost%' THEN 'openai'
  WHEN format LIKE 'anthropic-cost%' THEN 'anthropic'
  WHEN format LIKE 'azure-%' THEN 'azure'
  WHEN format LIKE 'aws-cur-%' THEN 'aws-cur'
  WHEN format LIKE 'google-%' THEN 'google'
  WHEN format LIKE 'openrouter-%' THEN 'openrouter'
  WHEN format LIKE 'langfuse-%' THEN 'langfuse'
  ELSE format END;

INSERT INTO spend_line (workspace_id, import_id, ordinal, project_id, replaced_by, month, billing_month, day, starts_at, ends_at,
  kind, provider, service, category, is_correction, description, currency, amount, row_key, is_native, line)
SELECT record.workspace_id, record.import_id,
  row_number() OVER (PARTITION BY record.workspace_id, record.import_id ORDER BY record.id) - 1,
  record.project_id, record.replaced_by, record.month, record.month, record.month,
  record.month::timestamp AT TIME ZONE 'UTC', (record.month + interval '1 month') AT TIME ZONE 'UTC',
  record.kind, record.provider, record.service, 'Usage', false, record.note, record.currency, record.amount,
  md5(record.id::text)::uuid, false, 0
FROM spend_record record
JOIN spend_import bill ON bill.workspace_id = record.workspace_id AND bill.id = record.import_id
WHERE bill.undone_at IS NULL AND (record.archived_at IS NULL OR record.replaced_by IS NOT NULL);

DELETE FROM spend_record WHERE import_id IS NOT NULL;

INSERT INTO spend_record (workspace_id, id, project_id, import_id, month, kind, provider, service, amount, currency, lines,
  note, origin, created_by, created_at)
SELECT line.workspace_id,
  md5(concat_ws('/', line.import_id, line.project_id, line.month, line.kind, line.provider, line.service, line.currency,
    line.amount IS NULL))::uuid,
  line.project_id, line.import_id, line.month, line.kind, line.provider, line.service, sum(line.amount), line.currency,
  count(*), min(line.description), 'import', bill.created_by, bill.created_at
FROM spend_line line
JOIN spend_import bill ON bill.workspace_id = line.workspace_id AND bill.id = line.import_id
WHERE line.replaced_by IS NULL
GROUP BY bill.workspace_id, bill.id, line.workspace_id, line.import_id, line.project_id, line.month, line.kind, line.provider,
  line.service, line.currency, line.amount IS NULL;

ALTER TABLE spend_line FORCE ROW LEVEL SECURITY;
ALTER TABLE spend_record FORCE ROW LEVEL SECURITY;
ALTER TABLE spend_import FORCE ROW LEVEL SECURITY;

-- AlterTable
ALTER TABLE "spend_record" DROP COLUMN "replaced_by";
