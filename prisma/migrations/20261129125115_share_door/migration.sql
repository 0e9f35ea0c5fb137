SET LOCAL lock_timeout = '5s';

-- All that the door asks of a link, in one round trip: who may pass, whom to ask, and what its page is drawn from
-- besides what was frozen. It runs with the rights of its caller, so every policy counts; the link that is found
-- names the tenant. What is drawn from can only go on, never back: a page that was drawn under earlier facts is never
-- asked for again. Null for a live report, which is drawn from everything.
CREATE FUNCTION share_door(hash bytea) RETURNS TABLE (
  "workspaceId" uuid, "shareId" uuid, "versionId" uuid, "reportId" uuid, "revokedAt" timestamptz,
  "expiresAt" timestamptz, "passwordHash" text, "viewLimit" integer, "openedCount" integer,
  "isDownloadAllowed" boolean, "sender" text, "person" text, "timeZone" text, "facts" text
) LANGUAGE plpgsql VOLATILE AS $$
DECLARE link share_link%ROWTYPE;
BEGIN
  PERFORM set_config('app.share_token_sha256', encode(hash, 'hex'), true);
  SELECT * INTO link FROM share_link WHERE token_sha256 = hash;
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM set_config('app.workspace_id', link.workspace_id::text, true);
  RETURN QUERY
    SELECT link.workspace_id, link.id, link.version_id, link.report_id, link.revoked_at,
      link.expires_at, link.password_hash, link.view_limit, link.opened_count,
      link.is_download_allowed, workspace.name, reception.contact, workspace.time_zone,
      CASE WHEN version.id IS NULL THEN report.sha256 ELSE jsonb_build_array(
        version.sha256,
        (SELECT max(later.version) FROM quote_version later WHERE later.workspace_id = version.workspace_id
          AND later.quote_id = version.quote_id AND later.sent_at IS NOT NULL),
        (SELECT max(later.valid_until) FROM quote_extension later
          WHERE later.workspace_id = version.workspace_id AND later.version_id = version.id),
        (SELECT gone.id FROM quote_withdrawal gone
          WHERE gone.workspace_id = version.workspace_id AND gone.quote_id = version.quote_id),
        (SELECT yes.id FROM standing_acceptance yes
          WHERE yes.workspace_id = version.workspace_id AND yes.quote_id = version.quote_id AND yes.version_id = version.id),
        (SELECT count(*) FROM acceptance_reversal back
          WHERE back.workspace_id = version.workspace_id AND back.quote_id = version.quote_id),
        (SELECT no.id FROM decline no
          WHERE no.workspace_id = version.workspace_id AND no.version_id = version.id)
      )::text END
    FROM workspace
    LEFT JOIN reception ON reception.workspace_id = workspace.id
    LEFT JOIN quote_version version ON version.workspace_id = workspace.id AND version.id = link.version_id
    LEFT JOIN report ON report.workspace_id = workspace.id AND report.id = link.report_id
    WHERE workspace.id = link.workspace_id;
END $$;
GRANT EXECUTE ON FUNCTION share_door(bytea) TO tunewise_app;
