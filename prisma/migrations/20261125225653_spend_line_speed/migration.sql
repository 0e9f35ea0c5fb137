SET LOCAL lock_timeout = '5s';

-- Looked up for each of a million rows, it cost as much as writing them. Imports are never removed and rows come from one
-- place, which has locked the import that it names.
-- DropForeignKey
ALTER TABLE "spend_line" DROP CONSTRAINT "spend_line_workspace_id_import_id_fkey";
