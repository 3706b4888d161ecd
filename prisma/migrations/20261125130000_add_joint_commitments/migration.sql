-- Joint commitments: a stated rule for the joint status, weights of the countries, values that roll up, and parts
-- that a country keeps to itself.
CREATE TYPE "joint_rule" AS ENUM ('lead_decides', 'worst', 'weighted');
CREATE TYPE "roll_up" AS ENUM ('none', 'sum', 'mean', 'latest');
ALTER TABLE "commitments" ADD COLUMN "joint_rule" "joint_rule" NOT NULL DEFAULT 'lead_decides';
ALTER TABLE "commitment_countries" ADD COLUMN "weight" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "indicators" ADD COLUMN "roll_up" "roll_up" NOT NULL DEFAULT 'none';
ALTER TABLE "indicator_actuals" ADD COLUMN "is_joint" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "progress_updates" ADD COLUMN "is_withheld" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "withheld_parts" (
  "commitment_id" UUID NOT NULL,
  "country_code" VARCHAR(2) NOT NULL,
  "organisation_id" UUID NOT NULL,
  "reason" TEXT,
  "withheld_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "withheld_by_id" UUID NOT NULL,
  CONSTRAINT "withheld_parts_pkey" PRIMARY KEY ("commitment_id", "country_code")
);
CREATE INDEX "withheld_parts_of_an_organisation" ON "withheld_parts"("organisation_id");
CREATE INDEX "withheld_parts_of_a_country" ON "withheld_parts"("country_code");
CREATE INDEX "withheld_parts_by_a_person" ON "withheld_parts"("withheld_by_id");
ALTER TABLE "withheld_parts"
  ADD CONSTRAINT "withheld_parts_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "withheld_parts_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "countries"("code") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "withheld_parts_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "withheld_parts_withheld_by_id_fkey" FOREIGN KEY ("withheld_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "withheld_reason_is_said_or_absent" CHECK ("reason" IS NULL OR btrim("reason") <> '');

ALTER TABLE "commitment_countries" ADD CONSTRAINT "country_weight_within_bounds" CHECK ("weight" BETWEEN 1 AND 100);
-- Percentages are never added up, and a yes or a no is neither added nor averaged.
ALTER TABLE "indicators" ADD CONSTRAINT "indicator_adds_only_what_can_be_added"
  CHECK (NOT ("measure" = 'percentage' AND "roll_up" = 'sum') AND NOT ("measure" = 'yes_no' AND "roll_up" IN ('sum', 'mean')));
ALTER TABLE "indicator_actuals" ADD CONSTRAINT "joint_actual_is_a_value" CHECK (NOT "is_joint" OR "value" IS NOT NULL);

-- The country that an organisation belongs to: an intergovernmental body has its seat in one and belongs to none.
CREATE FUNCTION concord_country_of(asked uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT o.country_code FROM organisations o WHERE o.id = asked AND o.type <> 'multilateral'
$$;

-- A part is withheld by an organisation of its own country that takes part, on a published commitment that names it.
CREATE FUNCTION concord_guard_withheld_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF concord_country_of(NEW.organisation_id) IS DISTINCT FROM NEW.country_code
  OR NOT EXISTS (SELECT 1 FROM commitment_countries n WHERE n.commitment_id = NEW.commitment_id AND n.country_code = NEW.country_code)
  OR NOT EXISTS (SELECT 1 FROM commitments c WHERE c.id = NEW.commitment_id AND c.state = 'published'
    AND (coalesce(c.lead_id, c.recorder_id) = NEW.organisation_id
      OR EXISTS (SELECT 1 FROM commitment_partners p WHERE p.commitment_id = c.id AND p.organisation_id = NEW.organisation_id AND p.role <> 'funder'))) THEN
    RAISE EXCEPTION 'a country withholds its own part only' USING ERRCODE = 'check_violation', CONSTRAINT = 'part_is_withheld_by_its_own';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "part_is_withheld_by_its_own" BEFORE INSERT OR UPDATE ON "withheld_parts"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_withheld_part();

-- Whether an update is withheld follows from its country's part, whatever is written into the column.
CREATE FUNCTION concord_keep_withheld() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.is_withheld := EXISTS (SELECT 1 FROM withheld_parts w
    WHERE w.commitment_id = NEW.commitment_id AND w.country_code = concord_country_of(NEW.organisation_id));
  RETURN NEW;
END $$;
CREATE TRIGGER "update_knows_whether_it_is_withheld" BEFORE INSERT OR UPDATE ON "progress_updates"
  FOR EACH ROW EXECUTE FUNCTION concord_keep_withheld();
CREATE FUNCTION concord_withhold_updates() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE progress_updates SET is_withheld = false
    WHERE commitment_id = CASE WHEN TG_OP = 'DELETE' THEN OLD.commitment_id ELSE NEW.commitment_id END;
  RETURN NULL;
END $$;
CREATE TRIGGER "withheld_part_reaches_its_updates" AFTER INSERT OR DELETE ON "withheld_parts"
  FOR EACH ROW EXECUTE FUNCTION concord_withhold_updates();
CREATE INDEX "progress_updates_withheld" ON "progress_updates" ("id") WHERE "is_withheld";

-- What the public reader sees: that a part is withheld, by whom and why; never what it says. The conditions below are
-- restrictive: they hold beside every other policy of their tables.
GRANT SELECT ("joint_rule") ON "commitments" TO concord_reader;
GRANT SELECT, INSERT, UPDATE, DELETE ON "withheld_parts" TO concord_app;
ALTER TABLE "withheld_parts" ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_all ON "withheld_parts" TO concord_app USING (true) WITH CHECK (true);
GRANT SELECT ("commitment_id", "country_code", "organisation_id", "reason", "withheld_at") ON "withheld_parts" TO concord_reader;
CREATE POLICY reader_of_commitment ON "withheld_parts" FOR SELECT TO concord_reader
  USING (EXISTS (SELECT 1 FROM commitments c WHERE c.id = commitment_id));
CREATE POLICY reader_not_withheld ON "progress_updates" AS RESTRICTIVE FOR SELECT TO concord_reader USING (NOT "is_withheld");
-- What was published before it was withheld also stands in history, with its words.
CREATE FUNCTION concord_update_is_withheld(asked text) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  SELECT EXISTS (SELECT 1 FROM public.progress_updates u WHERE u.is_withheld AND u.id::text = asked)
$$;
REVOKE ALL ON FUNCTION concord_update_is_withheld(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION concord_update_is_withheld(text) TO concord_reader, concord_app;
CREATE POLICY reader_not_withheld ON "history_events" AS RESTRICTIVE FOR SELECT TO concord_reader
  USING ("subject_type" <> 'progress_update' OR NOT concord_update_is_withheld("subject_id"));
