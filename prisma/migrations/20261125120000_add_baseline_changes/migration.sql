-- Moving what a published commitment promises: proposed, argued, decided, and made by the database itself.

-- CreateEnum
CREATE TYPE "baseline_field" AS ENUM ('due_on', 'milestone_due_on', 'indicator_target', 'lead', 'title', 'description', 'wording');

-- CreateEnum
CREATE TYPE "baseline_state" AS ENUM ('proposed', 'accepted', 'refused', 'withdrawn');

-- CreateTable
CREATE TABLE "baseline_changes" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "commitment_id" UUID NOT NULL,
    "field" "baseline_field" NOT NULL,
    "milestone_id" UUID,
    "indicator_id" UUID,
    "from_on" DATE,
    "from_precision" "date_precision",
    "to_on" DATE,
    "to_precision" "date_precision",
    "from_value" DECIMAL(65,30),
    "from_year" INTEGER,
    "to_value" DECIMAL(65,30),
    "to_year" INTEGER,
    "from_lead_id" UUID,
    "to_lead_id" UUID,
    "from_text" TEXT,
    "to_text" TEXT,
    "reason" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "state" "baseline_state" NOT NULL DEFAULT 'proposed',
    "version" INTEGER NOT NULL DEFAULT 1,
    "organisation_id" UUID NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "note" TEXT,
    "accepted_in" BIGINT,

    CONSTRAINT "baseline_changes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "baseline_arguments" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "change_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "organisation_id" UUID NOT NULL,
    "written_by_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "baseline_arguments_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "baseline_changes_of_a_commitment" ON "baseline_changes"("commitment_id", "state", "decided_at");

-- CreateIndex
CREATE INDEX "baseline_changes_awaiting" ON "baseline_changes"("state", "proposed_at", "id");

-- CreateIndex
CREATE INDEX "baseline_changes_of_an_organisation" ON "baseline_changes"("organisation_id", "proposed_at" DESC);

-- CreateIndex
CREATE INDEX "baseline_changes_of_a_milestone" ON "baseline_changes"("milestone_id");

-- CreateIndex
CREATE INDEX "baseline_changes_of_an_indicator" ON "baseline_changes"("indicator_id");

-- CreateIndex
CREATE INDEX "baseline_arguments_in_order" ON "baseline_arguments"("change_id", "written_at", "id");

-- AddForeignKey
ALTER TABLE "baseline_changes" ADD CONSTRAINT "baseline_changes_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baseline_changes" ADD CONSTRAINT "baseline_changes_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestones"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baseline_changes" ADD CONSTRAINT "baseline_changes_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicators"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baseline_changes" ADD CONSTRAINT "baseline_changes_from_lead_id_fkey" FOREIGN KEY ("from_lead_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baseline_changes" ADD CONSTRAINT "baseline_changes_to_lead_id_fkey" FOREIGN KEY ("to_lead_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baseline_changes" ADD CONSTRAINT "baseline_changes_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baseline_changes" ADD CONSTRAINT "baseline_changes_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baseline_changes" ADD CONSTRAINT "baseline_changes_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baseline_arguments" ADD CONSTRAINT "baseline_arguments_change_id_fkey" FOREIGN KEY ("change_id") REFERENCES "baseline_changes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baseline_arguments" ADD CONSTRAINT "baseline_arguments_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baseline_arguments" ADD CONSTRAINT "baseline_arguments_written_by_id_fkey" FOREIGN KEY ("written_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One open proposal a commitment and field; another milestone or indicator is another field.
CREATE UNIQUE INDEX "baseline_changes_one_open" ON "baseline_changes" ("commitment_id", "field", "milestone_id", "indicator_id")
  NULLS NOT DISTINCT WHERE "state" = 'proposed';

ALTER TABLE "baseline_changes"
  ADD CONSTRAINT "baseline_from_is_partial_date" CHECK (concord_partial_date("from_on", "from_precision")),
  ADD CONSTRAINT "baseline_to_is_partial_date" CHECK (concord_partial_date("to_on", "to_precision")),
  ADD CONSTRAINT "baseline_says_what_its_field_asks" CHECK (
    ("field" IN ('due_on', 'milestone_due_on')) = ("to_on" IS NOT NULL)
    AND ("field" = 'indicator_target') = ("to_value" IS NOT NULL)
    AND ("field" = 'lead') = ("to_lead_id" IS NOT NULL)
    AND ("field" IN ('title', 'description', 'wording')) = ("to_text" IS NOT NULL)
    AND ("field" = 'milestone_due_on') = ("milestone_id" IS NOT NULL)
    AND ("field" = 'indicator_target') = ("indicator_id" IS NOT NULL)
    AND ("from_on" IS NULL OR "to_on" IS NOT NULL)
    AND (num_nonnulls("from_value", "from_year", "to_year") = 0 OR "to_value" IS NOT NULL)
    AND ("from_lead_id" IS NULL OR "to_lead_id" IS NOT NULL)
    AND ("from_text" IS NULL OR "to_text" IS NOT NULL)),
  ADD CONSTRAINT "baseline_moves_something" CHECK (
    ("from_on", "from_precision", "from_value", "from_year", "from_lead_id", "from_text")
    IS DISTINCT FROM ("to_on", "to_precision", "to_value", "to_year", "to_lead_id", "to_text")),
  ADD CONSTRAINT "baseline_has_a_reason" CHECK (btrim("reason") <> ''),
  ADD CONSTRAINT "baseline_text_is_there" CHECK ("to_text" IS NULL OR btrim("to_text") <> ''),
  ADD CONSTRAINT "baseline_decided_by_somebody" CHECK (
    "state" NOT IN ('accepted', 'refused') OR ("decided_by_id" IS NOT NULL AND "decided_at" IS NOT NULL)),
  ADD CONSTRAINT "baseline_proposer_does_not_decide" CHECK (
    "state" NOT IN ('accepted', 'refused') OR "decided_by_id" <> "proposed_by_id"),
  ADD CONSTRAINT "baseline_accepted_in_a_transaction" CHECK (("state" = 'accepted') = ("accepted_in" IS NOT NULL));
ALTER TABLE "baseline_arguments" ADD CONSTRAINT "baseline_argument_is_there" CHECK (btrim("text") <> '');

-- A proposal begins as one, on a published commitment and on a part of it; then only its verdict is added, once.
CREATE FUNCTION concord_guard_baseline_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'proposed' THEN
      RAISE EXCEPTION 'a change begins as a proposal' USING ERRCODE = 'check_violation', CONSTRAINT = 'baseline_begins_as_a_proposal';
    END IF;
    IF (NEW.milestone_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM milestones m WHERE m.id = NEW.milestone_id AND m.commitment_id = NEW.commitment_id))
    OR (NEW.indicator_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM indicators i WHERE i.id = NEW.indicator_id AND i.commitment_id = NEW.commitment_id)) THEN
      RAISE EXCEPTION 'a proposal speaks of its own commitment only' USING ERRCODE = 'check_violation', CONSTRAINT = 'baseline_is_of_its_commitment';
    END IF;
  ELSE
    IF (to_jsonb(OLD) - ARRAY['state', 'version', 'decided_by_id', 'decided_at', 'note', 'accepted_in'])
       IS DISTINCT FROM (to_jsonb(NEW) - ARRAY['state', 'version', 'decided_by_id', 'decided_at', 'note', 'accepted_in'])
       OR OLD.state <> 'proposed' THEN
      RAISE EXCEPTION 'what was proposed or decided stands' USING ERRCODE = 'check_violation', CONSTRAINT = 'baseline_change_stands';
    END IF;
    NEW.accepted_in := CASE WHEN NEW.state = 'accepted' THEN pg_current_xact_id()::text::bigint END;
  END IF;
  IF NEW.state IN ('proposed', 'accepted') AND (SELECT c.state FROM commitments c WHERE c.id = NEW.commitment_id) <> 'published' THEN
    RAISE EXCEPTION 'only a published commitment is moved' USING ERRCODE = 'check_violation', CONSTRAINT = 'baseline_is_of_a_published_commitment';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "baseline_change_moves" BEFORE INSERT OR UPDATE ON "baseline_changes"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_baseline_change();

-- Accepting is applying: there is no accepted change that was not made, and none is made twice. What stands is no
-- longer what was proposed against: the proposal is stale, and the acceptance fails whole.
CREATE FUNCTION concord_apply_baseline_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moved integer;
BEGIN
  CASE NEW.field
    WHEN 'due_on' THEN
      UPDATE commitments SET due_on = NEW.to_on, due_precision = NEW.to_precision, version = version + 1
        WHERE id = NEW.commitment_id AND (due_on, due_precision) IS NOT DISTINCT FROM (NEW.from_on, NEW.from_precision);
    WHEN 'lead' THEN
      UPDATE commitments SET lead_id = NEW.to_lead_id, version = version + 1
        WHERE id = NEW.commitment_id AND lead_id IS NOT DISTINCT FROM NEW.from_lead_id;
    WHEN 'title' THEN
      UPDATE commitments SET title = NEW.to_text, version = version + 1
        WHERE id = NEW.commitment_id AND title IS NOT DISTINCT FROM NEW.from_text;
    WHEN 'description' THEN
      UPDATE commitments SET description = NEW.to_text, version = version + 1
        WHERE id = NEW.commitment_id AND description IS NOT DISTINCT FROM NEW.from_text;
    WHEN 'wording' THEN
      UPDATE commitments SET wording = NEW.to_text, version = version + 1
        WHERE id = NEW.commitment_id AND wording IS NOT DISTINCT FROM NEW.from_text;
    WHEN 'milestone_due_on' THEN
      UPDATE milestones SET due_on = NEW.to_on, due_precision = NEW.to_precision
        WHERE id = NEW.milestone_id AND (due_on, due_precision) IS NOT DISTINCT FROM (NEW.from_on, NEW.from_precision);
    WHEN 'indicator_target' THEN
      UPDATE indicators SET target_value = NEW.to_value, target_year = NEW.to_year
        WHERE id = NEW.indicator_id AND (target_value, target_year) IS NOT DISTINCT FROM (NEW.from_value, NEW.from_year);
  END CASE;
  GET DIAGNOSTICS moved = ROW_COUNT;
  IF moved <> 1 THEN
    RAISE EXCEPTION 'what stands is not what the proposal speaks of' USING ERRCODE = 'check_violation', CONSTRAINT = 'baseline_has_moved_meanwhile';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "baseline_change_is_made" AFTER UPDATE ON "baseline_changes"
  FOR EACH ROW WHEN (NEW.state = 'accepted') EXECUTE FUNCTION concord_apply_baseline_change();

-- The promise stands, but for what was accepted in this very transaction: from exactly what stood to exactly what was
-- agreed. No marker is asked for that a caller could set; the row itself is.
CREATE OR REPLACE FUNCTION concord_guard_commitment_content() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  this_one bigint := pg_current_xact_id()::text::bigint;
  allowed commitments%ROWTYPE := OLD;
BEGIN
  IF OLD.state IN ('draft', 'returned') THEN RETURN NEW; END IF;
  IF (OLD.due_on, OLD.due_precision) IS DISTINCT FROM (NEW.due_on, NEW.due_precision) AND EXISTS (
    SELECT 1 FROM baseline_changes b WHERE b.commitment_id = OLD.id AND b.accepted_in = this_one AND b.field = 'due_on'
      AND (b.from_on, b.from_precision) IS NOT DISTINCT FROM (OLD.due_on, OLD.due_precision)
      AND (b.to_on, b.to_precision) IS NOT DISTINCT FROM (NEW.due_on, NEW.due_precision)) THEN
    allowed.due_on := NEW.due_on;
    allowed.due_precision := NEW.due_precision;
  END IF;
  IF OLD.lead_id IS DISTINCT FROM NEW.lead_id AND EXISTS (
    SELECT 1 FROM baseline_changes b WHERE b.commitment_id = OLD.id AND b.accepted_in = this_one AND b.field = 'lead'
      AND b.from_lead_id IS NOT DISTINCT FROM OLD.lead_id AND b.to_lead_id IS NOT DISTINCT FROM NEW.lead_id) THEN
    allowed.lead_id := NEW.lead_id;
  END IF;
  IF OLD.title IS DISTINCT FROM NEW.title AND EXISTS (
    SELECT 1 FROM baseline_changes b WHERE b.commitment_id = OLD.id AND b.accepted_in = this_one AND b.field = 'title'
      AND b.from_text IS NOT DISTINCT FROM OLD.title AND b.to_text IS NOT DISTINCT FROM NEW.title) THEN
    allowed.title := NEW.title;
  END IF;
  IF OLD.description IS DISTINCT FROM NEW.description AND EXISTS (
    SELECT 1 FROM baseline_changes b WHERE b.commitment_id = OLD.id AND b.accepted_in = this_one AND b.field = 'description'
      AND b.from_text IS NOT DISTINCT FROM OLD.description AND b.to_text IS NOT DISTINCT FROM NEW.description) THEN
    allowed.description := NEW.description;
  END IF;
  IF OLD.wording IS DISTINCT FROM NEW.wording AND EXISTS (
    SELECT 1 FROM baseline_changes b WHERE b.commitment_id = OLD.id AND b.accepted_in = this_one AND b.field = 'wording'
      AND b.from_text IS NOT DISTINCT FROM OLD.wording AND b.to_text IS NOT DISTINCT FROM NEW.wording) THEN
    allowed.wording := NEW.wording;
  END IF;
  IF (allowed.plan_id, allowed.code, allowed.kind, allowed.title, allowed.description, allowed.wording, allowed.verb, allowed.language,
      allowed.layer, allowed.lead_id, allowed.stated_lead, allowed.starts_on, allowed.starts_precision, allowed.due_on, allowed.due_precision,
      allowed.recorder_id, allowed.recorded_by_id, allowed.submitted_by_id)
     IS DISTINCT FROM
     (NEW.plan_id, NEW.code, NEW.kind, NEW.title, NEW.description, NEW.wording, NEW.verb, NEW.language,
      NEW.layer, NEW.lead_id, NEW.stated_lead, NEW.starts_on, NEW.starts_precision, NEW.due_on, NEW.due_precision,
      NEW.recorder_id, NEW.recorded_by_id, NEW.submitted_by_id) THEN
    RAISE EXCEPTION 'a submitted commitment is not edited: it is returned, or changed by a proposal'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'submitted_commitment_is_read_only';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE FUNCTION concord_guard_commitment_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.commitment_id ELSE NEW.commitment_id END;
  held record_state;
  this_one bigint;
BEGIN
  SELECT c.state INTO held FROM commitments c WHERE c.id = touched;
  IF held IS NULL OR held IN ('draft', 'returned') THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    this_one := pg_current_xact_id()::text::bigint;
    -- One condition inside the other: each table has columns that the other lacks.
    IF TG_TABLE_NAME = 'milestones' THEN
      IF (to_jsonb(OLD) - ARRAY['due_on', 'due_precision']) = (to_jsonb(NEW) - ARRAY['due_on', 'due_precision']) AND EXISTS (
        SELECT 1 FROM baseline_changes b WHERE b.milestone_id = OLD.id AND b.accepted_in = this_one
          AND (b.from_on, b.from_precision) IS NOT DISTINCT FROM (OLD.due_on, OLD.due_precision)
          AND (b.to_on, b.to_precision) IS NOT DISTINCT FROM (NEW.due_on, NEW.due_precision)) THEN
        RETURN NEW;
      END IF;
    ELSIF (to_jsonb(OLD) - ARRAY['target_value', 'target_year']) = (to_jsonb(NEW) - ARRAY['target_value', 'target_year']) AND EXISTS (
        SELECT 1 FROM baseline_changes b WHERE b.indicator_id = OLD.id AND b.accepted_in = this_one
          AND (b.from_value, b.from_year) IS NOT DISTINCT FROM (OLD.target_value, OLD.target_year)
          AND (b.to_value, b.to_year) IS NOT DISTINCT FROM (NEW.target_value, NEW.target_year)) THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'the parts of a submitted commitment are not edited'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'submitted_commitment_is_read_only';
END $$;

-- What was proposed and argued is kept for good.
CREATE TRIGGER "baseline_changes_are_kept" BEFORE DELETE ON "baseline_changes" FOR EACH ROW EXECUTE FUNCTION concord_append_only();
CREATE TRIGGER "baseline_arguments_are_append_only" BEFORE UPDATE OR DELETE ON "baseline_arguments" FOR EACH ROW EXECUTE FUNCTION concord_append_only();

ALTER TABLE "baseline_changes" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "baseline_arguments" ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_all ON "baseline_changes" TO concord_app USING (true) WITH CHECK (true);
CREATE POLICY app_all ON "baseline_arguments" TO concord_app USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON "baseline_changes" TO concord_app;
GRANT SELECT, INSERT ON "baseline_arguments" TO concord_app;
-- Public: what was accepted on a public commitment, who proposed it as an organisation, and why. Never who it was as a
-- person, nor what was said on the way, nor what was refused.
GRANT SELECT ("id", "commitment_id", "field", "milestone_id", "indicator_id", "from_on", "from_precision", "to_on", "to_precision", "from_value",
  "from_year", "to_value", "to_year", "from_lead_id", "to_lead_id", "from_text", "to_text", "reason", "language", "state", "organisation_id",
  "proposed_at", "decided_at") ON "baseline_changes" TO concord_reader;
CREATE POLICY reader_accepted ON "baseline_changes" FOR SELECT TO concord_reader
  USING ("state" = 'accepted' AND EXISTS (SELECT 1 FROM commitments c WHERE c.id = commitment_id));
