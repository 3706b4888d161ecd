-- A crosswalk is kept in editions: written as a draft, in force once applied, and readable for ever when another has
-- replaced it. Whoever disagrees with a link may say so without an account.
-- CreateEnum
CREATE TYPE "crosswalk_state" AS ENUM ('draft', 'in_force', 'replaced');

-- CreateEnum
CREATE TYPE "dispute_state" AS ENUM ('received', 'taken_up', 'answered');

-- CreateEnum
CREATE TYPE "dispute_verdict" AS ENUM ('kept', 'to_change', 'dismissed');

-- AlterTable
ALTER TABLE "crosswalks" ADD COLUMN     "state" "crosswalk_state" NOT NULL DEFAULT 'in_force',
ADD COLUMN     "applied_at" TIMESTAMPTZ(3),
ADD COLUMN     "applied_by_id" UUID,
ADD COLUMN     "previous_edition_id" UUID,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "crosswalk_links" ADD COLUMN     "origin_id" UUID;

-- CreateTable
CREATE TABLE "crosswalk_disputes" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "link_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "state" "dispute_state" NOT NULL DEFAULT 'received',
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "taken_up_at" TIMESTAMPTZ(3),
    "taken_up_by_id" UUID,
    "verdict" "dispute_verdict",
    "answer" TEXT,
    "answer_language" TEXT,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "draft_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "crosswalk_disputes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "crosswalk_disputes_reference_key" ON "crosswalk_disputes"("reference");

-- CreateIndex
CREATE INDEX "crosswalk_disputes_in_order" ON "crosswalk_disputes"("state", "received_at", "id");

-- CreateIndex
CREATE INDEX "crosswalk_disputes_of_a_link" ON "crosswalk_disputes"("link_id");

-- CreateIndex
CREATE INDEX "crosswalk_disputes_of_a_draft" ON "crosswalk_disputes"("draft_id");

-- CreateIndex
CREATE UNIQUE INDEX "crosswalks_previous_edition_id_key" ON "crosswalks"("previous_edition_id");

-- CreateIndex
CREATE INDEX "crosswalks_by_state" ON "crosswalks"("state");

-- CreateIndex
CREATE INDEX "crosswalk_links_by_origin" ON "crosswalk_links"("origin_id");

-- AddForeignKey
ALTER TABLE "crosswalks" ADD CONSTRAINT "crosswalks_applied_by_id_fkey" FOREIGN KEY ("applied_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "crosswalks" ADD CONSTRAINT "crosswalks_previous_edition_id_fkey" FOREIGN KEY ("previous_edition_id") REFERENCES "crosswalks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "crosswalk_links" ADD CONSTRAINT "crosswalk_links_origin_id_fkey" FOREIGN KEY ("origin_id") REFERENCES "crosswalk_links"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "crosswalk_disputes" ADD CONSTRAINT "crosswalk_disputes_link_id_fkey" FOREIGN KEY ("link_id") REFERENCES "crosswalk_links"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "crosswalk_disputes" ADD CONSTRAINT "crosswalk_disputes_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "crosswalks"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "crosswalk_disputes" ADD CONSTRAINT "crosswalk_disputes_taken_up_by_id_fkey" FOREIGN KEY ("taken_up_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "crosswalk_disputes" ADD CONSTRAINT "crosswalk_disputes_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Of several editions on record the last is in force, and each names the one before.
UPDATE "crosswalks" c SET "state" = 'replaced' WHERE EXISTS (SELECT 1 FROM "crosswalks" l WHERE l.code = c.code AND l.edition > c.edition);
UPDATE "crosswalks" c SET "previous_edition_id" = (SELECT p.id FROM "crosswalks" p WHERE p.code = c.code AND p.edition < c.edition ORDER BY p.edition DESC LIMIT 1)
  WHERE EXISTS (SELECT 1 FROM "crosswalks" p WHERE p.code = c.code AND p.edition < c.edition);

ALTER TABLE "crosswalks"
  ADD CONSTRAINT "crosswalk_edition_is_counted" CHECK ("edition" > 0 AND btrim("name") <> '' AND btrim("source") <> ''),
  ADD CONSTRAINT "crosswalk_follows_another" CHECK ("previous_edition_id" <> "id"),
  ADD CONSTRAINT "crosswalk_draft_is_not_applied" CHECK ("state" <> 'draft' OR num_nonnulls("applied_at", "applied_by_id") = 0);
ALTER TABLE "crosswalk_links"
  ADD CONSTRAINT "crosswalk_link_to_another_item" CHECK ("from_item_id" <> "to_item_id");
-- One edition of a crosswalk derives, and one is being written.
CREATE UNIQUE INDEX "crosswalks_one_in_force" ON "crosswalks" ("code") WHERE "state" = 'in_force';
CREATE UNIQUE INDEX "crosswalks_one_draft" ON "crosswalks" ("code") WHERE "state" = 'draft';

-- Triggers name their refusal twice: as the constraint, and as the hint, which alone reaches the application (lib/db/violations.ts).
-- An edition goes from draft to in force to replaced, never back; only a draft is discarded, and what was applied says
-- the same for ever.
CREATE FUNCTION concord_guard_crosswalk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.state <> 'draft' THEN
      RAISE EXCEPTION 'an edition of a crosswalk that was in force is kept' USING ERRCODE = 'check_violation', CONSTRAINT = 'crosswalk_edition_stands', HINT = 'crosswalk_edition_stands';
    END IF;
    RETURN OLD;
  END IF;
  IF (OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (('draft', 'in_force'), ('in_force', 'replaced')))
  OR (OLD.code, OLD.edition, OLD.from_framework_id, OLD.to_framework_id, OLD.previous_edition_id)
     IS DISTINCT FROM (NEW.code, NEW.edition, NEW.from_framework_id, NEW.to_framework_id, NEW.previous_edition_id)
  OR (OLD.state <> 'draft' AND (OLD.applied_at, OLD.applied_by_id) IS DISTINCT FROM (NEW.applied_at, NEW.applied_by_id))
  OR (OLD.state = 'replaced' AND to_jsonb(OLD) <> to_jsonb(NEW)) THEN
    RAISE EXCEPTION 'an edition of a crosswalk that was in force stands' USING ERRCODE = 'check_violation', CONSTRAINT = 'crosswalk_edition_stands', HINT = 'crosswalk_edition_stands';
  END IF;
  IF OLD.state = 'draft' AND NEW.state = 'in_force' THEN
    IF NEW.applied_at IS NULL OR NEW.applied_by_id IS NULL THEN
      RAISE EXCEPTION 'an edition is applied by somebody' USING ERRCODE = 'check_violation', CONSTRAINT = 'crosswalk_applied_by_somebody', HINT = 'crosswalk_applied_by_somebody';
    END IF;
    IF EXISTS (SELECT 1 FROM crosswalk_links l JOIN framework_items i ON i.id IN (l.from_item_id, l.to_item_id)
                WHERE l.crosswalk_id = NEW.id AND i.withdrawn_at IS NOT NULL) THEN
      RAISE EXCEPTION 'a link leads to or from a withdrawn item' USING ERRCODE = 'check_violation', CONSTRAINT = 'crosswalk_link_of_standing_items', HINT = 'crosswalk_link_of_standing_items';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "crosswalk_edition_stands" BEFORE UPDATE OR DELETE ON "crosswalks"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_crosswalk();

-- A link lies between the two frameworks of its crosswalk, from a standing item to a standing item; what an edition in
-- force says is taken out by the next edition alone, and in a replaced one nothing moves. The edition is held, so that
-- it is not applied while a link of it is written.
CREATE FUNCTION concord_guard_crosswalk_link() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE held record;
BEGIN
  SELECT c.state, c.from_framework_id, c.to_framework_id INTO held
    FROM crosswalks c WHERE c.id = CASE WHEN TG_OP = 'INSERT' THEN NEW.crosswalk_id ELSE OLD.crosswalk_id END FOR SHARE;
  IF held.state = 'replaced' OR (TG_OP = 'DELETE' AND held.state <> 'draft') THEN
    RAISE EXCEPTION 'a link of an edition that is % stays', held.state USING ERRCODE = 'check_violation', CONSTRAINT = 'crosswalk_link_stands', HINT = 'crosswalk_link_stands';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  IF TG_OP = 'UPDATE' THEN
    IF OLD.crosswalk_id <> NEW.crosswalk_id OR OLD.origin_id IS DISTINCT FROM NEW.origin_id
    OR (held.state <> 'draft' AND (OLD.from_item_id, OLD.to_item_id, OLD.to_framework_id) IS DISTINCT FROM (NEW.from_item_id, NEW.to_item_id, NEW.to_framework_id)) THEN
      RAISE EXCEPTION 'a link stays between its items' USING ERRCODE = 'check_violation', CONSTRAINT = 'crosswalk_link_stands', HINT = 'crosswalk_link_stands';
    END IF;
    IF (OLD.from_item_id, OLD.to_item_id, OLD.to_framework_id) IS NOT DISTINCT FROM (NEW.from_item_id, NEW.to_item_id, NEW.to_framework_id) THEN
      RETURN NEW;
    END IF;
  END IF;
  IF NOT EXISTS (SELECT 1 FROM framework_items i WHERE i.id = NEW.from_item_id AND i.framework_id = held.from_framework_id)
  OR (NEW.to_item_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM framework_items i WHERE i.id = NEW.to_item_id AND i.framework_id = held.to_framework_id))
  OR NEW.to_framework_id <> held.to_framework_id THEN
    RAISE EXCEPTION 'a link lies between the frameworks of its crosswalk' USING ERRCODE = 'check_violation', CONSTRAINT = 'crosswalk_link_of_its_frameworks', HINT = 'crosswalk_link_of_its_frameworks';
  END IF;
  IF EXISTS (SELECT 1 FROM framework_items i WHERE i.id IN (NEW.from_item_id, NEW.to_item_id) AND i.withdrawn_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a link leads to or from a withdrawn item' USING ERRCODE = 'check_violation', CONSTRAINT = 'crosswalk_link_of_standing_items', HINT = 'crosswalk_link_of_standing_items';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "crosswalk_link_stands" BEFORE INSERT OR UPDATE OR DELETE ON "crosswalk_links"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_crosswalk_link();

ALTER TABLE "crosswalk_disputes"
  ADD CONSTRAINT "dispute_says_why" CHECK (char_length(btrim("reason")) BETWEEN 20 AND 2000),
  ADD CONSTRAINT "dispute_secret_is_hashed" CHECK ("secret_hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "dispute_taken_up_by_somebody" CHECK (num_nonnulls("taken_up_at", "taken_up_by_id") IN (0, 2)),
  ADD CONSTRAINT "dispute_answer_is_whole"
    CHECK (num_nonnulls("verdict", "answer", "answer_language", "answered_by_id", "answered_at") IN (0, 5) AND btrim(coalesce("answer", 'x')) <> ''),
  ADD CONSTRAINT "dispute_state_is_told" CHECK (
    (("state" = 'answered') = ("verdict" IS NOT NULL)) AND ("state" <> 'taken_up' OR "taken_up_at" IS NOT NULL)
    AND ("state" <> 'received' OR "taken_up_at" IS NULL)),
  ADD CONSTRAINT "dispute_draft_is_where_it_changes" CHECK ("draft_id" IS NULL OR "verdict" = 'to_change');
CREATE FUNCTION concord_guard_dispute() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF EXISTS (SELECT 1 FROM crosswalk_links l JOIN crosswalks c ON c.id = l.crosswalk_id WHERE l.id = NEW.link_id AND c.state = 'draft') THEN
      RAISE EXCEPTION 'a link of a draft is nobody''s to dispute' USING ERRCODE = 'check_violation', CONSTRAINT = 'dispute_of_a_readable_link', HINT = 'dispute_of_a_readable_link';
    END IF;
    RETURN NEW;
  END IF;
  IF (OLD.link_id, OLD.reference, OLD.secret_hash, OLD.reason, OLD.language, OLD.received_at)
     IS DISTINCT FROM (NEW.link_id, NEW.reference, NEW.secret_hash, NEW.reason, NEW.language, NEW.received_at)
  OR (OLD.taken_up_at IS NOT NULL AND (OLD.taken_up_at, OLD.taken_up_by_id) IS DISTINCT FROM (NEW.taken_up_at, NEW.taken_up_by_id))
  OR (OLD.state = 'answered' AND (to_jsonb(OLD) - ARRAY['draft_id', 'version']) <> (to_jsonb(NEW) - ARRAY['draft_id', 'version']))
  OR (OLD.state = 'answered' AND NEW.draft_id IS NOT NULL AND NEW.draft_id IS DISTINCT FROM OLD.draft_id)
  OR (OLD.state = 'taken_up' AND NEW.state = 'received') THEN
    RAISE EXCEPTION 'what a reader disputed, and its answer, stand' USING ERRCODE = 'check_violation', CONSTRAINT = 'dispute_stands', HINT = 'dispute_stands';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "dispute_stands" BEFORE INSERT OR UPDATE ON "crosswalk_disputes"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_dispute();
GRANT SELECT, INSERT, UPDATE ON "crosswalk_disputes" TO concord_app;
ALTER TABLE "crosswalk_disputes" ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_all ON "crosswalk_disputes" TO concord_app USING (true) WITH CHECK (true);

-- The public reads what is or was in force, not who applied it; and a dispute once a curator took it up, unless it was
-- dismissed.
REVOKE SELECT ON "crosswalks" FROM concord_reader;
GRANT SELECT ("id", "code", "edition", "name", "kind", "from_framework_id", "to_framework_id", "source", "state", "applied_at",
  "previous_edition_id") ON "crosswalks" TO concord_reader;
DROP POLICY reader_all ON "crosswalks";
DROP POLICY reader_all ON "crosswalk_links";
CREATE POLICY reader_applied ON "crosswalks" FOR SELECT TO concord_reader USING ("state" <> 'draft');
CREATE POLICY reader_of_crosswalk ON "crosswalk_links" FOR SELECT TO concord_reader
  USING (EXISTS (SELECT 1 FROM crosswalks c WHERE c.id = crosswalk_id));
GRANT SELECT ("id", "link_id", "reason", "language", "state", "received_at", "taken_up_at", "verdict", "answer", "answer_language",
  "answered_at") ON "crosswalk_disputes" TO concord_reader;
CREATE POLICY reader_taken_up ON "crosswalk_disputes" FOR SELECT TO concord_reader
  USING (("state" = 'taken_up' OR ("state" = 'answered' AND "verdict" <> 'dismissed'))
    AND EXISTS (SELECT 1 FROM crosswalk_links l WHERE l.id = link_id));

SELECT past.make_views();
