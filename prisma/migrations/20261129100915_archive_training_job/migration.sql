SET LOCAL lock_timeout = '5s';

ALTER TABLE "training_job" ADD COLUMN "archived_at" TIMESTAMPTZ(3);

GRANT UPDATE (archived_at) ON training_job TO tunewise_app;
