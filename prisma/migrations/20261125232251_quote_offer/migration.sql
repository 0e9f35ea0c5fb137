SET LOCAL lock_timeout = '5s';

-- AlterTable
ALTER TABLE "acceptance" ADD COLUMN     "monthly_minor" BIGINT,
ADD COLUMN     "one_off_minor" BIGINT,
ADD COLUMN     "selection" JSONB NOT NULL DEFAULT '{"ticked": [], "picked": {}}';

-- AlterTable
ALTER TABLE "quote_line" ADD COLUMN     "choice" TEXT,
ADD COLUMN     "choice_of" TEXT,
ADD COLUMN     "choice_pick" TEXT,
ADD COLUMN     "discount_minor" BIGINT,
ADD COLUMN     "discount_percent" DECIMAL,
ADD COLUMN     "group_name" TEXT,
ADD COLUMN     "is_chosen" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "milestone" TEXT,
ADD COLUMN     "months" INTEGER,
ADD COLUMN     "tax_rate_percent" DECIMAL;

-- AlterTable
ALTER TABLE "quote_version" ADD COLUMN     "discount_minor" BIGINT,
ADD COLUMN     "discount_on" TEXT,
ADD COLUMN     "is_group_totals_only" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "plan" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "prices" TEXT NOT NULL DEFAULT 'exclusive';

ALTER TABLE quote_version
  ADD CONSTRAINT quote_version_prices_are_known CHECK (prices IN ('exclusive', 'inclusive')),
  ADD CONSTRAINT quote_version_discount_is_of_one_bill CHECK (
    (discount_minor IS NULL) = (discount_on IS NULL)
    AND (discount_minor IS NULL OR (discount_minor >= 0 AND discount_percent = 0))
    AND discount_on IN ('one-off', 'monthly'));

ALTER TABLE quote_line
  ADD CONSTRAINT quote_line_discount_is_one CHECK (discount_minor IS NULL OR discount_percent IS NULL),
  ADD CONSTRAINT quote_line_discount_is_not_negative CHECK (discount_minor >= 0),
  ADD CONSTRAINT quote_line_discount_is_a_share CHECK (discount_percent BETWEEN 0 AND 100),
  ADD CONSTRAINT quote_line_tax_is_a_share CHECK (tax_rate_percent BETWEEN 0 AND 100),
  ADD CONSTRAINT quote_line_months_count_from_one CHECK (months BETWEEN 1 AND 120),
  ADD CONSTRAINT quote_line_choice_is_known CHECK (choice IN ('optional', 'alternative')),
  ADD CONSTRAINT quote_line_alternative_is_named CHECK (
    (choice IS NOT DISTINCT FROM 'alternative') = (choice_of IS NOT NULL AND choice_pick IS NOT NULL)),
  ADD CONSTRAINT quote_line_choice_is_made_of_a_choice CHECK (choice IS NOT NULL OR NOT is_chosen);
