-- What keeps a commitment from moving, and the support that is asked for.

-- CreateEnum
CREATE TYPE "blocker_kind" AS ENUM ('procurement', 'funding', 'legislation', 'staffing', 'technology', 'partner', 'data', 'security', 'other');

-- CreateTable
CREATE TABLE "blockers" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "commitment_id" UUID NOT NULL,
    "kind" "blocker_kind" NOT NULL,
    "since" DATE NOT NULL,
    "support" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "is_told" BOOLEAN NOT NULL DEFAULT false,
    "organisation_id" UUID NOT NULL,
    "marked_by_id" UUID NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_by_id" UUID,
    "resolved_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "blockers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "blocker_details" (
    "blocker_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "owner_id" UUID,
    "owner_words" TEXT,
    "resolution" TEXT,

    CONSTRAINT "blocker_details_pkey" PRIMARY KEY ("blocker_id")
);

-- CreateIndex
CREATE INDEX "blockers_open" ON "blockers"("resolved_at", "since", "id");

-- CreateIndex
CREATE INDEX "blockers_of_a_commitment" ON "blockers"("commitment_id", "resolved_at");

-- CreateIndex
CREATE INDEX "blockers_of_an_owner" ON "blocker_details"("owner_id");

-- AddForeignKey
ALTER TABLE "blockers" ADD CONSTRAINT "blockers_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blockers" ADD CONSTRAINT "blockers_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blockers" ADD CONSTRAINT "blockers_marked_by_id_fkey" FOREIGN KEY ("marked_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blockers" ADD CONSTRAINT "blockers_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blocker_details" ADD CONSTRAINT "blocker_details_blocker_id_fkey" FOREIGN KEY ("blocker_id") REFERENCES "blockers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blocker_details" ADD CONSTRAINT "blocker_details_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A commitment is blocked once by one kind of thing at a time.
CREATE UNIQUE INDEX "blockers_one_open_of_a_kind" ON "blockers" ("commitment_id", "kind") WHERE "resolved_at" IS NULL;
ALTER TABLE "blockers"
  ADD CONSTRAINT "blocker_asks_for_support" CHECK (btrim("support") <> ''),
  ADD CONSTRAINT "blocker_began_before_it_was_marked" CHECK ("since" <= ("marked_at" AT TIME ZONE 'UTC')::date),
  ADD CONSTRAINT "blocker_resolved_by_somebody" CHECK (("resolved_at" IS NULL) = ("resolved_by_id" IS NULL));
ALTER TABLE "blocker_details"
  ADD CONSTRAINT "blocker_says_what_lies_in_the_way" CHECK (btrim("text") <> ''),
  ADD CONSTRAINT "blocker_has_one_owner" CHECK (num_nonnulls("owner_id", "owner_words") = 1 AND btrim(coalesce("owner_words", 'x')) <> '');

-- What was marked stands as it was marked; then it is resolved, once.
CREATE FUNCTION concord_guard_blocker() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.resolved_at IS NOT NULL THEN
      RAISE EXCEPTION 'a blocker begins unresolved' USING ERRCODE = 'check_violation', CONSTRAINT = 'blocker_stands';
    END IF;
    IF (SELECT c.state FROM commitments c WHERE c.id = NEW.commitment_id) <> 'published' THEN
      RAISE EXCEPTION 'only a published commitment is marked as blocked' USING ERRCODE = 'check_violation', CONSTRAINT = 'blocker_is_of_a_published_commitment';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.resolved_at IS NOT NULL OR (to_jsonb(OLD) - ARRAY['resolved_at', 'resolved_by_id', 'version'])
     IS DISTINCT FROM (to_jsonb(NEW) - ARRAY['resolved_at', 'resolved_by_id', 'version']) THEN
    RAISE EXCEPTION 'what was marked or resolved stands' USING ERRCODE = 'check_violation', CONSTRAINT = 'blocker_stands';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "blocker_is_marked_and_resolved" BEFORE INSERT OR UPDATE ON "blockers" FOR EACH ROW EXECUTE FUNCTION concord_guard_blocker();
CREATE FUNCTION concord_guard_blocker_detail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.resolution IS NOT NULL OR (to_jsonb(OLD) - 'resolution') IS DISTINCT FROM (to_jsonb(NEW) - 'resolution') THEN
    RAISE EXCEPTION 'what was marked or resolved stands' USING ERRCODE = 'check_violation', CONSTRAINT = 'blocker_stands';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "blocker_detail_stands" BEFORE UPDATE ON "blocker_details" FOR EACH ROW EXECUTE FUNCTION concord_guard_blocker_detail();
CREATE TRIGGER "blockers_are_kept" BEFORE DELETE ON "blockers" FOR EACH ROW EXECUTE FUNCTION concord_append_only();
CREATE TRIGGER "blocker_details_are_kept" BEFORE DELETE ON "blocker_details" FOR EACH ROW EXECUTE FUNCTION concord_append_only();

ALTER TABLE "blockers" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "blocker_details" ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_all ON "blockers" TO concord_app USING (true) WITH CHECK (true);
CREATE POLICY app_all ON "blocker_details" TO concord_app USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE ON "blockers", "blocker_details" TO concord_app;
-- Public: that a public commitment is blocked, by what kind of thing, since when, and the support that is asked for.
-- What exactly lies in the way and in whose hands, only where its organisation says so.
GRANT SELECT ("id", "commitment_id", "kind", "since", "support", "language", "is_told", "organisation_id", "marked_at", "resolved_at")
  ON "blockers" TO concord_reader;
CREATE POLICY reader_of_commitment ON "blockers" FOR SELECT TO concord_reader
  USING (EXISTS (SELECT 1 FROM commitments c WHERE c.id = commitment_id));
GRANT SELECT ON "blocker_details" TO concord_reader;
CREATE POLICY reader_told ON "blocker_details" FOR SELECT TO concord_reader
  USING (EXISTS (SELECT 1 FROM blockers b WHERE b.id = blocker_id AND b.is_told));
