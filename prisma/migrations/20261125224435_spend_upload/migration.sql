SET LOCAL lock_timeout = '5s';

-- AlterTable
ALTER TABLE "spend_import" ADD COLUMN     "rows_expected" INTEGER;

-- Until it is taken over, a file may go to another project than the one that it was sent to.
GRANT UPDATE (rows_expected, project_id) ON spend_import TO tunewise_app;
