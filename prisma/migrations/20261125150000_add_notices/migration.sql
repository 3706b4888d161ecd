-- CreateEnum
CREATE TYPE "mail_rhythm" AS ENUM ('at_once', 'daily', 'weekly', 'none');

-- CreateEnum
CREATE TYPE "notice_group" AS ENUM ('decisions', 'to_decide', 'questions', 'reminders', 'followed');

-- CreateEnum
CREATE TYPE "delivery_state" AS ENUM ('waiting', 'sent', 'dead', 'refused');

-- CreateEnum
CREATE TYPE "followed_type" AS ENUM ('plan', 'commitment', 'organisation', 'country', 'framework_item');

-- AlterTable
ALTER TABLE "outbox_messages" ADD COLUMN     "actor_id" UUID,
ADD COLUMN     "history_sequence" BIGINT;

-- CreateTable
CREATE TABLE "notices" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "values" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),
    "rhythm" "mail_rhythm" NOT NULL,
    "delivery_id" UUID,

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_preferences" (
    "person_id" UUID NOT NULL,
    "notice_group" "notice_group" NOT NULL,
    "rhythm" "mail_rhythm" NOT NULL,

    CONSTRAINT "notice_preferences_pkey" PRIMARY KEY ("person_id","notice_group")
);

-- CreateTable
CREATE TABLE "mail_deliveries" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "slot" TEXT NOT NULL,
    "rhythm" "mail_rhythm" NOT NULL,
    "state" "delivery_state" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "address" TEXT,
    "subject" TEXT,
    "text" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refused_addresses" (
    "person_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "refused_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "refused_addresses_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "follows" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "subject_type" "followed_type" NOT NULL,
    "subject_key" TEXT NOT NULL,
    "followed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "follows_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "notices_of_a_person" ON "notices"("person_id", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "notices_to_mail" ON "notices"("rhythm", "delivery_id", "read_at", "person_id");

-- CreateIndex
CREATE INDEX "notices_of_a_delivery" ON "notices"("delivery_id");

-- CreateIndex
CREATE UNIQUE INDEX "notices_person_id_source_key" ON "notices"("person_id", "source");

-- CreateIndex
CREATE INDEX "mail_deliveries_lately" ON "mail_deliveries"("created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "mail_deliveries_in_a_state" ON "mail_deliveries"("state", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "mail_deliveries_person_id_slot_key" ON "mail_deliveries"("person_id", "slot");

-- CreateIndex
CREATE INDEX "follows_of_a_thing" ON "follows"("subject_type", "subject_key");

-- CreateIndex
CREATE UNIQUE INDEX "follows_person_id_subject_type_subject_key_key" ON "follows"("person_id", "subject_type", "subject_key");

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "mail_deliveries"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_preferences" ADD CONSTRAINT "notice_preferences_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_deliveries" ADD CONSTRAINT "mail_deliveries_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refused_addresses" ADD CONSTRAINT "refused_addresses_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follows" ADD CONSTRAINT "follows_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who is told: a seat, a person, or whoever follows what changed.
ALTER TABLE "outbox_messages" DROP CONSTRAINT "notice_is_for_somebody";
ALTER TABLE "outbox_messages" ADD CONSTRAINT "notice_is_for_somebody"
  CHECK (num_nonnulls("organisation_id", "role", "person_id", "history_sequence") > 0);

ALTER TABLE "notices" ADD CONSTRAINT "notice_path_is_a_page" CHECK ("path" ~ '^/[^/]' OR "path" IN ('', '/'));
ALTER TABLE "mail_deliveries" ADD CONSTRAINT "delivery_has_a_rhythm" CHECK ("rhythm" <> 'none');
ALTER TABLE "mail_deliveries" ADD CONSTRAINT "delivery_is_sent_at_a_moment" CHECK (("state" = 'sent') = ("sent_at" IS NOT NULL));
ALTER TABLE "mail_deliveries" ADD CONSTRAINT "delivery_counts_attempts" CHECK ("attempts" >= 0);

-- All of it is private: the app sees every row (its rules are in lib/policy), the public reader none.
DO $$
DECLARE held text;
BEGIN
  FOREACH held IN ARRAY ARRAY['notices', 'notice_preferences', 'mail_deliveries', 'refused_addresses', 'follows']
  LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO concord_app', held);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', held);
    EXECUTE format('CREATE POLICY app_all ON %I TO concord_app USING (true) WITH CHECK (true)', held);
  END LOOP;
END $$;

-- A job for each message, added in the transaction that writes it: neither exists without the other. Where the
-- queue is not installed yet the message waits, and the worker's sweep gives it its job.
CREATE FUNCTION concord_queue_outbox_message() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF to_regclass('graphile_worker._private_jobs') IS NOT NULL THEN
    PERFORM graphile_worker.add_job('expand-message', json_build_object('id', NEW.id), max_attempts => 12,
      job_key => 'message:' || NEW.id);
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION concord_queue_outbox_message() FROM PUBLIC;
CREATE TRIGGER queue_outbox_message AFTER INSERT ON "outbox_messages"
  FOR EACH ROW EXECUTE FUNCTION concord_queue_outbox_message();

-- A public change is for those who follow what it touches; while nobody follows anything, nothing is written.
CREATE FUNCTION concord_tell_followers() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM public.follows) THEN
    INSERT INTO public.outbox_messages ("kind", "history_sequence", "actor_id", "payload")
    SELECT 'following.changed', added."sequence", added."actor_id", '{}'::jsonb
    FROM added WHERE added."visibility" = 'public';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION concord_tell_followers() FROM PUBLIC;
CREATE TRIGGER tell_followers AFTER INSERT ON "history_events"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION concord_tell_followers();
