-- Truth that the database holds whatever the application does: partial uniques, checks, the moves of a
-- record's state, author and approver apart, and what may never change once it was said.

-- One seat a role, organisation and plan; "no plan" counts as one value.
CREATE UNIQUE INDEX "seats_one_a_role" ON "seats" ("organisation_id", "role", "plan_id") NULLS NOT DISTINCT;
-- A person holds a seat once at a time.
CREATE UNIQUE INDEX "memberships_one_open" ON "memberships" ("person_id", "seat_id") WHERE "ended_at" IS NULL;
-- One wording of an update is being written, and one is public, at a time.
CREATE UNIQUE INDEX "progress_versions_one_open" ON "progress_update_versions" ("update_id")
  WHERE "state" IN ('draft', 'submitted', 'returned');
CREATE UNIQUE INDEX "progress_versions_one_published" ON "progress_update_versions" ("update_id")
  WHERE "state" = 'published';
-- A link of a crosswalk stands once; its absent end counts as a value.
DROP INDEX "crosswalk_links_crosswalk_id_from_item_id_to_item_id_to_fra_key";
CREATE UNIQUE INDEX "crosswalk_links_crosswalk_id_from_item_id_to_item_id_to_fra_key"
  ON "crosswalk_links" ("crosswalk_id", "from_item_id", "to_item_id", "to_framework_id") NULLS NOT DISTINCT;
-- Finding by a part of a word, in every script (needs LC_CTYPE C.UTF-8; see docs/adr).
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "framework_items_by_title_part" ON "framework_items" USING gin ("title" gin_trgm_ops);
CREATE INDEX "commitments_by_title_part" ON "commitments" USING gin ("title" gin_trgm_ops);

-- A date and what of it is stated come together; a month or a year is kept as its first day.
CREATE FUNCTION concord_partial_date(on_date date, stated date_precision) RETURNS boolean
  LANGUAGE sql IMMUTABLE AS $$
  SELECT (on_date IS NULL) = (stated IS NULL)
     AND (on_date IS NULL
       OR stated = 'day'
       OR (stated = 'month' AND extract(day FROM on_date) = 1)
       OR (stated = 'year' AND extract(day FROM on_date) = 1 AND extract(month FROM on_date) = 1))
$$;
-- The last day of what is stated.
CREATE FUNCTION concord_last_day(on_date date, stated date_precision) RETURNS date
  LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE stated
    WHEN 'year' THEN (on_date + interval '1 year' - interval '1 day')::date
    WHEN 'month' THEN (on_date + interval '1 month' - interval '1 day')::date
    ELSE on_date END
$$;

ALTER TABLE "frameworks" ADD CONSTRAINT "framework_adopted_is_partial_date"
  CHECK (concord_partial_date("adopted_on", "adopted_precision"));
ALTER TABLE "organisation_successions"
  ADD CONSTRAINT "succession_on_is_partial_date" CHECK (concord_partial_date("on_date", "on_precision")),
  ADD CONSTRAINT "succession_is_not_of_itself" CHECK ("predecessor_id" <> "successor_id");
ALTER TABLE "forum_meetings"
  ADD CONSTRAINT "meeting_starts_is_partial_date" CHECK (concord_partial_date("starts_on", "starts_precision")),
  ADD CONSTRAINT "meeting_ends_is_partial_date" CHECK (concord_partial_date("ends_on", "ends_precision")),
  ADD CONSTRAINT "meeting_ends_after_start"
    CHECK ("ends_on" IS NULL OR "starts_on" IS NULL OR concord_last_day("ends_on", "ends_precision") >= "starts_on");
ALTER TABLE "work_plans"
  ADD CONSTRAINT "plan_starts_is_partial_date" CHECK (concord_partial_date("starts_on", "starts_precision")),
  ADD CONSTRAINT "plan_ends_is_partial_date" CHECK (concord_partial_date("ends_on", "ends_precision")),
  ADD CONSTRAINT "plan_ends_after_start"
    CHECK ("ends_on" IS NULL OR "starts_on" IS NULL OR concord_last_day("ends_on", "ends_precision") >= "starts_on"),
  ADD CONSTRAINT "plan_reports_by_quarter_half_year_or_year" CHECK ("reporting_months" IN (3, 6, 12)),
  ADD CONSTRAINT "plan_published_has_a_day" CHECK (("state" IN ('draft', 'submitted', 'returned')) = ("published_at" IS NULL));
ALTER TABLE "pillars" ADD CONSTRAINT "pillar_is_not_its_own_parent" CHECK ("parent_id" <> "id");
ALTER TABLE "framework_items" ADD CONSTRAINT "item_is_not_its_own_parent" CHECK ("parent_id" <> "id");
ALTER TABLE "crosswalk_links"
  ADD CONSTRAINT "link_ends_at_an_item_or_a_framework" CHECK (num_nonnulls("to_item_id", "to_framework_id") = 1);

ALTER TABLE "commitments"
  ADD CONSTRAINT "commitment_starts_is_partial_date" CHECK (concord_partial_date("starts_on", "starts_precision")),
  ADD CONSTRAINT "commitment_due_is_partial_date" CHECK (concord_partial_date("due_on", "due_precision")),
  ADD CONSTRAINT "commitment_due_not_before_start"
    CHECK ("due_on" IS NULL OR "starts_on" IS NULL OR concord_last_day("due_on", "due_precision") >= "starts_on"),
  ADD CONSTRAINT "commitment_code_and_title_are_there" CHECK (btrim("code") <> '' AND btrim("title") <> ''),
  ADD CONSTRAINT "commitment_complete_when_submitted"
    CHECK ("state" IN ('draft', 'returned') OR ("submitted_at" IS NOT NULL AND "submitted_by_id" IS NOT NULL AND "layer" IS NOT NULL)),
  ADD CONSTRAINT "commitment_published_by_somebody"
    CHECK ("state" NOT IN ('published', 'withdrawn', 'superseded') OR ("published_at" IS NOT NULL AND "published_by_id" IS NOT NULL)),
  ADD CONSTRAINT "commitment_author_is_not_approver"
    CHECK ("published_by_id" IS NULL OR ("published_by_id" <> "submitted_by_id" AND "published_by_id" <> "recorded_by_id")),
  ADD CONSTRAINT "commitment_ends_with_a_reason"
    CHECK ("state" NOT IN ('withdrawn', 'superseded') OR btrim(coalesce("ended_reason", '')) <> '');
ALTER TABLE "milestones"
  ADD CONSTRAINT "milestone_due_is_partial_date" CHECK (concord_partial_date("due_on", "due_precision")),
  ADD CONSTRAINT "milestone_title_is_there" CHECK (btrim("title") <> '');
ALTER TABLE "indicators"
  ADD CONSTRAINT "indicator_values_have_a_unit"
    CHECK ("measure" <> 'unit' OR (("baseline_value" IS NULL AND "target_value" IS NULL) OR btrim(coalesce("unit", '')) <> '')),
  ADD CONSTRAINT "indicator_percentage_within_bounds"
    CHECK ("measure" <> 'percentage' OR (coalesce("baseline_value", 0) BETWEEN 0 AND 100 AND coalesce("target_value", 0) BETWEEN 0 AND 100)),
  ADD CONSTRAINT "indicator_yes_or_no"
    CHECK ("measure" <> 'yes_no' OR (coalesce("baseline_value", 0) IN (0, 1) AND coalesce("target_value", 0) IN (0, 1))),
  -- A baseline without its year cannot be compared (IATI 2.03 requires the year).
  ADD CONSTRAINT "indicator_baseline_has_its_year" CHECK ("baseline_value" IS NULL OR "baseline_year" IS NOT NULL);

ALTER TABLE "progress_updates" ADD CONSTRAINT "update_period_ends_after_start" CHECK ("period_end" > "period_start");
ALTER TABLE "progress_update_versions"
  ADD CONSTRAINT "version_percent_within_bounds" CHECK ("percent_complete" BETWEEN 0 AND 100),
  ADD CONSTRAINT "version_expected_is_partial_date" CHECK (concord_partial_date("expected_on", "expected_precision")),
  ADD CONSTRAINT "version_complete_when_submitted"
    CHECK ("state" IN ('draft', 'returned') OR ("submitted_at" IS NOT NULL AND "submitted_by_id" IS NOT NULL
      AND "implementation" IS NOT NULL AND btrim(coalesce("narrative", '')) <> '' AND "content_hash" IS NOT NULL AND "receipt_number" IS NOT NULL)),
  ADD CONSTRAINT "version_published_by_somebody"
    CHECK ("state" NOT IN ('published', 'withdrawn', 'superseded') OR ("published_at" IS NOT NULL AND "published_by_id" IS NOT NULL)),
  ADD CONSTRAINT "version_author_is_not_approver"
    CHECK ("published_by_id" IS NULL OR ("published_by_id" <> "submitted_by_id" AND "published_by_id" <> "recorded_by_id"));
ALTER TABLE "progress_milestones" ADD CONSTRAINT "milestone_expected_is_partial_date"
  CHECK (concord_partial_date("expected_on", "expected_precision"));
ALTER TABLE "indicator_actuals" ADD CONSTRAINT "actual_is_a_value_or_a_reason"
  CHECK (num_nonnulls("value", "no_value_reason") = 1);
ALTER TABLE "evidence"
  ADD CONSTRAINT "evidence_is_a_file_or_a_link"
    CHECK (("kind" = 'file' AND "file_id" IS NOT NULL AND "url" IS NULL) OR ("kind" = 'link' AND "url" IS NOT NULL AND "file_id" IS NULL)),
  ADD CONSTRAINT "evidence_link_is_http" CHECK ("url" IS NULL OR "url" ~ '^https?://'),
  ADD CONSTRAINT "evidence_has_a_caption" CHECK (btrim("caption") <> '');
ALTER TABLE "stored_files"
  ADD CONSTRAINT "file_checksum_is_sha256" CHECK ("checksum" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "file_is_at_most_10_megabytes" CHECK ("size" BETWEEN 1 AND 10485760);
ALTER TABLE "moderation_decisions"
  ADD CONSTRAINT "decision_is_on_one_thing" CHECK (num_nonnulls("commitment_id", "version_id") = 1);
ALTER TABLE "sign_in_sessions"
  ADD CONSTRAINT "session_id_is_hashed" CHECK (octet_length("id_hash") = 32),
  ADD CONSTRAINT "session_idle_within_absolute" CHECK ("idle_until" <= "absolute_until");

-- The moves of a record's state (product.md): everything else is refused, whoever asks.
CREATE FUNCTION concord_guard_record_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'draft' THEN
      RAISE EXCEPTION 'a record begins as a draft, not as %', NEW.state USING ERRCODE = 'check_violation', CONSTRAINT = 'record_begins_as_draft';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.state = NEW.state THEN RETURN NEW; END IF;
  IF (OLD.state, NEW.state) IN (
    ('draft', 'submitted'), ('returned', 'submitted'), ('submitted', 'published'), ('submitted', 'returned'),
    ('published', 'withdrawn'), ('published', 'superseded')) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a record does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation', CONSTRAINT = 'record_state_moves';
END $$;
CREATE TRIGGER "commitment_state_moves" BEFORE INSERT OR UPDATE ON "commitments"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_record_state();
CREATE TRIGGER "version_state_moves" BEFORE INSERT OR UPDATE ON "progress_update_versions"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_record_state();

-- What was submitted stands as it was submitted, until it is returned.
CREATE FUNCTION concord_guard_version_content() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('draft', 'returned') THEN RETURN NEW; END IF;
  IF (OLD.language, OLD.implementation, OLD.percent_complete, OLD.narrative, OLD.obstacles, OLD.support_requested, OLD.next_step,
      OLD.expected_on, OLD.expected_precision, OLD.no_change, OLD.recorded_by_id, OLD.submitted_by_id, OLD.submitted_at, OLD.content_hash,
      OLD.receipt_number, OLD.update_id, OLD.number)
     IS DISTINCT FROM
     (NEW.language, NEW.implementation, NEW.percent_complete, NEW.narrative, NEW.obstacles, NEW.support_requested, NEW.next_step,
      NEW.expected_on, NEW.expected_precision, NEW.no_change, NEW.recorded_by_id, NEW.submitted_by_id, NEW.submitted_at, NEW.content_hash,
      NEW.receipt_number, NEW.update_id, NEW.number) THEN
    RAISE EXCEPTION 'a submitted update is not edited: it is returned, or amended by a new version'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'submitted_update_is_read_only';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "version_content_stands" BEFORE UPDATE ON "progress_update_versions"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_version_content();

-- The parts of a version (actuals, milestones, evidence) change only while it is being written.
CREATE FUNCTION concord_guard_version_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.version_id ELSE NEW.version_id END;
  held record_state;
BEGIN
  SELECT v.state INTO held FROM progress_update_versions v WHERE v.id = touched;
  IF held IS NOT NULL AND held NOT IN ('draft', 'returned') THEN
    -- Evidence may still be told when its link last answered.
    IF TG_TABLE_NAME = 'evidence' AND TG_OP = 'UPDATE' AND (to_jsonb(OLD) - 'last_answered_at') = (to_jsonb(NEW) - 'last_answered_at') THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the parts of a submitted update are not edited' USING ERRCODE = 'check_violation', CONSTRAINT = 'submitted_update_is_read_only';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "milestone_report_stands" BEFORE INSERT OR UPDATE OR DELETE ON "progress_milestones"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_version_part();
CREATE TRIGGER "actual_stands" BEFORE INSERT OR UPDATE OR DELETE ON "indicator_actuals"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_version_part();
CREATE TRIGGER "evidence_stands" BEFORE INSERT OR UPDATE OR DELETE ON "evidence"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_version_part();

-- The promise itself stands once it is submitted: wording, lead, dates and measures of a published
-- commitment move only by a proposed and accepted change, which comes with its own table.
CREATE FUNCTION concord_guard_commitment_content() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('draft', 'returned') THEN RETURN NEW; END IF;
  IF (OLD.plan_id, OLD.code, OLD.kind, OLD.title, OLD.description, OLD.wording, OLD.verb, OLD.language, OLD.layer, OLD.lead_id, OLD.stated_lead,
      OLD.starts_on, OLD.starts_precision, OLD.due_on, OLD.due_precision, OLD.recorder_id, OLD.recorded_by_id, OLD.submitted_by_id)
     IS DISTINCT FROM
     (NEW.plan_id, NEW.code, NEW.kind, NEW.title, NEW.description, NEW.wording, NEW.verb, NEW.language, NEW.layer, NEW.lead_id, NEW.stated_lead,
      NEW.starts_on, NEW.starts_precision, NEW.due_on, NEW.due_precision, NEW.recorder_id, NEW.recorded_by_id, NEW.submitted_by_id) THEN
    RAISE EXCEPTION 'a submitted commitment is not edited: it is returned, or changed by a proposal'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'submitted_commitment_is_read_only';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "commitment_content_stands" BEFORE UPDATE ON "commitments"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_commitment_content();
CREATE FUNCTION concord_guard_commitment_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.commitment_id ELSE NEW.commitment_id END;
  held record_state;
BEGIN
  SELECT c.state INTO held FROM commitments c WHERE c.id = touched;
  IF held IS NOT NULL AND held NOT IN ('draft', 'returned') THEN
    RAISE EXCEPTION 'the parts of a submitted commitment are not edited'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'submitted_commitment_is_read_only';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "milestone_stands" BEFORE INSERT OR UPDATE OR DELETE ON "milestones"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_commitment_part();
CREATE TRIGGER "indicator_stands" BEFORE INSERT OR UPDATE OR DELETE ON "indicators"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_commitment_part();

-- A report belongs to its own commitment, and only to a published one.
CREATE FUNCTION concord_guard_report_belongs() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE reported uuid; owner uuid;
BEGIN
  SELECT u.commitment_id INTO reported FROM progress_update_versions v JOIN progress_updates u ON u.id = v.update_id WHERE v.id = NEW.version_id;
  IF TG_TABLE_NAME = 'progress_milestones' THEN
    SELECT m.commitment_id INTO owner FROM milestones m WHERE m.id = NEW.milestone_id;
  ELSE
    SELECT i.commitment_id INTO owner FROM indicators i WHERE i.id = NEW.indicator_id;
  END IF;
  IF reported IS DISTINCT FROM owner THEN
    RAISE EXCEPTION 'a report speaks of its own commitment only' USING ERRCODE = 'check_violation', CONSTRAINT = 'report_belongs_to_its_commitment';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "milestone_report_belongs" BEFORE INSERT OR UPDATE ON "progress_milestones"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_report_belongs();
CREATE TRIGGER "actual_belongs" BEFORE INSERT OR UPDATE ON "indicator_actuals"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_report_belongs();
CREATE FUNCTION concord_guard_update_of_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT c.state FROM commitments c WHERE c.id = NEW.commitment_id) <> 'published' THEN
    RAISE EXCEPTION 'progress is reported on published commitments only'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'progress_is_on_a_published_commitment';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "update_is_of_published" BEFORE INSERT ON "progress_updates"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_update_of_published();

-- A commitment's pillar is of its own plan; a pillar's parent too; a tree has no ring.
CREATE FUNCTION concord_guard_pillar() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'commitments' THEN
    IF NEW.pillar_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM pillars p WHERE p.id = NEW.pillar_id AND p.plan_id = NEW.plan_id) THEN
      RAISE EXCEPTION 'a commitment stands in a pillar of its own plan' USING ERRCODE = 'check_violation', CONSTRAINT = 'pillar_is_of_the_plan';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW.parent_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM pillars p WHERE p.id = NEW.parent_id AND p.plan_id = NEW.plan_id) THEN
    RAISE EXCEPTION 'a pillar stands in its own plan' USING ERRCODE = 'check_violation', CONSTRAINT = 'pillar_is_of_the_plan';
  END IF;
  IF EXISTS (
    WITH RECURSIVE up(id, parent_id) AS (
      SELECT p.id, p.parent_id FROM pillars p WHERE p.id = NEW.parent_id
      UNION SELECT p.id, p.parent_id FROM pillars p JOIN up ON p.id = up.parent_id)
    SELECT 1 FROM up WHERE up.id = NEW.id) THEN
    RAISE EXCEPTION 'a tree of pillars has no ring' USING ERRCODE = 'check_violation', CONSTRAINT = 'pillar_tree_has_no_ring';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "commitment_pillar_of_plan" BEFORE INSERT OR UPDATE OF "pillar_id", "plan_id" ON "commitments"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_pillar();
CREATE TRIGGER "pillar_of_plan" BEFORE INSERT OR UPDATE ON "pillars"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_pillar();
CREATE FUNCTION concord_guard_item_tree() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.parent_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM framework_items i WHERE i.id = NEW.parent_id AND i.framework_id = NEW.framework_id) THEN
    RAISE EXCEPTION 'an item stands in its own framework' USING ERRCODE = 'check_violation', CONSTRAINT = 'item_is_of_the_framework';
  END IF;
  IF EXISTS (
    WITH RECURSIVE up(id, parent_id) AS (
      SELECT i.id, i.parent_id FROM framework_items i WHERE i.id = NEW.parent_id
      UNION SELECT i.id, i.parent_id FROM framework_items i JOIN up ON i.id = up.parent_id)
    SELECT 1 FROM up WHERE up.id = NEW.id) THEN
    RAISE EXCEPTION 'a tree of items has no ring' USING ERRCODE = 'check_violation', CONSTRAINT = 'item_tree_has_no_ring';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "item_of_framework" BEFORE INSERT OR UPDATE OF "parent_id", "framework_id" ON "framework_items"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_item_tree();

-- Nothing new is aligned to an item that was withdrawn.
CREATE FUNCTION concord_guard_alignment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM framework_items i WHERE i.id = NEW.item_id AND i.withdrawn_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the framework item was withdrawn' USING ERRCODE = 'check_violation', CONSTRAINT = 'alignment_to_a_standing_item';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "alignment_to_standing_item" BEFORE INSERT OR UPDATE OF "item_id" ON "alignments"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_alignment();

-- Nobody decides on what they wrote or submitted, whatever seats they hold.
CREATE FUNCTION concord_guard_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM commitments c WHERE c.id = NEW.commitment_id AND NEW.decided_by_id IN (c.recorded_by_id, c.submitted_by_id))
  OR EXISTS (SELECT 1 FROM progress_update_versions v WHERE v.id = NEW.version_id AND NEW.decided_by_id IN (v.recorded_by_id, v.submitted_by_id)) THEN
    RAISE EXCEPTION 'an author does not decide on their own entry' USING ERRCODE = 'check_violation', CONSTRAINT = 'author_is_not_approver';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "decision_by_another" BEFORE INSERT ON "moderation_decisions"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_decision();

-- Append-only: said once, kept for good. TRUNCATE too; only the owner could, and the trigger stops it.
CREATE FUNCTION concord_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'check_violation', CONSTRAINT = 'append_only';
END $$;
CREATE TRIGGER "history_is_append_only" BEFORE UPDATE OR DELETE ON "history_events" FOR EACH ROW EXECUTE FUNCTION concord_append_only();
CREATE TRIGGER "history_is_not_emptied" BEFORE TRUNCATE ON "history_events" FOR EACH STATEMENT EXECUTE FUNCTION concord_append_only();
CREATE TRIGGER "decisions_are_append_only" BEFORE UPDATE OR DELETE ON "moderation_decisions" FOR EACH ROW EXECUTE FUNCTION concord_append_only();
CREATE TRIGGER "decisions_are_not_emptied" BEFORE TRUNCATE ON "moderation_decisions" FOR EACH STATEMENT EXECUTE FUNCTION concord_append_only();
CREATE TRIGGER "notes_are_append_only" BEFORE UPDATE OR DELETE ON "moderation_notes" FOR EACH ROW EXECUTE FUNCTION concord_append_only();
CREATE TRIGGER "files_stand" BEFORE UPDATE ON "stored_files" FOR EACH ROW EXECUTE FUNCTION concord_append_only();
CREATE TRIGGER "file_contents_stand" BEFORE UPDATE ON "stored_file_contents" FOR EACH ROW EXECUTE FUNCTION concord_append_only();
-- What was ever submitted is not deleted; a draft may be thrown away by who wrote it.
CREATE FUNCTION concord_keep_submitted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.submitted_at IS NOT NULL THEN
    RAISE EXCEPTION 'what was submitted is kept' USING ERRCODE = 'check_violation', CONSTRAINT = 'submitted_is_kept';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER "submitted_commitment_is_kept" BEFORE DELETE ON "commitments" FOR EACH ROW EXECUTE FUNCTION concord_keep_submitted();
CREATE TRIGGER "submitted_version_is_kept" BEFORE DELETE ON "progress_update_versions" FOR EACH ROW EXECUTE FUNCTION concord_keep_submitted();
