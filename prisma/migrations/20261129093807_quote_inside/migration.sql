SET LOCAL lock_timeout = '5s';

-- AlterTable
ALTER TABLE "quote_line" ADD COLUMN     "unit_cost" DECIMAL;

-- AlterTable
ALTER TABLE "quote_version" ADD COLUMN     "contingency_percent" DECIMAL NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "workspace" ADD COLUMN     "margin_floor_percent" DECIMAL;

ALTER TABLE workspace
  ADD CONSTRAINT workspace_margin_floor_is_a_share CHECK (margin_floor_percent BETWEEN 0 AND 100);
ALTER TABLE quote_version
  ADD CONSTRAINT quote_version_contingency_is_a_percentage CHECK (contingency_percent BETWEEN 0 AND 100);
ALTER TABLE quote_line
  ADD CONSTRAINT quote_line_cost_is_not_negative CHECK (unit_cost >= 0 AND unit_cost < 'Infinity');
