-- Whoever belongs to an organisation does not publish its entries alone: a first yes is kept here, and the move to
-- "published" asks for one by somebody else.
-- CreateTable
CREATE TABLE "moderation_consents" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "commitment_id" UUID,
    "version_id" UUID,
    "edition" INTEGER NOT NULL,
    "note" TEXT,
    "consented_by_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "consented_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "moderation_consents_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "consents_by_a_person" ON "moderation_consents"("consented_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "consents_once_on_a_commitment" ON "moderation_consents"("commitment_id", "edition", "consented_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "consents_once_on_a_version" ON "moderation_consents"("version_id", "edition", "consented_by_id");

-- AddForeignKey
ALTER TABLE "moderation_consents" ADD CONSTRAINT "moderation_consents_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_consents" ADD CONSTRAINT "moderation_consents_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "progress_update_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_consents" ADD CONSTRAINT "moderation_consents_consented_by_id_fkey" FOREIGN KEY ("consented_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_consents" ADD CONSTRAINT "moderation_consents_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "moderation_consents"
  ADD CONSTRAINT "consent_is_to_one_thing" CHECK (num_nonnulls("commitment_id", "version_id") = 1);
CREATE FUNCTION concord_guard_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM commitments c WHERE c.id = NEW.commitment_id AND NEW.consented_by_id IN (c.recorded_by_id, c.submitted_by_id))
  OR EXISTS (SELECT 1 FROM progress_update_versions v WHERE v.id = NEW.version_id AND NEW.consented_by_id IN (v.recorded_by_id, v.submitted_by_id)) THEN
    RAISE EXCEPTION 'an author does not consent to their own entry' USING ERRCODE = 'check_violation', CONSTRAINT = 'author_is_not_approver';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "consent_by_another" BEFORE INSERT ON "moderation_consents"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_consent();
CREATE TRIGGER "consents_are_append_only" BEFORE UPDATE OR DELETE ON "moderation_consents" FOR EACH ROW EXECUTE FUNCTION concord_append_only();
CREATE TRIGGER "consents_are_not_emptied" BEFORE TRUNCATE ON "moderation_consents" FOR EACH STATEMENT EXECUTE FUNCTION concord_append_only();

-- Whoever holds a seat in the organisation whose entry it is needs a second person's yes to this very edition of
-- it. The keepers of the reference record, who are nobody, publish what was checked before it was loaded.
CREATE FUNCTION concord_guard_second_person() RETURNS trigger LANGUAGE plpgsql AS $$
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
    WHERE m.person_id = NEW.published_by_id AND m.ended_at IS NULL AND s.organisation_id = ANY (owners)
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
CREATE TRIGGER "commitment_second_person" BEFORE UPDATE OF "state" ON "commitments"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_second_person();
CREATE TRIGGER "version_second_person" BEFORE UPDATE OF "state" ON "progress_update_versions"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_second_person();
GRANT SELECT, INSERT ON "moderation_consents" TO concord_app;
ALTER TABLE "moderation_consents" ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_all ON "moderation_consents" TO concord_app USING (true) WITH CHECK (true);
