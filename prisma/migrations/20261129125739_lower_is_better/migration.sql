-- Of an error or a perplexity less is better, which a comparison of two runs has to know.
ALTER TABLE evidence_run ADD COLUMN is_lower_better BOOLEAN NOT NULL DEFAULT false;
-- The owner of a database that is not embedded is bound by row-level security like everybody, where it is forced.
ALTER TABLE evidence_run NO FORCE ROW LEVEL SECURITY;
UPDATE evidence_run SET is_lower_better = true WHERE warnings ? 'Lower is better for this metric.';
ALTER TABLE evidence_run FORCE ROW LEVEL SECURITY;
