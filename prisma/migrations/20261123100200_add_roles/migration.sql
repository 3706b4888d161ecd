-- Three roles: the owner (runs migrations), the app, and the public reader, whose rows are those that are
-- published. The public wing connects as the reader, so a forgotten filter cannot leak a draft.
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'concord_app') THEN CREATE ROLE concord_app NOLOGIN; END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'concord_reader') THEN CREATE ROLE concord_reader NOLOGIN; END IF;
END $$;
GRANT USAGE ON SCHEMA public TO concord_app, concord_reader;

-- The app reads and writes rows, never structure; history and decisions it can only add to.
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO concord_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO concord_app;
REVOKE UPDATE, DELETE ON "history_events", "moderation_decisions", "moderation_notes" FROM concord_app;
REVOKE UPDATE ON "stored_files", "stored_file_contents" FROM concord_app;
DO $$
BEGIN
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    REVOKE INSERT, UPDATE, DELETE ON "_prisma_migrations" FROM concord_app;
  END IF;
END $$;

-- Row security on every table that holds something unpublished. The app sees all rows (its rules are in
-- lib/policy); the reader only what the policies below allow. A subquery in a policy is itself under the
-- reader's policies, so a part is public exactly when its whole is.
DO $$
DECLARE held text;
BEGIN
  FOREACH held IN ARRAY ARRAY['countries', 'organisations', 'organisation_successions', 'people', 'seats', 'memberships', 'sign_in_sessions',
    'rate_limits', 'frameworks', 'framework_items', 'crosswalks', 'crosswalk_links', 'forums', 'forum_meetings', 'work_plan_forums',
    'work_plans', 'work_plan_parties', 'pillars', 'commitments', 'commitment_partners', 'commitment_countries', 'alignments', 'milestones',
    'indicators', 'progress_updates', 'progress_update_versions', 'progress_milestones', 'indicator_actuals', 'evidence', 'stored_files',
    'stored_file_contents', 'moderation_decisions', 'moderation_notes', 'history_events', 'idempotency_keys', 'outbox_messages', 'translations']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', held);
    EXECUTE format('CREATE POLICY app_all ON %I TO concord_app USING (true) WITH CHECK (true)', held);
  END LOOP;
END $$;

-- Reference facts are public whole.
GRANT SELECT ON "countries", "organisation_successions", "frameworks", "framework_items", "crosswalks", "crosswalk_links",
  "forums", "forum_meetings", "work_plan_forums" TO concord_reader;
GRANT SELECT ON "organisations" TO concord_reader;
CREATE POLICY reader_all ON "countries" FOR SELECT TO concord_reader USING (true);
CREATE POLICY reader_all ON "organisations" FOR SELECT TO concord_reader USING (true);
CREATE POLICY reader_all ON "organisation_successions" FOR SELECT TO concord_reader USING (true);
CREATE POLICY reader_all ON "frameworks" FOR SELECT TO concord_reader USING (true);
CREATE POLICY reader_all ON "framework_items" FOR SELECT TO concord_reader USING (true);
CREATE POLICY reader_all ON "crosswalks" FOR SELECT TO concord_reader USING (true);
CREATE POLICY reader_all ON "crosswalk_links" FOR SELECT TO concord_reader USING (true);
CREATE POLICY reader_all ON "forums" FOR SELECT TO concord_reader USING (true);
CREATE POLICY reader_all ON "forum_meetings" FOR SELECT TO concord_reader USING (true);

-- Plans and what is in them.
GRANT SELECT ON "work_plans", "work_plan_parties", "pillars", "commitment_partners", "commitment_countries", "alignments",
  "milestones", "indicators", "progress_updates", "progress_milestones", "indicator_actuals" TO concord_reader;
GRANT SELECT ("id", "plan_id", "pillar_id", "code", "kind", "title", "description", "wording", "verb", "language", "layer", "lead_id",
  "stated_lead", "stated_status", "starts_on", "starts_precision", "due_on", "due_precision", "visibility", "source", "confidence",
  "checked_at", "checked_source", "state", "recorder_id", "submitted_at", "published_at", "ended_reason", "superseded_by_id", "search_tokens")
  ON "commitments" TO concord_reader;
GRANT SELECT ("id", "update_id", "number", "state", "language", "implementation", "percent_complete", "narrative", "obstacles",
  "support_requested", "next_step", "expected_on", "expected_precision", "no_change", "submitted_at", "content_hash", "receipt_number", "published_at")
  ON "progress_update_versions" TO concord_reader;
GRANT SELECT ON "evidence", "stored_files", "stored_file_contents" TO concord_reader;
CREATE POLICY reader_published ON "work_plans" FOR SELECT TO concord_reader
  USING ("state" IN ('published', 'withdrawn', 'superseded') AND "visibility" = 'public');
CREATE POLICY reader_of_plan ON "work_plan_forums" FOR SELECT TO concord_reader
  USING (EXISTS (SELECT 1 FROM work_plans p WHERE p.id = plan_id));
CREATE POLICY reader_of_plan ON "work_plan_parties" FOR SELECT TO concord_reader
  USING (EXISTS (SELECT 1 FROM work_plans p WHERE p.id = plan_id));
CREATE POLICY reader_of_plan ON "pillars" FOR SELECT TO concord_reader
  USING (EXISTS (SELECT 1 FROM work_plans p WHERE p.id = plan_id));
CREATE POLICY reader_published ON "commitments" FOR SELECT TO concord_reader
  USING ("state" IN ('published', 'withdrawn', 'superseded') AND "visibility" = 'public'
    AND EXISTS (SELECT 1 FROM work_plans p WHERE p.id = plan_id));
CREATE POLICY reader_of_commitment ON "commitment_partners" FOR SELECT TO concord_reader
  USING (EXISTS (SELECT 1 FROM commitments c WHERE c.id = commitment_id));
CREATE POLICY reader_of_commitment ON "commitment_countries" FOR SELECT TO concord_reader
  USING (EXISTS (SELECT 1 FROM commitments c WHERE c.id = commitment_id));
CREATE POLICY reader_of_commitment ON "alignments" FOR SELECT TO concord_reader
  USING (EXISTS (SELECT 1 FROM commitments c WHERE c.id = commitment_id));
CREATE POLICY reader_of_commitment ON "milestones" FOR SELECT TO concord_reader
  USING (EXISTS (SELECT 1 FROM commitments c WHERE c.id = commitment_id));
CREATE POLICY reader_of_commitment ON "indicators" FOR SELECT TO concord_reader
  USING (EXISTS (SELECT 1 FROM commitments c WHERE c.id = commitment_id));

-- Published progress. Whether an update exists is private until one of its versions is public, and a
-- version must know its commitment is; the function reads past row security so that the two policies
-- do not call each other for ever.
CREATE FUNCTION concord_update_has_public_version(asked uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT EXISTS (SELECT 1 FROM public.progress_update_versions v WHERE v.update_id = asked AND v.state IN ('published', 'superseded'))
$$;
REVOKE ALL ON FUNCTION concord_update_has_public_version(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION concord_update_has_public_version(uuid) TO concord_reader, concord_app;
CREATE POLICY reader_published ON "progress_updates" FOR SELECT TO concord_reader
  USING (EXISTS (SELECT 1 FROM commitments c WHERE c.id = commitment_id) AND concord_update_has_public_version("id"));
CREATE POLICY reader_published ON "progress_update_versions" FOR SELECT TO concord_reader
  USING ("state" IN ('published', 'superseded') AND EXISTS (SELECT 1 FROM progress_updates u WHERE u.id = update_id));
CREATE POLICY reader_of_version ON "progress_milestones" FOR SELECT TO concord_reader
  USING (EXISTS (SELECT 1 FROM progress_update_versions v WHERE v.id = version_id));
CREATE POLICY reader_of_version ON "indicator_actuals" FOR SELECT TO concord_reader
  USING (EXISTS (SELECT 1 FROM progress_update_versions v WHERE v.id = version_id));
CREATE POLICY reader_of_version ON "evidence" FOR SELECT TO concord_reader
  USING ("visibility" = 'public' AND EXISTS (SELECT 1 FROM progress_update_versions v WHERE v.id = version_id));
CREATE POLICY reader_of_evidence ON "stored_files" FOR SELECT TO concord_reader
  USING (EXISTS (SELECT 1 FROM evidence e WHERE e.file_id = "stored_files"."id"));
CREATE POLICY reader_of_evidence ON "stored_file_contents" FOR SELECT TO concord_reader
  USING (EXISTS (SELECT 1 FROM evidence e WHERE e.file_id = "stored_file_contents"."file_id"));

-- Public history: the organisation is named, the person is not.
GRANT SELECT ("sequence", "at", "event", "visibility", "subject_type", "subject_id", "subject_label", "commitment_id", "plan_id",
  "organisation_id", "organisation_name", "before", "after") ON "history_events" TO concord_reader;
CREATE POLICY reader_public ON "history_events" FOR SELECT TO concord_reader
  USING ("visibility" = 'public'
    AND ("commitment_id" IS NULL OR EXISTS (SELECT 1 FROM commitments c WHERE c.id = commitment_id))
    AND ("plan_id" IS NULL OR EXISTS (SELECT 1 FROM work_plans p WHERE p.id = plan_id)));

-- A translation is public when what it translates is.
GRANT SELECT ON "translations" TO concord_reader;
CREATE POLICY reader_of_subject ON "translations" FOR SELECT TO concord_reader USING (
  CASE "subject_type"
    WHEN 'framework' THEN true
    WHEN 'framework_item' THEN true
    WHEN 'organisation' THEN true
    WHEN 'work_plan' THEN EXISTS (SELECT 1 FROM work_plans p WHERE p.id = subject_id)
    WHEN 'pillar' THEN EXISTS (SELECT 1 FROM pillars p WHERE p.id = subject_id)
    WHEN 'commitment' THEN EXISTS (SELECT 1 FROM commitments c WHERE c.id = subject_id)
    WHEN 'milestone' THEN EXISTS (SELECT 1 FROM milestones m WHERE m.id = subject_id)
    WHEN 'indicator' THEN EXISTS (SELECT 1 FROM indicators i WHERE i.id = subject_id)
    WHEN 'progress_update_version' THEN EXISTS (SELECT 1 FROM progress_update_versions v WHERE v.id = subject_id)
    ELSE false
  END);
