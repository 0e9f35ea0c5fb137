SET LOCAL lock_timeout = '5s';

-- AlterTable
ALTER TABLE "client" ADD COLUMN     "locale" TEXT,
ADD COLUMN     "paper" TEXT;

ALTER TABLE client ADD CONSTRAINT client_paper_known CHECK (paper IN ('a4', 'letter'));
