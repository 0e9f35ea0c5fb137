SET LOCAL lock_timeout = '5s';

-- The same as before, looked up once for a statement and not for each of a million rows that it writes.
ALTER POLICY of_workspace ON spend_line
  WITH CHECK (workspace_id = (SELECT nullif(current_setting('app.workspace_id', true), '')::uuid));

-- Rows that wait to be taken over have their sums by day from now on.
ALTER TABLE spend_line NO FORCE ROW LEVEL SECURITY;
ALTER TABLE spend_import NO FORCE ROW LEVEL SECURITY;
ALTER TABLE spend_day NO FORCE ROW LEVEL SECURITY;
INSERT INTO spend_day (workspace_id, import_id, ordinal, project_id, month, day, is_daily, is_adjustment, kind, provider,
  service, model, token_type, unit, currency, amount, quantity, lines, unpriced)
SELECT workspace_id, import_id, row_number() OVER (PARTITION BY workspace_id, import_id), project_id, month, day, is_daily,
  is_adjustment, kind, provider, service, model, token_type, unit, currency, sum(amount),
  CASE WHEN count(quantity) = count(*) THEN sum(quantity) END, count(*), count(*) - count(amount)
FROM (
  SELECT line.*, ends_at - starts_at <= INTERVAL '1 day' AS is_daily,
    category IN ('Credit', 'Adjustment') OR is_correction AS is_adjustment
  FROM spend_line line
  JOIN spend_import bill ON bill.workspace_id = line.workspace_id AND bill.id = line.import_id
  WHERE bill.status = 'staged') line
GROUP BY workspace_id, import_id, project_id, month, day, is_daily, is_adjustment, kind, provider, service, model,
  token_type, unit, currency;
ALTER TABLE spend_day FORCE ROW LEVEL SECURITY;
ALTER TABLE spend_import FORCE ROW LEVEL SECURITY;
ALTER TABLE spend_line FORCE ROW LEVEL SECURITY;
