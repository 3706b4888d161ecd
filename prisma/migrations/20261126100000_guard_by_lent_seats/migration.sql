-- A seat that is lent has its end ahead, and is held until then: who borrows one is of the organisation as well, and
-- neither reviews its reports nor publishes its entries alone.
CREATE OR REPLACE FUNCTION concord_guard_review() RETURNS trigger LANGUAGE plpgsql AS $$
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
    WHERE m.person_id = NEW.reviewed_by_id AND (m.ended_at IS NULL OR m.ended_at > NEW.reviewed_at) AND s.organisation_id = held.organisation_id) THEN
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
CREATE OR REPLACE FUNCTION concord_guard_second_person() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE owners uuid[];
BEGIN
  IF NEW.state <> 'published' OR OLD.state = 'published' THEN RETURN NEW; END IF;
  -- An author is no approver at all: the check on the row says so.
  IF NEW.published_by_id IN (NEW.recorded_by_id, NEW.submitted_by_id) THEN RETURN NEW; END IF;
  IF TG_TABLE_NAME = 'commitments' THEN
    owners := ARRAY[NEW.recorder_id, NEW.lead_id];
  ELSE
    SELECT ARRAY[u.organisation_id] INTO owners FROM progress_updates u WHERE u.id = NEW.update_id;
  END IF;
  IF EXISTS (
    SELECT 1 FROM memberships m JOIN seats s ON s.id = m.seat_id JOIN people p ON p.id = m.person_id
    WHERE m.person_id = NEW.published_by_id AND (m.ended_at IS NULL OR m.ended_at > NEW.published_at) AND s.organisation_id = ANY (owners)
      AND p.email NOT LIKE '%@concord.invalid')
  AND NOT EXISTS (
    SELECT 1 FROM moderation_consents c
    WHERE c.edition = OLD.version AND c.consented_by_id <> NEW.published_by_id
      AND CASE WHEN TG_TABLE_NAME = 'commitments' THEN c.commitment_id ELSE c.version_id END = NEW.id) THEN
    RAISE EXCEPTION 'an entry of one''s own organisation needs a second person'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'second_person_is_needed';
  END IF;
  RETURN NEW;
END $$;
