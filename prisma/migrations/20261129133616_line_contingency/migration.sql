SET LOCAL lock_timeout = '5s';

-- AlterTable
ALTER TABLE "quote_line" ADD COLUMN     "contingency_percent" DECIMAL;

ALTER TABLE quote_line
  ADD CONSTRAINT quote_line_contingency_is_a_part CHECK (contingency_percent BETWEEN 0 AND 100);
