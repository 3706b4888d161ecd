-- Claim, evidence and verdict are three records by three authors: nobody reviews what their own organisation said,
-- a review is of a wording that stands, and what was said in a review is never changed.

ALTER TABLE "reviews"
  ADD CONSTRAINT "review_has_a_reason" CHECK (btrim("reason") <> ''),
  ADD CONSTRAINT "review_is_numbered" CHECK ("number" >= 1),
  ADD CONSTRAINT "review_is_an_organisations_or_a_guests" CHECK (
    ("organisation_id" IS NOT NULL AND "reviewed_by_id" IS NOT NULL
      AND "invitation_id" IS NULL AND "guest_organisation" IS NULL AND "invited_by_id" IS NULL)
    OR ("organisation_id" IS NULL AND "reviewed_by_id" IS NULL
      AND "invitation_id" IS NOT NULL AND "invited_by_id" IS NOT NULL AND btrim(coalesce("guest_organisation", '')) <> ''));
ALTER TABLE "review_answers" ADD CONSTRAINT "answer_says_something" CHECK (btrim("text") <> '');
ALTER TABLE "review_replies" ADD CONSTRAINT "reply_says_something" CHECK (btrim("text") <> '');
ALTER TABLE "review_messages" ADD CONSTRAINT "message_says_something" CHECK (btrim("text") <> '');
ALTER TABLE "guest_invitations"
  ADD CONSTRAINT "invitation_token_is_hashed" CHECK (octet_length("token_hash") = 32),
  ADD CONSTRAINT "invitation_names_a_guest"
    CHECK (btrim("guest_name") <> '' AND btrim("guest_email") <> '' AND btrim("guest_organisation") <> ''),
  ADD CONSTRAINT "invitation_ends_within_30_days"
    CHECK ("ends_at" > "invited_at" AND "ends_at" <= "invited_at" + interval '30 days');

-- Whose wording it is, who wrote it, and whether it stands to be reviewed. The row is held until the end, so that it is
-- not superseded or returned while a review of it is being written.
CREATE FUNCTION concord_guard_review() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE held record; invited record;
BEGIN
  SELECT v.state, v.content_hash, v.recorded_by_id, v.submitted_by_id, u.organisation_id INTO held
    FROM progress_update_versions v JOIN progress_updates u ON u.id = v.update_id WHERE v.id = NEW.version_id FOR SHARE OF v;
  IF held.state NOT IN ('submitted', 'published') THEN
    RAISE EXCEPTION 'only a submitted or published wording is reviewed, not one that is %', held.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'review_of_a_standing_wording';
  END IF;
  IF held.content_hash IS DISTINCT FROM NEW.content_hash THEN
    RAISE EXCEPTION 'the review speaks of another content' USING ERRCODE = 'check_violation', CONSTRAINT = 'review_of_what_was_read';
  END IF;
  IF held.organisation_id IN (NEW.organisation_id, NEW.invited_by_id)
  OR NEW.reviewed_by_id IN (held.recorded_by_id, held.submitted_by_id)
  OR EXISTS (SELECT 1 FROM memberships m JOIN seats s ON s.id = m.seat_id
    WHERE m.person_id = NEW.reviewed_by_id AND m.ended_at IS NULL AND s.organisation_id = held.organisation_id) THEN
    RAISE EXCEPTION 'nobody reviews their own organisation''s update' USING ERRCODE = 'check_violation', CONSTRAINT = 'review_by_another';
  END IF;
  IF NEW.invitation_id IS NOT NULL THEN
    SELECT i.version_id, i.organisation_id, i.ends_at INTO invited FROM guest_invitations i WHERE i.id = NEW.invitation_id;
    IF invited.version_id <> NEW.version_id OR invited.organisation_id <> NEW.invited_by_id OR invited.ends_at <= NEW.reviewed_at THEN
      RAISE EXCEPTION 'a guest reviews what the invitation is for, while it holds'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'guest_review_as_invited';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "review_by_another_of_a_standing_wording" BEFORE INSERT ON "reviews"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_review();

-- Only a query is answered, only by the organisation whose update it is, and only while it is the last word of the asker.
CREATE FUNCTION concord_guard_review_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM reviews r JOIN progress_update_versions v ON v.id = r.version_id JOIN progress_updates u ON u.id = v.update_id
    WHERE r.id = NEW.review_id AND r.verdict = 'queries' AND u.organisation_id = NEW.organisation_id
      AND NOT EXISTS (SELECT 1 FROM reviews later
        WHERE later.version_id = r.version_id AND later.organisation_id = r.organisation_id AND later.number > r.number)) THEN
    RAISE EXCEPTION 'only an open query is answered, by the organisation that is asked'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'answer_to_an_open_query';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "answer_to_open_query" BEFORE INSERT ON "review_answers"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_review_answer();

-- The reply stands in public beside the review, so the review must be public, and its subject be the one that replies.
CREATE FUNCTION concord_guard_review_reply() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM reviews r JOIN progress_update_versions v ON v.id = r.version_id JOIN progress_updates u ON u.id = v.update_id
    WHERE r.id = NEW.review_id AND u.organisation_id = NEW.organisation_id AND v.state IN ('published', 'superseded')
      AND v.content_hash = r.content_hash) THEN
    RAISE EXCEPTION 'a published review is replied to by the organisation that it speaks of'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'reply_to_a_published_review';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "reply_to_published_review" BEFORE INSERT ON "review_replies"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_review_reply();

-- Nobody invites a guest to their own update, and nobody holds a conversation with themselves.
CREATE FUNCTION concord_guard_other_organisation() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE reporter uuid; held record_state; other uuid := CASE WHEN TG_TABLE_NAME = 'guest_invitations'
  THEN (to_jsonb(NEW)->>'organisation_id')::uuid ELSE (to_jsonb(NEW)->>'reviewer_id')::uuid END;
BEGIN
  SELECT u.organisation_id, v.state INTO reporter, held
    FROM progress_update_versions v JOIN progress_updates u ON u.id = v.update_id WHERE v.id = NEW.version_id;
  IF reporter = other THEN
    RAISE EXCEPTION 'a review comes from another organisation' USING ERRCODE = 'check_violation', CONSTRAINT = 'review_by_another';
  END IF;
  IF TG_TABLE_NAME = 'guest_invitations' AND held NOT IN ('submitted', 'published') THEN
    RAISE EXCEPTION 'only a submitted or published wording is reviewed, not one that is %', held
      USING ERRCODE = 'check_violation', CONSTRAINT = 'review_of_a_standing_wording';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "invitation_by_another" BEFORE INSERT ON "guest_invitations"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_other_organisation();
CREATE TRIGGER "conversation_with_another" BEFORE INSERT ON "review_messages"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_other_organisation();

-- Said once, kept for good; the app can only add. Nothing is open to the public reader but what is granted here.
DO $$
DECLARE held text;
BEGIN
  FOREACH held IN ARRAY ARRAY['reviews', 'review_answers', 'review_replies', 'review_messages', 'review_mentions', 'guest_invitations']
  LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION concord_append_only()', held || '_are_append_only', held);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION concord_append_only()', held || '_are_not_emptied', held);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', held);
    EXECUTE format('CREATE POLICY app_all ON %I TO concord_app USING (true) WITH CHECK (true)', held);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO concord_app', held);
  END LOOP;
END $$;

-- A review is public when the wording that it read is; the organisation is named, the person is not. That a query was
-- answered is public, the answer is not. The conversation, its mentions and the invitations never are.
GRANT SELECT ("id", "version_id", "content_hash", "organisation_id", "number", "verdict", "reason", "language", "implementation", "health",
  "completeness", "reviewed_at", "guest_organisation", "invited_by_id") ON "reviews" TO concord_reader;
GRANT SELECT ("review_id", "answered_at") ON "review_answers" TO concord_reader;
GRANT SELECT ("review_id", "text", "language", "organisation_id", "replied_at") ON "review_replies" TO concord_reader;
CREATE POLICY reader_of_version ON "reviews" FOR SELECT TO concord_reader
  USING (EXISTS (SELECT 1 FROM progress_update_versions v WHERE v.id = version_id AND v.content_hash = "reviews"."content_hash"));
CREATE POLICY reader_of_review ON "review_answers" FOR SELECT TO concord_reader
  USING (EXISTS (SELECT 1 FROM reviews r WHERE r.id = review_id));
CREATE POLICY reader_of_review ON "review_replies" FOR SELECT TO concord_reader
  USING (EXISTS (SELECT 1 FROM reviews r WHERE r.id = review_id));
