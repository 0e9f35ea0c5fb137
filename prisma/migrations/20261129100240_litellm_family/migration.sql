SET LOCAL lock_timeout = '5s';

-- Spend logs and daily tables of LiteLLM are the same money: a later one takes the place of an earlier one.
ALTER TABLE spend_import NO FORCE ROW LEVEL SECURITY;
UPDATE spend_import SET scope_key = 'litellm' WHERE scope_key = 'litellm-spend-logs';
ALTER TABLE spend_import FORCE ROW LEVEL SECURITY;
