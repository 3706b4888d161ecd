-- How commitments stand to one another.

-- CreateEnum
CREATE TYPE "commitment_link_kind" AS ENUM ('contributes_to', 'depends_on', 'continues', 'duplicates');

-- CreateTable
CREATE TABLE "commitment_links" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "kind" "commitment_link_kind" NOT NULL,
    "organisation_id" UUID NOT NULL,
    "linked_by_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "commitment_links_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "commitment_links_to" ON "commitment_links"("to_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "commitment_links_once" ON "commitment_links"("from_id", "to_id", "kind");

-- AddForeignKey
ALTER TABLE "commitment_links" ADD CONSTRAINT "commitment_links_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "commitments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_links" ADD CONSTRAINT "commitment_links_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "commitments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_links" ADD CONSTRAINT "commitment_links_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_links" ADD CONSTRAINT "commitment_links_linked_by_id_fkey" FOREIGN KEY ("linked_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The same thing twice is said once, whichever side says it.
CREATE UNIQUE INDEX "commitment_links_one_duplicate" ON "commitment_links" (least("from_id", "to_id"), greatest("from_id", "to_id"))
  WHERE "kind" = 'duplicates';
ALTER TABLE "commitment_links" ADD CONSTRAINT "link_is_to_another" CHECK ("from_id" <> "to_id");

-- Published commitments only; and nothing waits for itself, however long the way round. Two links that would close a
-- ring together wait for each other here, since each alone would pass.
CREATE FUNCTION concord_guard_commitment_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM commitments c WHERE c.id IN (NEW.from_id, NEW.to_id) AND c.state <> 'published') THEN
    RAISE EXCEPTION 'only published commitments are linked' USING ERRCODE = 'check_violation', CONSTRAINT = 'link_is_of_published_commitments';
  END IF;
  IF NEW.kind IN ('depends_on', 'continues') THEN
    PERFORM pg_advisory_xact_lock(hashtext('concord commitment links'));
    IF EXISTS (
      WITH RECURSIVE ahead(id) AS (
        SELECT NEW.to_id
        UNION SELECT l.to_id FROM commitment_links l JOIN ahead ON l.from_id = ahead.id WHERE l.kind = NEW.kind)
      SELECT 1 FROM ahead WHERE ahead.id = NEW.from_id) THEN
      RAISE EXCEPTION 'the links would close a ring' USING ERRCODE = 'check_violation', CONSTRAINT = 'links_have_no_ring';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "link_is_sound" BEFORE INSERT OR UPDATE ON "commitment_links" FOR EACH ROW EXECUTE FUNCTION concord_guard_commitment_link();

ALTER TABLE "commitment_links" ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_all ON "commitment_links" TO concord_app USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON "commitment_links" TO concord_app;
GRANT SELECT ("id", "from_id", "to_id", "kind", "organisation_id", "linked_at") ON "commitment_links" TO concord_reader;
CREATE POLICY reader_of_both ON "commitment_links" FOR SELECT TO concord_reader
  USING (EXISTS (SELECT 1 FROM commitments c WHERE c.id = from_id) AND EXISTS (SELECT 1 FROM commitments c WHERE c.id = to_id));
