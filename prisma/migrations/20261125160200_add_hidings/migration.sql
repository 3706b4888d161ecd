-- Taking something published out of public view, with a public reason, by two people; the reader's own rules leave
-- the content out, whatever a page asks.
-- CreateEnum
CREATE TYPE "hidden_kind" AS ENUM ('commitment', 'update', 'evidence');

-- CreateTable
CREATE TABLE "hidings" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" "hidden_kind" NOT NULL,
    "plan_id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "version_id" UUID,
    "evidence_id" UUID,
    "code" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "period_start" DATE,
    "period_end" DATE,
    "number" INTEGER,
    "reason" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "declined_by_id" UUID,
    "declined_at" TIMESTAMPTZ(3),
    "hidden_by_id" UUID,
    "hidden_at" TIMESTAMPTZ(3),
    "reply" TEXT,
    "reply_language" TEXT,
    "replied_by_id" UUID,
    "replied_at" TIMESTAMPTZ(3),
    "restored_by_id" UUID,
    "restored_at" TIMESTAMPTZ(3),
    "restored_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "hidings_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "hidings_of_a_plan" ON "hidings"("plan_id", "kind");

-- CreateIndex
CREATE INDEX "hidings_on_a_commitment" ON "hidings"("commitment_id", "kind");

-- CreateIndex
CREATE INDEX "hidings_of_a_version" ON "hidings"("version_id");

-- CreateIndex
CREATE INDEX "hidings_of_evidence" ON "hidings"("evidence_id");

-- CreateIndex
CREATE INDEX "hidings_in_order" ON "hidings"("proposed_at", "id");

-- CreateIndex
CREATE INDEX "hidings_of_an_organisation" ON "hidings"("organisation_id");

-- AddForeignKey
ALTER TABLE "hidings" ADD CONSTRAINT "hidings_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "work_plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hidings" ADD CONSTRAINT "hidings_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hidings" ADD CONSTRAINT "hidings_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "progress_update_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hidings" ADD CONSTRAINT "hidings_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hidings" ADD CONSTRAINT "hidings_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hidings" ADD CONSTRAINT "hidings_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hidings" ADD CONSTRAINT "hidings_declined_by_id_fkey" FOREIGN KEY ("declined_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hidings" ADD CONSTRAINT "hidings_hidden_by_id_fkey" FOREIGN KEY ("hidden_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hidings" ADD CONSTRAINT "hidings_replied_by_id_fkey" FOREIGN KEY ("replied_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hidings" ADD CONSTRAINT "hidings_restored_by_id_fkey" FOREIGN KEY ("restored_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "hidings"
  ADD CONSTRAINT "hiding_names_its_thing" CHECK (
    ("kind" = 'commitment' AND num_nonnulls("version_id", "evidence_id", "period_start", "period_end", "number") = 0)
    OR ("kind" = 'update' AND "evidence_id" IS NULL AND num_nonnulls("version_id", "period_start", "period_end", "number") = 4)
    OR ("kind" = 'evidence' AND num_nonnulls("version_id", "evidence_id", "period_start", "period_end", "number") = 5)),
  ADD CONSTRAINT "hiding_has_a_reason" CHECK (btrim("reason") <> ''),
  -- Taking something down is the work of two people.
  ADD CONSTRAINT "hiding_by_a_second_person" CHECK ("hidden_by_id" <> "proposed_by_id"),
  ADD CONSTRAINT "hiding_steps_are_whole" CHECK (
    num_nonnulls("declined_by_id", "declined_at") IN (0, 2) AND num_nonnulls("hidden_by_id", "hidden_at") IN (0, 2)
    AND num_nonnulls("replied_by_id", "replied_at", "reply", "reply_language") IN (0, 4)
    AND num_nonnulls("restored_by_id", "restored_at", "restored_reason") IN (0, 3)),
  ADD CONSTRAINT "hiding_steps_follow" CHECK (
    ("declined_at" IS NULL OR "hidden_at" IS NULL)
    AND ("hidden_at" IS NOT NULL OR ("reply" IS NULL AND "restored_at" IS NULL))),
  ADD CONSTRAINT "hiding_words_say_something" CHECK (btrim(coalesce("reply", 'x')) <> '' AND btrim(coalesce("restored_reason", 'x')) <> '');
-- A thing is hidden, or proposed to be, once at a time.
CREATE UNIQUE INDEX "hidings_one_open" ON "hidings" ((coalesce("evidence_id", "version_id", "commitment_id")))
  WHERE "restored_at" IS NULL AND "declined_at" IS NULL;

CREATE FUNCTION concord_guard_hiding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'what was hidden or proposed is kept' USING ERRCODE = 'check_violation', CONSTRAINT = 'hiding_is_kept';
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF num_nonnulls(NEW.hidden_at, NEW.declined_at, NEW.reply, NEW.restored_at) > 0 THEN
      RAISE EXCEPTION 'a hiding begins as a proposal' USING ERRCODE = 'check_violation', CONSTRAINT = 'hiding_begins_as_proposal';
    END IF;
    -- Only what anyone can read can be hidden from anyone, and the gap says no more than was public.
    IF NOT EXISTS (
      SELECT 1 FROM commitments c WHERE c.id = NEW.commitment_id AND c.plan_id = NEW.plan_id AND c.code = NEW.code
        AND c.state IN ('published', 'withdrawn', 'superseded') AND c.visibility = 'public'
        AND (NEW.kind <> 'commitment' OR NEW.organisation_id = coalesce(c.lead_id, c.recorder_id)))
    OR (NEW.version_id IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM progress_update_versions v JOIN progress_updates u ON u.id = v.update_id
      WHERE v.id = NEW.version_id AND v.state IN ('published', 'superseded') AND v.number = NEW.number AND u.commitment_id = NEW.commitment_id
        AND u.organisation_id = NEW.organisation_id AND u.period_start = NEW.period_start AND u.period_end = NEW.period_end))
    OR (NEW.evidence_id IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM evidence e WHERE e.id = NEW.evidence_id AND e.version_id = NEW.version_id AND e.visibility = 'public')) THEN
      RAISE EXCEPTION 'only what is public can be hidden' USING ERRCODE = 'check_violation', CONSTRAINT = 'hiding_of_something_public';
    END IF;
    RETURN NEW;
  END IF;
  -- Each step is taken once and stands; what was proposed is not reworded.
  IF (to_jsonb(OLD) - ARRAY['version', 'declined_by_id', 'declined_at', 'hidden_by_id', 'hidden_at', 'reply', 'reply_language', 'replied_by_id',
      'replied_at', 'restored_by_id', 'restored_at', 'restored_reason'])
     <> (to_jsonb(NEW) - ARRAY['version', 'declined_by_id', 'declined_at', 'hidden_by_id', 'hidden_at', 'reply', 'reply_language', 'replied_by_id',
      'replied_at', 'restored_by_id', 'restored_at', 'restored_reason'])
  OR (OLD.declined_at IS NOT NULL AND (OLD.declined_by_id, OLD.declined_at) IS DISTINCT FROM (NEW.declined_by_id, NEW.declined_at))
  OR (OLD.hidden_at IS NOT NULL AND (OLD.hidden_by_id, OLD.hidden_at) IS DISTINCT FROM (NEW.hidden_by_id, NEW.hidden_at))
  OR (OLD.reply IS NOT NULL AND (OLD.reply, OLD.reply_language, OLD.replied_by_id, OLD.replied_at)
      IS DISTINCT FROM (NEW.reply, NEW.reply_language, NEW.replied_by_id, NEW.replied_at))
  OR (OLD.restored_at IS NOT NULL AND (OLD.restored_by_id, OLD.restored_at, OLD.restored_reason)
      IS DISTINCT FROM (NEW.restored_by_id, NEW.restored_at, NEW.restored_reason)) THEN
    RAISE EXCEPTION 'a step of a hiding is taken once' USING ERRCODE = 'check_violation', CONSTRAINT = 'hiding_steps_stand';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "hiding_stands" BEFORE INSERT OR UPDATE OR DELETE ON "hidings"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_hiding();
CREATE TRIGGER "hidings_are_not_emptied" BEFORE TRUNCATE ON "hidings" FOR EACH STATEMENT EXECUTE FUNCTION concord_append_only();
GRANT SELECT, INSERT, UPDATE ON "hidings" TO concord_app;
ALTER TABLE "hidings" ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_all ON "hidings" TO concord_app USING (true) WITH CHECK (true);

-- The reader sees the gap: which place is empty, since when and why, and the organisation's reply; never who did it,
-- and no proposal. It asks for the plan only, so that the rules below do not call each other for ever.
GRANT SELECT ("id", "kind", "plan_id", "commitment_id", "version_id", "evidence_id", "code", "organisation_id", "period_start", "period_end",
  "number", "reason", "language", "hidden_at", "reply", "reply_language", "replied_at", "restored_at") ON "hidings" TO concord_reader;
CREATE POLICY reader_standing ON "hidings" FOR SELECT TO concord_reader
  USING ("hidden_at" IS NOT NULL AND "restored_at" IS NULL AND EXISTS (SELECT 1 FROM work_plans p WHERE p.id = plan_id));

-- Restrictive: whatever else lets the reader see a row, a hidden one stays hidden; and so do its parts, which are
-- public only where their whole is.
CREATE POLICY reader_not_hidden ON "commitments" AS RESTRICTIVE FOR SELECT TO concord_reader
  USING (NOT EXISTS (SELECT 1 FROM hidings h WHERE h.kind = 'commitment' AND h.commitment_id = "commitments"."id"));
CREATE POLICY reader_not_hidden ON "progress_update_versions" AS RESTRICTIVE FOR SELECT TO concord_reader
  USING (NOT EXISTS (SELECT 1 FROM hidings h WHERE h.kind = 'update' AND h.version_id = "progress_update_versions"."id"));
CREATE POLICY reader_not_hidden ON "evidence" AS RESTRICTIVE FOR SELECT TO concord_reader
  USING (NOT EXISTS (SELECT 1 FROM hidings h WHERE h.kind = 'evidence' AND h.evidence_id = "evidence"."id"));
-- An update of which every public wording is hidden is not there; past row security, as its sister function.
CREATE FUNCTION concord_update_has_shown_version(asked uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT EXISTS (
    SELECT 1 FROM public.progress_update_versions v WHERE v.update_id = asked AND v.state IN ('published', 'superseded')
      AND NOT EXISTS (SELECT 1 FROM public.hidings h WHERE h.kind = 'update' AND h.version_id = v.id
        AND h.hidden_at IS NOT NULL AND h.restored_at IS NULL))
$$;
REVOKE ALL ON FUNCTION concord_update_has_shown_version(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION concord_update_has_shown_version(uuid) TO concord_reader, concord_app;
CREATE POLICY reader_not_hidden ON "progress_updates" AS RESTRICTIVE FOR SELECT TO concord_reader
  USING (concord_update_has_shown_version("id"));

-- History tells what an update said: an event that tells of a hidden wording, or of one with a hidden piece of
-- evidence, is left out. That it was hidden, and why, stays public, for a hidden commitment too.
CREATE FUNCTION concord_tells_of(facts jsonb, organisation text, period_start date, number int) RETURNS boolean
  LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(facts->>'organisation' = organisation AND facts->>'periodStart' = period_start::text
    AND facts->>'number' = number::text, false)
$$;
CREATE POLICY reader_not_hidden ON "history_events" AS RESTRICTIVE FOR SELECT TO concord_reader
  USING (NOT EXISTS (
    SELECT 1 FROM hidings h JOIN organisations o ON o.id = h.organisation_id
    WHERE h.kind <> 'commitment' AND h.commitment_id = "history_events"."commitment_id"
      AND (concord_tells_of("history_events"."before", o.code, h.period_start, h.number)
        OR concord_tells_of("history_events"."after", o.code, h.period_start, h.number))));
CREATE POLICY reader_of_hiding ON "history_events" FOR SELECT TO concord_reader
  USING ("visibility" = 'public' AND "subject_type" = 'hiding' AND EXISTS (SELECT 1 FROM work_plans p WHERE p.id = plan_id));
