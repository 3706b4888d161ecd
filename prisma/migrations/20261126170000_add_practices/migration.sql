-- What was learned from a finished commitment, written up so that others can adopt it; and who did.
-- CreateEnum
CREATE TYPE "practice_state" AS ENUM ('draft', 'published', 'withdrawn');

-- CreateTable
CREATE TABLE "practices" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "commitment_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "context" TEXT,
    "done" TEXT,
    "cost" TEXT,
    "conditions" TEXT,
    "went_wrong" TEXT,
    "contact" TEXT,
    "licence" TEXT,
    "state" "practice_state" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" UUID,
    "published_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,

    CONSTRAINT "practices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "practice_adoptions" (
    "commitment_id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "kept" TEXT NOT NULL,
    "adapted" TEXT,
    "dropped" TEXT,
    "language" TEXT NOT NULL,
    "adopted_by_id" UUID NOT NULL,
    "adopted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "practice_adoptions_pkey" PRIMARY KEY ("commitment_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "practices_commitment_id_key" ON "practices"("commitment_id");

-- CreateIndex
CREATE INDEX "practices_of_an_organisation" ON "practices"("organisation_id", "created_at");

-- CreateIndex
CREATE INDEX "practices_in_order" ON "practices"("state", "published_at");

-- CreateIndex
CREATE INDEX "adoptions_of_a_practice" ON "practice_adoptions"("practice_id", "adopted_at");

-- CreateIndex
CREATE INDEX "adoptions_by_an_organisation" ON "practice_adoptions"("organisation_id");

-- AddForeignKey
ALTER TABLE "practices" ADD CONSTRAINT "practices_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practices" ADD CONSTRAINT "practices_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practices" ADD CONSTRAINT "practices_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practices" ADD CONSTRAINT "practices_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_adoptions" ADD CONSTRAINT "practice_adoptions_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_adoptions" ADD CONSTRAINT "practice_adoptions_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practices"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_adoptions" ADD CONSTRAINT "practice_adoptions_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "practice_adoptions" ADD CONSTRAINT "practice_adoptions_adopted_by_id_fkey" FOREIGN KEY ("adopted_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "practices"
  ADD CONSTRAINT "practice_is_whole_in_public" CHECK (
    CASE "state" WHEN 'draft' THEN num_nonnulls("published_at", "published_by_id", "withdrawn_at", "withdrawn_reason") = 0
                 ELSE num_nonnulls("published_at", "published_by_id") = 2 AND btrim(coalesce("context", '')) <> ''
                      AND btrim(coalesce("done", '')) <> '' AND btrim(coalesce("licence", '')) <> '' END),
  ADD CONSTRAINT "practice_withdrawal_is_told" CHECK (
    CASE "state" WHEN 'withdrawn' THEN "withdrawn_at" IS NOT NULL AND btrim(coalesce("withdrawn_reason", '')) <> ''
                 ELSE num_nonnulls("withdrawn_at", "withdrawn_reason") = 0 END),
  ADD CONSTRAINT "practice_has_a_title" CHECK (btrim("title") <> '');
ALTER TABLE "practice_adoptions" ADD CONSTRAINT "adoption_says_what_was_kept" CHECK (btrim("kept") <> '');

-- A practice is of work that has ended and that everybody can read of. What was withdrawn stands withdrawn.
CREATE FUNCTION concord_guard_practice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.state <> 'draft' THEN
      RAISE EXCEPTION 'a published practice stands' USING ERRCODE = 'check_violation', CONSTRAINT = 'practice_stands', HINT = 'practice_stands';
    END IF;
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND (OLD.state = 'withdrawn' OR (OLD.state = 'published' AND NEW.state = 'draft')
    OR (OLD.commitment_id, OLD.organisation_id) IS DISTINCT FROM (NEW.commitment_id, NEW.organisation_id)) THEN
    RAISE EXCEPTION 'a published practice stands' USING ERRCODE = 'check_violation', CONSTRAINT = 'practice_stands', HINT = 'practice_stands';
  END IF;
  IF NEW.state = 'published' AND (TG_OP = 'INSERT' OR OLD.state = 'draft') AND NOT EXISTS (
    SELECT 1 FROM woven_commitments w WHERE w.commitment_id = NEW.commitment_id AND w.work IN ('completed', 'discontinued')) THEN
    RAISE EXCEPTION 'a practice is of work that has ended' USING ERRCODE = 'check_violation', CONSTRAINT = 'practice_is_of_ended_work', HINT = 'practice_is_of_ended_work';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "practice_stands" BEFORE INSERT OR UPDATE OR DELETE ON "practices" FOR EACH ROW EXECUTE FUNCTION concord_guard_practice();

-- Only what stands published is adopted, into another plan; what was said of it then stands. The row of the practice is held,
-- so that a withdrawal at the same moment comes before or after, and never between.
CREATE FUNCTION concord_guard_adoption() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  origin record;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    RAISE EXCEPTION 'an adoption stands' USING ERRCODE = 'check_violation', CONSTRAINT = 'adoption_stands', HINT = 'adoption_stands';
  END IF;
  SELECT p.state, c.plan_id INTO origin FROM practices p JOIN commitments c ON c.id = p.commitment_id WHERE p.id = NEW.practice_id FOR SHARE OF p;
  IF origin.state IS DISTINCT FROM 'published' THEN
    RAISE EXCEPTION 'a practice that is not published is not adopted' USING ERRCODE = 'check_violation', CONSTRAINT = 'adopted_practice_is_published', HINT = 'adopted_practice_is_published';
  END IF;
  IF origin.plan_id = (SELECT plan_id FROM commitments WHERE id = NEW.commitment_id) THEN
    RAISE EXCEPTION 'a practice is adopted into another plan' USING ERRCODE = 'check_violation', CONSTRAINT = 'adopted_into_another_plan', HINT = 'adopted_into_another_plan';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "adoption_stands" BEFORE INSERT OR UPDATE ON "practice_adoptions" FOR EACH ROW EXECUTE FUNCTION concord_guard_adoption();

DO $$
DECLARE held text;
BEGIN
  FOREACH held IN ARRAY ARRAY['practices', 'practice_adoptions'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', held);
    EXECUTE format('CREATE POLICY app_all ON %I TO concord_app USING (true) WITH CHECK (true)', held);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO concord_app', held);
  END LOOP;
END $$;

-- Anyone reads what was published, and that it was withdrawn and why; never a draft, never who wrote it, and nothing of a
-- commitment that cannot be seen.
GRANT SELECT ("id", "commitment_id", "organisation_id", "title", "language", "context", "done", "cost", "conditions", "went_wrong", "contact", "licence",
  "state", "published_at", "withdrawn_at", "withdrawn_reason") ON "practices" TO concord_reader;
GRANT SELECT ("commitment_id", "practice_id", "organisation_id", "kept", "adapted", "dropped", "language", "adopted_at") ON "practice_adoptions" TO concord_reader;
CREATE POLICY reader_published ON "practices" FOR SELECT TO concord_reader
  USING ("state" <> 'draft' AND EXISTS (SELECT 1 FROM commitments c WHERE c.id = commitment_id));
CREATE POLICY reader_of_public ON "practice_adoptions" FOR SELECT TO concord_reader
  USING (EXISTS (SELECT 1 FROM practices p WHERE p.id = practice_id) AND EXISTS (SELECT 1 FROM commitments c WHERE c.id = commitment_id));
SELECT past.make_views();
