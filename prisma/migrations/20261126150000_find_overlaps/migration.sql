-- Commitments of different plans that are alike, with the reasons, and what their owners settle about them.
-- CreateEnum
CREATE TYPE "overlap_verdict" AS ENUM ('not_the_same', 'coordinate', 'report_together', 'hand_over');

-- CreateEnum
CREATE TYPE "settlement_state" AS ENUM ('proposed', 'agreed', 'declined', 'withdrawn');

-- CreateTable
CREATE TABLE "overlaps" (
    "low_id" UUID NOT NULL,
    "high_id" UUID NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "reasons" JSONB NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "overlaps_pkey" PRIMARY KEY ("low_id","high_id")
);

-- CreateTable
CREATE TABLE "overlap_marks" (
    "commitment_id" UUID NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "overlap_marks_pkey" PRIMARY KEY ("commitment_id")
);

-- CreateTable
CREATE TABLE "overlap_settlements" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "low_id" UUID NOT NULL,
    "high_id" UUID NOT NULL,
    "verdict" "overlap_verdict" NOT NULL,
    "kept_id" UUID,
    "reason" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "state" "settlement_state" NOT NULL DEFAULT 'proposed',
    "organisation_id" UUID NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "low_consent_at" TIMESTAMPTZ(3),
    "low_consent_by_id" UUID,
    "high_consent_at" TIMESTAMPTZ(3),
    "high_consent_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "overlap_settlements_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "overlaps_by_likeness" ON "overlaps"("score", "low_id", "high_id");

-- CreateIndex
CREATE INDEX "overlaps_of_the_other" ON "overlaps"("high_id");

-- CreateIndex
CREATE INDEX "settlements_of_a_pair" ON "overlap_settlements"("low_id", "high_id");

-- CreateIndex
CREATE INDEX "settlements_of_the_other" ON "overlap_settlements"("high_id");

-- CreateIndex
CREATE INDEX "settlements_awaiting" ON "overlap_settlements"("state", "proposed_at");

-- AddForeignKey
ALTER TABLE "overlaps" ADD CONSTRAINT "overlaps_low_id_fkey" FOREIGN KEY ("low_id") REFERENCES "commitments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overlaps" ADD CONSTRAINT "overlaps_high_id_fkey" FOREIGN KEY ("high_id") REFERENCES "commitments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overlap_settlements" ADD CONSTRAINT "overlap_settlements_low_id_fkey" FOREIGN KEY ("low_id") REFERENCES "commitments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overlap_settlements" ADD CONSTRAINT "overlap_settlements_high_id_fkey" FOREIGN KEY ("high_id") REFERENCES "commitments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overlap_settlements" ADD CONSTRAINT "overlap_settlements_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overlap_settlements" ADD CONSTRAINT "overlap_settlements_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overlap_settlements" ADD CONSTRAINT "overlap_settlements_low_consent_by_id_fkey" FOREIGN KEY ("low_consent_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "overlap_settlements" ADD CONSTRAINT "overlap_settlements_high_consent_by_id_fkey" FOREIGN KEY ("high_consent_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "overlaps"
  ADD CONSTRAINT "pair_is_kept_once" CHECK ("low_id" < "high_id"),
  ADD CONSTRAINT "likeness_is_a_part" CHECK ("score" BETWEEN 0 AND 1);
ALTER TABLE "overlap_settlements"
  ADD CONSTRAINT "settlement_is_of_a_pair" CHECK ("low_id" < "high_id"),
  ADD CONSTRAINT "handing_over_names_who_keeps" CHECK (("verdict" = 'hand_over') = ("kept_id" IS NOT NULL) AND ("kept_id" IS NULL OR "kept_id" IN ("low_id", "high_id"))),
  ADD CONSTRAINT "settlement_has_a_reason" CHECK (btrim("reason") <> ''),
  ADD CONSTRAINT "consents_are_whole" CHECK (num_nonnulls("low_consent_at", "low_consent_by_id") IN (0, 2) AND num_nonnulls("high_consent_at", "high_consent_by_id") IN (0, 2)),
  -- Nothing is settled for somebody else: both owners have said yes.
  ADD CONSTRAINT "agreed_by_both_owners" CHECK (("state" = 'agreed') = ("low_consent_at" IS NOT NULL AND "high_consent_at" IS NOT NULL)),
  ADD CONSTRAINT "settlement_ends_once" CHECK (("state" IN ('declined', 'withdrawn')) = ("ended_at" IS NOT NULL));
-- One word at a time is open or stands on a pair.
CREATE UNIQUE INDEX "one_settlement_of_a_pair" ON "overlap_settlements" ("low_id", "high_id") WHERE "state" IN ('proposed', 'agreed');

CREATE FUNCTION concord_guard_settlement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'what was proposed or settled is kept' USING ERRCODE = 'check_violation', CONSTRAINT = 'settlement_is_kept';
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF EXISTS (SELECT 1 FROM commitments l JOIN commitments h ON h.id = NEW.high_id WHERE l.id = NEW.low_id AND l.plan_id = h.plan_id) THEN
      RAISE EXCEPTION 'an overlap is between two plans' USING ERRCODE = 'check_violation', CONSTRAINT = 'overlap_is_between_plans';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.state <> 'proposed'
     OR to_jsonb(OLD) - ARRAY['state', 'version', 'ended_at', 'low_consent_at', 'low_consent_by_id', 'high_consent_at', 'high_consent_by_id']
        <> to_jsonb(NEW) - ARRAY['state', 'version', 'ended_at', 'low_consent_at', 'low_consent_by_id', 'high_consent_at', 'high_consent_by_id']
     OR (OLD.low_consent_at IS NOT NULL AND (OLD.low_consent_at, OLD.low_consent_by_id) IS DISTINCT FROM (NEW.low_consent_at, NEW.low_consent_by_id))
     OR (OLD.high_consent_at IS NOT NULL AND (OLD.high_consent_at, OLD.high_consent_by_id) IS DISTINCT FROM (NEW.high_consent_at, NEW.high_consent_by_id)) THEN
    RAISE EXCEPTION 'what was proposed, agreed or ended stands' USING ERRCODE = 'check_violation', CONSTRAINT = 'settlement_stands';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "settlement_stands" BEFORE INSERT OR UPDATE OR DELETE ON "overlap_settlements" FOR EACH ROW EXECUTE FUNCTION concord_guard_settlement();

-- Whatever is woven anew is looked at anew, by the worker and not by the change: a queue that is not there yet is no fault.
CREATE OR REPLACE FUNCTION concord_weave() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  marked uuid[];
BEGIN
  IF NOT EXISTS (SELECT 1 FROM weaving_marks WHERE transaction = (pg_current_xact_id()::text)::bigint) THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('concord coverage'));
  WITH taken AS (DELETE FROM weaving_marks WHERE transaction = (pg_current_xact_id()::text)::bigint RETURNING commitment_id)
  SELECT array_agg(commitment_id) INTO marked FROM taken;
  PERFORM concord_weave_these(marked);
  INSERT INTO overlap_marks (commitment_id) SELECT unnest(marked) ON CONFLICT (commitment_id) DO UPDATE SET marked_at = clock_timestamp();
  IF to_regnamespace('graphile_worker') IS NOT NULL THEN
    PERFORM graphile_worker.add_job('find-overlaps', '{}'::json, job_key => 'find-overlaps');
  END IF;
  RETURN NULL;
END $$;
INSERT INTO "overlap_marks" ("commitment_id") SELECT "commitment_id" FROM "woven_commitments";

GRANT SELECT, INSERT, UPDATE, DELETE ON "overlaps" TO concord_app;
GRANT SELECT, DELETE ON "overlap_marks" TO concord_app;
GRANT SELECT, INSERT, UPDATE ON "overlap_settlements" TO concord_app;
GRANT SELECT ON "overlaps" TO concord_reader;
GRANT SELECT ("id", "low_id", "high_id", "verdict", "kept_id", "reason", "language", "state", "organisation_id", "low_consent_at", "high_consent_at") ON "overlap_settlements" TO concord_reader;
DO $$
DECLARE held text;
BEGIN
  FOREACH held IN ARRAY ARRAY['overlaps', 'overlap_marks', 'overlap_settlements'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', held);
    EXECUTE format('CREATE POLICY app_all ON %I TO concord_app USING (true) WITH CHECK (true)', held);
  END LOOP;
END $$;
CREATE POLICY reader_of_both ON "overlaps" FOR SELECT TO concord_reader
  USING (EXISTS (SELECT 1 FROM commitments c WHERE c.id = low_id) AND EXISTS (SELECT 1 FROM commitments c WHERE c.id = high_id));
-- What is only proposed is between the two owners.
CREATE POLICY reader_of_both ON "overlap_settlements" FOR SELECT TO concord_reader
  USING ("state" = 'agreed' AND EXISTS (SELECT 1 FROM commitments c WHERE c.id = low_id) AND EXISTS (SELECT 1 FROM commitments c WHERE c.id = high_id));
SELECT past.make_views();
