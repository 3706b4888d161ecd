-- What forums are handed: templates, packs, where each sentence comes from, and the ledger of every update.
-- CreateEnum
CREATE TYPE "pack_state" AS ENUM ('draft', 'frozen');

-- CreateTable
CREATE TABLE "pack_templates" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "forum_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "sections" JSONB NOT NULL,
    "source" TEXT,
    "retired_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pack_templates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_packs" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "template_id" UUID NOT NULL,
    "meeting_id" UUID,
    "previous_id" UUID,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "period_start" DATE NOT NULL,
    "period_end" DATE NOT NULL,
    "organisation_id" UUID NOT NULL,
    "sections" JSONB NOT NULL,
    "state" "pack_state" NOT NULL DEFAULT 'draft',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "frozen_by_id" UUID,
    "frozen_at" TIMESTAMPTZ(3),
    "receipt_number" TEXT,
    "content_hash" TEXT,
    "content" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "report_packs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_pack_plans" (
    "pack_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,

    CONSTRAINT "report_pack_plans_pkey" PRIMARY KEY ("pack_id","plan_id")
);

-- CreateTable
CREATE TABLE "pack_sentences" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "pack_id" UUID NOT NULL,
    "section_key" TEXT NOT NULL,
    "version_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "original" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,

    CONSTRAINT "pack_sentences_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pack_notes" (
    "pack_id" UUID NOT NULL,
    "section_key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,

    CONSTRAINT "pack_notes_pkey" PRIMARY KEY ("pack_id","section_key")
);

-- CreateTable
CREATE TABLE "pack_uses" (
    "pack_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,

    CONSTRAINT "pack_uses_pkey" PRIMARY KEY ("pack_id","version_id")
);

-- CreateTable
CREATE TABLE "pack_asks" (
    "pack_id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pack_asks_pkey" PRIMARY KEY ("pack_id","commitment_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "pack_templates_code_key" ON "pack_templates"("code");

-- CreateIndex
CREATE INDEX "pack_templates_of_a_forum" ON "pack_templates"("forum_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_packs_receipt_number_key" ON "report_packs"("receipt_number");

-- CreateIndex
CREATE INDEX "packs_of_a_coordinator" ON "report_packs"("organisation_id", "created_at");

-- CreateIndex
CREATE INDEX "packs_of_a_template" ON "report_packs"("template_id", "state", "frozen_at");

-- CreateIndex
CREATE INDEX "packs_of_a_meeting" ON "report_packs"("meeting_id");

-- CreateIndex
CREATE INDEX "packs_that_follow" ON "report_packs"("previous_id");

-- CreateIndex
CREATE INDEX "packs_of_a_plan" ON "report_pack_plans"("plan_id");

-- CreateIndex
CREATE INDEX "pack_sentences_of_a_version" ON "pack_sentences"("version_id");

-- CreateIndex
CREATE UNIQUE INDEX "pack_sentences_pack_id_section_key_version_id_position_key" ON "pack_sentences"("pack_id", "section_key", "version_id", "position");

-- CreateIndex
CREATE INDEX "ledger_of_a_version" ON "pack_uses"("version_id");

-- CreateIndex
CREATE INDEX "asks_about_a_commitment" ON "pack_asks"("commitment_id");

-- AddForeignKey
ALTER TABLE "pack_templates" ADD CONSTRAINT "pack_templates_forum_id_fkey" FOREIGN KEY ("forum_id") REFERENCES "forums"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_packs" ADD CONSTRAINT "report_packs_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "pack_templates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_packs" ADD CONSTRAINT "report_packs_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "forum_meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_packs" ADD CONSTRAINT "report_packs_previous_id_fkey" FOREIGN KEY ("previous_id") REFERENCES "report_packs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_packs" ADD CONSTRAINT "report_packs_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_packs" ADD CONSTRAINT "report_packs_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_packs" ADD CONSTRAINT "report_packs_frozen_by_id_fkey" FOREIGN KEY ("frozen_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_pack_plans" ADD CONSTRAINT "report_pack_plans_pack_id_fkey" FOREIGN KEY ("pack_id") REFERENCES "report_packs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_pack_plans" ADD CONSTRAINT "report_pack_plans_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "work_plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pack_sentences" ADD CONSTRAINT "pack_sentences_pack_id_fkey" FOREIGN KEY ("pack_id") REFERENCES "report_packs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pack_sentences" ADD CONSTRAINT "pack_sentences_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "progress_update_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pack_notes" ADD CONSTRAINT "pack_notes_pack_id_fkey" FOREIGN KEY ("pack_id") REFERENCES "report_packs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pack_uses" ADD CONSTRAINT "pack_uses_pack_id_fkey" FOREIGN KEY ("pack_id") REFERENCES "report_packs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pack_uses" ADD CONSTRAINT "pack_uses_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "progress_update_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pack_asks" ADD CONSTRAINT "pack_asks_pack_id_fkey" FOREIGN KEY ("pack_id") REFERENCES "report_packs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pack_asks" ADD CONSTRAINT "pack_asks_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pack_asks" ADD CONSTRAINT "pack_asks_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "report_packs"
  ADD CONSTRAINT "pack_ends_after_it_begins" CHECK ("period_end" > "period_start"),
  ADD CONSTRAINT "freezing_is_whole" CHECK (
    CASE "state" WHEN 'frozen' THEN num_nonnulls("frozen_at", "frozen_by_id", "receipt_number", "content_hash", "content") = 5
                 ELSE num_nonnulls("frozen_at", "frozen_by_id", "receipt_number", "content_hash", "content") = 0 END);
ALTER TABLE "pack_sentences" ADD CONSTRAINT "sentence_has_an_original" CHECK (btrim("original") <> '');
ALTER TABLE "pack_notes" ADD CONSTRAINT "note_says_something" CHECK (btrim("text") <> '');

-- What was handed in stands.
CREATE FUNCTION concord_guard_pack() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'frozen' THEN
    RAISE EXCEPTION 'what was handed in stands' USING ERRCODE = 'check_violation', CONSTRAINT = 'frozen_pack_stands';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "frozen_pack_stands" BEFORE UPDATE OR DELETE ON "report_packs" FOR EACH ROW EXECUTE FUNCTION concord_guard_pack();

-- And so do its parts; a sentence is drawn from a published wording and from no other.
CREATE FUNCTION concord_guard_pack_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  told jsonb := CASE TG_OP WHEN 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
BEGIN
  IF EXISTS (SELECT 1 FROM report_packs p WHERE p.id = (told ->> 'pack_id')::uuid AND p.state = 'frozen') THEN
    RAISE EXCEPTION 'what was handed in stands' USING ERRCODE = 'check_violation', CONSTRAINT = 'frozen_pack_stands';
  END IF;
  IF TG_OP <> 'DELETE' AND TG_TABLE_NAME IN ('pack_sentences', 'pack_uses') AND NOT EXISTS (
    SELECT 1 FROM progress_update_versions v WHERE v.id = (told ->> 'version_id')::uuid AND v.state IN ('published', 'superseded')) THEN
    RAISE EXCEPTION 'a pack tells what was published' USING ERRCODE = 'check_violation', CONSTRAINT = 'pack_tells_what_is_published';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
DO $$
DECLARE held text;
BEGIN
  FOREACH held IN ARRAY ARRAY['report_pack_plans', 'pack_sentences', 'pack_notes', 'pack_uses', 'pack_asks'] LOOP
    EXECUTE format('CREATE TRIGGER frozen_pack_stands BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION concord_guard_pack_part()', held);
  END LOOP;
  FOREACH held IN ARRAY ARRAY['pack_templates', 'report_packs', 'report_pack_plans', 'pack_sentences', 'pack_notes', 'pack_uses', 'pack_asks'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', held);
    EXECUTE format('CREATE POLICY app_all ON %I TO concord_app USING (true) WITH CHECK (true)', held);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO concord_app', held);
  END LOOP;
END $$;

-- Anyone may know what a forum asks for, and read what was handed in; never a draft, and never who wrote it.
GRANT SELECT ON "pack_templates", "report_pack_plans", "pack_uses" TO concord_reader;
GRANT SELECT ("id", "template_id", "meeting_id", "previous_id", "name", "language", "period_start", "period_end", "organisation_id", "sections", "state",
  "frozen_at", "receipt_number", "content_hash", "content") ON "report_packs" TO concord_reader;
CREATE POLICY reader_all ON "pack_templates" FOR SELECT TO concord_reader USING (true);
CREATE POLICY reader_frozen ON "report_packs" FOR SELECT TO concord_reader USING ("state" = 'frozen');
CREATE POLICY reader_of_pack ON "report_pack_plans" FOR SELECT TO concord_reader USING (EXISTS (SELECT 1 FROM report_packs p WHERE p.id = pack_id));
CREATE POLICY reader_of_pack ON "pack_uses" FOR SELECT TO concord_reader
  USING (EXISTS (SELECT 1 FROM report_packs p WHERE p.id = pack_id) AND EXISTS (SELECT 1 FROM progress_update_versions v WHERE v.id = version_id));
SELECT past.make_views();
