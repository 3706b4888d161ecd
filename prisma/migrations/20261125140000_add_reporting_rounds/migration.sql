-- Reporting rounds: which plans and organisations a coordinator asks, for which period, with later due dates, lock
-- exceptions and reminders, and what stood when the round closed.

-- CreateEnum
CREATE TYPE "round_state" AS ENUM ('open', 'locked', 'closed');

-- CreateEnum
CREATE TYPE "round_result" AS ENUM ('reported', 'not_reported');

-- CreateTable
CREATE TABLE "reporting_rounds" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "period_start" DATE NOT NULL,
    "period_end" DATE NOT NULL,
    "meeting_id" UUID,
    "review_days" INTEGER NOT NULL DEFAULT 0,
    "translation_days" INTEGER NOT NULL DEFAULT 0,
    "stated_due_on" DATE,
    "state" "round_state" NOT NULL DEFAULT 'open',
    "organisation_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "locked_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "reporting_rounds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "round_plans" (
    "round_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "period_start" DATE NOT NULL,
    "period_end" DATE NOT NULL,
    "state" "round_state" NOT NULL DEFAULT 'open',

    CONSTRAINT "round_plans_pkey" PRIMARY KEY ("round_id","plan_id")
);

-- CreateTable
CREATE TABLE "round_organisations" (
    "round_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,

    CONSTRAINT "round_organisations_pkey" PRIMARY KEY ("round_id","organisation_id")
);

-- CreateTable
CREATE TABLE "round_extensions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "round_id" UUID NOT NULL,
    "organisation_id" UUID,
    "due_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "extended_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "round_extensions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "round_exceptions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "round_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "reopened_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "round_exceptions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "round_reminders" (
    "round_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "reminded_on" DATE NOT NULL,

    CONSTRAINT "round_reminders_pkey" PRIMARY KEY ("round_id","organisation_id","reminded_on")
);

-- CreateTable
CREATE TABLE "round_outcomes" (
    "round_id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "result" "round_result" NOT NULL,
    "version_id" UUID,

    CONSTRAINT "round_outcomes_pkey" PRIMARY KEY ("round_id","commitment_id")
);

-- CreateIndex
CREATE INDEX "rounds_of_a_meeting" ON "reporting_rounds"("meeting_id");

-- CreateIndex
CREATE INDEX "rounds_of_a_coordinator" ON "reporting_rounds"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "rounds_as_their_plans_know_them" ON "reporting_rounds"("id", "period_start", "period_end", "state");

-- CreateIndex
CREATE INDEX "rounds_of_a_plan" ON "round_plans"("plan_id", "state", "period_start");

-- CreateIndex
CREATE INDEX "rounds_that_ask_an_organisation" ON "round_organisations"("organisation_id");

-- CreateIndex
CREATE INDEX "extensions_of_a_round" ON "round_extensions"("round_id");

-- CreateIndex
CREATE INDEX "extensions_for_an_organisation" ON "round_extensions"("organisation_id");

-- CreateIndex
CREATE INDEX "exceptions_of_a_round" ON "round_exceptions"("round_id", "organisation_id", "reopened_at");

-- CreateIndex
CREATE INDEX "exceptions_for_an_organisation" ON "round_exceptions"("organisation_id");

-- CreateIndex
CREATE INDEX "reminders_of_an_organisation" ON "round_reminders"("organisation_id");

-- CreateIndex
CREATE INDEX "round_outcomes_of_a_commitment" ON "round_outcomes"("commitment_id");

-- CreateIndex
CREATE INDEX "round_outcomes_of_an_organisation" ON "round_outcomes"("organisation_id");

-- CreateIndex
CREATE INDEX "round_outcomes_of_a_version" ON "round_outcomes"("version_id");

-- AddForeignKey
ALTER TABLE "reporting_rounds" ADD CONSTRAINT "reporting_rounds_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "forum_meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_rounds" ADD CONSTRAINT "reporting_rounds_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_plans" ADD CONSTRAINT "round_plans_round_id_period_start_period_end_state_fkey" FOREIGN KEY ("round_id", "period_start", "period_end", "state") REFERENCES "reporting_rounds"("id", "period_start", "period_end", "state") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_plans" ADD CONSTRAINT "round_plans_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "work_plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_organisations" ADD CONSTRAINT "round_organisations_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "reporting_rounds"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_organisations" ADD CONSTRAINT "round_organisations_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_extensions" ADD CONSTRAINT "round_extensions_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "reporting_rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_extensions" ADD CONSTRAINT "round_extensions_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_exceptions" ADD CONSTRAINT "round_exceptions_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "reporting_rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_exceptions" ADD CONSTRAINT "round_exceptions_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_reminders" ADD CONSTRAINT "round_reminders_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "reporting_rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_reminders" ADD CONSTRAINT "round_reminders_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_outcomes" ADD CONSTRAINT "round_outcomes_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "reporting_rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_outcomes" ADD CONSTRAINT "round_outcomes_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_outcomes" ADD CONSTRAINT "round_outcomes_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_outcomes" ADD CONSTRAINT "round_outcomes_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "progress_update_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema cannot say.
ALTER TABLE "reporting_rounds"
  ADD CONSTRAINT "round_name_is_there" CHECK (btrim("name") <> ''),
  ADD CONSTRAINT "round_period_ends_after_start" CHECK ("period_end" > "period_start"),
  ADD CONSTRAINT "round_days_are_few" CHECK ("review_days" BETWEEN 0 AND 365 AND "translation_days" BETWEEN 0 AND 365),
  -- A due date is counted back from a meeting, or stated.
  ADD CONSTRAINT "round_has_a_due_date" CHECK ("meeting_id" IS NOT NULL OR "stated_due_on" IS NOT NULL),
  ADD CONSTRAINT "round_locked_has_a_moment" CHECK ("state" <> 'locked' OR "locked_at" IS NOT NULL),
  ADD CONSTRAINT "round_closed_has_a_moment" CHECK (("state" = 'closed') = ("closed_at" IS NOT NULL));
ALTER TABLE "round_extensions" ADD CONSTRAINT "extension_has_a_reason" CHECK (btrim("reason") <> '');
ALTER TABLE "round_exceptions" ADD CONSTRAINT "exception_has_a_reason" CHECK (btrim("reason") <> '');
ALTER TABLE "round_outcomes" ADD CONSTRAINT "outcome_reported_names_its_version"
  CHECK (("result" = 'reported') = ("version_id" IS NOT NULL));

-- Two rounds of one plan that are not closed never overlap, whoever opens them at the same moment.
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE "round_plans" ADD CONSTRAINT "rounds_of_a_plan_do_not_overlap"
  EXCLUDE USING gist ("plan_id" WITH =, daterange("period_start", "period_end", '[]') WITH &&) WHERE ("state" <> 'closed');

-- The moves of a round; a closed one stands as it was closed.
CREATE FUNCTION concord_guard_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'open' THEN
      RAISE EXCEPTION 'a round begins open' USING ERRCODE = 'check_violation', CONSTRAINT = 'round_begins_open';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.state = 'closed' THEN
    RAISE EXCEPTION 'a closed round is not changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'closed_round_stands';
  END IF;
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a round is closed, not deleted' USING ERRCODE = 'check_violation', CONSTRAINT = 'round_is_kept';
  END IF;
  IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN
    (('open', 'locked'), ('locked', 'open'), ('open', 'closed'), ('locked', 'closed')) THEN
    RAISE EXCEPTION 'a round does not go from % to %', OLD.state, NEW.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'round_state_moves';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "round_moves" BEFORE INSERT OR UPDATE OR DELETE ON "reporting_rounds"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_round();

-- A round covers a plan and asks somebody; looked at when everything is written.
CREATE FUNCTION concord_guard_round_asks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM round_plans p WHERE p.round_id = NEW.id)
  OR NOT EXISTS (SELECT 1 FROM round_organisations o WHERE o.round_id = NEW.id) THEN
    RAISE EXCEPTION 'a round covers a plan and asks an organisation' USING ERRCODE = 'check_violation', CONSTRAINT = 'round_asks_somebody';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "round_asks" AFTER INSERT ON "reporting_rounds" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION concord_guard_round_asks();

-- Whom a round asks is settled when it is opened: in the same transaction, and never changed.
CREATE TRIGGER "round_organisations_stand" BEFORE UPDATE OR DELETE ON "round_organisations" FOR EACH ROW EXECUTE FUNCTION concord_append_only();
CREATE TRIGGER "round_extensions_stand" BEFORE UPDATE OR DELETE ON "round_extensions" FOR EACH ROW EXECUTE FUNCTION concord_append_only();
CREATE TRIGGER "round_exceptions_stand" BEFORE UPDATE OR DELETE ON "round_exceptions" FOR EACH ROW EXECUTE FUNCTION concord_append_only();
CREATE TRIGGER "round_reminders_stand" BEFORE UPDATE OR DELETE ON "round_reminders" FOR EACH ROW EXECUTE FUNCTION concord_append_only();
CREATE TRIGGER "round_outcomes_stand" BEFORE UPDATE OR DELETE ON "round_outcomes" FOR EACH ROW EXECUTE FUNCTION concord_append_only();
CREATE TRIGGER "round_outcomes_are_not_emptied" BEFORE TRUNCATE ON "round_outcomes" FOR EACH STATEMENT EXECUTE FUNCTION concord_append_only();

-- What a round asks for, and what answered: of its own plans, its own organisations, its own period.
CREATE FUNCTION concord_guard_round_outcome() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM reporting_rounds r WHERE r.id = NEW.round_id AND r.state = 'closed') THEN
    RAISE EXCEPTION 'a closed round is not changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'closed_round_stands';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM commitments c JOIN round_plans p ON p.plan_id = c.plan_id
      WHERE c.id = NEW.commitment_id AND p.round_id = NEW.round_id)
  OR NOT EXISTS (SELECT 1 FROM round_organisations o WHERE o.round_id = NEW.round_id AND o.organisation_id = NEW.organisation_id) THEN
    RAISE EXCEPTION 'a round records what it asked for' USING ERRCODE = 'check_violation', CONSTRAINT = 'outcome_was_asked_for';
  END IF;
  IF NEW.version_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM progress_update_versions v JOIN progress_updates u ON u.id = v.update_id JOIN reporting_rounds r ON r.id = NEW.round_id
    WHERE v.id = NEW.version_id AND v.state IN ('published', 'superseded') AND u.commitment_id = NEW.commitment_id
      AND u.organisation_id = NEW.organisation_id AND u.period_start >= r.period_start) THEN
    RAISE EXCEPTION 'an outcome names the published report that answered' USING ERRCODE = 'check_violation', CONSTRAINT = 'outcome_version_answers';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "outcome_is_true" BEFORE INSERT ON "round_outcomes" FOR EACH ROW EXECUTE FUNCTION concord_guard_round_outcome();

-- While a round is locked nothing is handed in for its plans and period, but by whom it was reopened for. The share lock
-- makes a submission and the locking wait for each other.
CREATE FUNCTION concord_guard_locked_period() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE held record;
BEGIN
  IF NEW.state <> 'submitted' OR OLD.state = 'submitted' THEN RETURN NEW; END IF;
  FOR held IN
    SELECT r.id, r.state, r.locked_at, u.organisation_id FROM reporting_rounds r
      JOIN round_plans p ON p.round_id = r.id
      JOIN commitments c ON c.plan_id = p.plan_id
      JOIN progress_updates u ON u.commitment_id = c.id
    WHERE u.id = NEW.update_id AND r.state <> 'closed' AND r.period_start <= u.period_end AND r.period_end >= u.period_start
    FOR SHARE OF r
  LOOP
    IF held.state = 'locked' AND NOT EXISTS (SELECT 1 FROM round_exceptions e
        WHERE e.round_id = held.id AND e.organisation_id = held.organisation_id AND e.reopened_at >= held.locked_at) THEN
      RAISE EXCEPTION 'the round is locked' USING ERRCODE = 'check_violation', CONSTRAINT = 'round_is_locked';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;
CREATE TRIGGER "version_not_in_a_locked_period" BEFORE UPDATE OF "state" ON "progress_update_versions"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_locked_period();

-- Grants and row security. A round is public when a plan of it is; why somebody got longer, and who was reminded, is not.
GRANT SELECT, INSERT, UPDATE ON "reporting_rounds", "round_plans" TO concord_app;
GRANT SELECT, INSERT ON "round_organisations", "round_extensions", "round_exceptions", "round_reminders", "round_outcomes" TO concord_app;
DO $$
DECLARE held text;
BEGIN
  FOREACH held IN ARRAY ARRAY['reporting_rounds', 'round_plans', 'round_organisations', 'round_extensions', 'round_exceptions',
    'round_reminders', 'round_outcomes']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', held);
    EXECUTE format('CREATE POLICY app_all ON %I TO concord_app USING (true) WITH CHECK (true)', held);
  END LOOP;
END $$;
GRANT SELECT ON "reporting_rounds", "round_plans", "round_organisations", "round_outcomes" TO concord_reader;
GRANT SELECT ("id", "round_id", "organisation_id", "due_on", "extended_at") ON "round_extensions" TO concord_reader;
CREATE POLICY reader_of_plan ON "round_plans" FOR SELECT TO concord_reader
  USING (EXISTS (SELECT 1 FROM work_plans p WHERE p.id = plan_id));
CREATE POLICY reader_of_plan ON "reporting_rounds" FOR SELECT TO concord_reader
  USING (EXISTS (SELECT 1 FROM round_plans p WHERE p.round_id = "reporting_rounds"."id"));
CREATE POLICY reader_of_round ON "round_organisations" FOR SELECT TO concord_reader
  USING (EXISTS (SELECT 1 FROM reporting_rounds r WHERE r.id = round_id));
CREATE POLICY reader_of_round ON "round_extensions" FOR SELECT TO concord_reader
  USING (EXISTS (SELECT 1 FROM reporting_rounds r WHERE r.id = round_id));
CREATE POLICY reader_of_commitment ON "round_outcomes" FOR SELECT TO concord_reader
  USING (EXISTS (SELECT 1 FROM commitments c WHERE c.id = commitment_id)
    AND EXISTS (SELECT 1 FROM reporting_rounds r WHERE r.id = round_id));
