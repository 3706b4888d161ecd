-- A reader without an account says what is wrong on a page. Nothing of it is ever public.
-- CreateEnum
CREATE TYPE "error_report_state" AS ENUM ('open', 'answered', 'closed');

-- CreateTable
CREATE TABLE "anonymous_keys" (
    "key" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "anonymous_keys_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "error_reports" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "reference" TEXT NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "said" TEXT NOT NULL,
    "place" TEXT,
    "language" TEXT NOT NULL,
    "email" TEXT,
    "state" "error_report_state" NOT NULL DEFAULT 'open',
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "due_on" DATE NOT NULL,
    "answer" TEXT,
    "answer_language" TEXT,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "error_reports_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "anonymous_keys_by_age" ON "anonymous_keys"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "error_reports_reference_key" ON "error_reports"("reference");

-- CreateIndex
CREATE INDEX "error_reports_by_due_date" ON "error_reports"("state", "due_on", "id");

-- AddForeignKey
ALTER TABLE "error_reports" ADD CONSTRAINT "error_reports_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "error_reports"
  ADD CONSTRAINT "error_report_says_something" CHECK (btrim("said") <> '' AND "about" LIKE '/%'),
  ADD CONSTRAINT "error_report_secret_is_hashed" CHECK ("secret_hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "error_report_answer_is_whole" CHECK (num_nonnulls("answer", "answer_language", "answered_by_id", "answered_at") IN (0, 4)),
  ADD CONSTRAINT "error_report_state_is_told" CHECK (
    (("state" = 'closed') = ("closed_at" IS NOT NULL)) AND ("state" <> 'answered' OR "answer" IS NOT NULL)
    AND ("state" <> 'open' OR "answer" IS NULL));
CREATE FUNCTION concord_guard_error_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.reference, OLD.secret_hash, OLD.about, OLD.said, OLD.place, OLD.language, OLD.received_at)
     IS DISTINCT FROM (NEW.reference, NEW.secret_hash, NEW.about, NEW.said, NEW.place, NEW.language, NEW.received_at)
  OR (NEW.email IS NOT NULL AND NEW.email IS DISTINCT FROM OLD.email)
  OR (OLD.answer IS NOT NULL AND (OLD.answer, OLD.answered_at) IS DISTINCT FROM (NEW.answer, NEW.answered_at))
  OR (OLD.state = 'closed' AND NEW.state <> 'closed') OR (OLD.state = 'answered' AND NEW.state = 'open') THEN
    RAISE EXCEPTION 'what a reader reported, and its answer, stand' USING ERRCODE = 'check_violation', CONSTRAINT = 'error_report_stands';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "error_report_stands" BEFORE UPDATE ON "error_reports"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_error_report();
GRANT SELECT, INSERT, UPDATE ON "error_reports" TO concord_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "anonymous_keys" TO concord_app;
ALTER TABLE "error_reports" ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_all ON "error_reports" TO concord_app USING (true) WITH CHECK (true);
ALTER TABLE "anonymous_keys" ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_all ON "anonymous_keys" TO concord_app USING (true) WITH CHECK (true);
-- The answer to a reader goes to the address that their report keeps: it has no seat and no person.
ALTER TABLE "outbox_messages" DROP CONSTRAINT "notice_is_for_somebody";
ALTER TABLE "outbox_messages" ADD CONSTRAINT "notice_is_for_somebody"
  CHECK (num_nonnulls("organisation_id", "role", "person_id", "history_sequence") > 0 OR "kind" = 'error.answered');
