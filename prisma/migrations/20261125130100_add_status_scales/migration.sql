-- A plan's own words for the common status scales. Each label stands for exactly one common value; a scale that has
-- labels has a default one for every value, so that no report is left without a word.
CREATE TYPE "status_scale" AS ENUM ('implementation', 'schedule');
CREATE TABLE "status_labels" (
  "id" UUID NOT NULL DEFAULT gen_random_uuid(),
  "plan_id" UUID NOT NULL,
  "scale" "status_scale" NOT NULL,
  "common" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "meaning" TEXT,
  "language" TEXT NOT NULL,
  "position" INTEGER NOT NULL,
  "is_default" BOOLEAN NOT NULL DEFAULT false,
  CONSTRAINT "status_labels_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "status_labels_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "work_plans"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "label_is_there" CHECK (btrim("label") <> ''),
  CONSTRAINT "label_stands_for_a_common_value" CHECK (CASE "scale"
    WHEN 'implementation' THEN "common" IN ('not_started', 'in_progress', 'completed', 'discontinued')
    WHEN 'schedule' THEN "common" IN ('on_track', 'at_risk', 'delayed', 'overdue', 'finished') END)
);
CREATE UNIQUE INDEX "status_labels_plan_id_scale_label_key" ON "status_labels"("plan_id", "scale", "label");
CREATE INDEX "status_labels_in_order" ON "status_labels"("plan_id", "scale", "position");
CREATE UNIQUE INDEX "status_labels_one_default" ON "status_labels" ("plan_id", "scale", "common") WHERE "is_default";

-- Asked when the transaction ends: in between, a scale may be half written.
CREATE FUNCTION concord_guard_scale_is_whole() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  asked_plan uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.plan_id ELSE NEW.plan_id END;
  asked_scale status_scale := CASE WHEN TG_OP = 'DELETE' THEN OLD.scale ELSE NEW.scale END;
  defaults int;
  held int;
BEGIN
  SELECT count(*), count(*) FILTER (WHERE is_default) INTO held, defaults
    FROM status_labels l WHERE l.plan_id = asked_plan AND l.scale = asked_scale;
  IF held > 0 AND defaults <> (CASE asked_scale WHEN 'implementation' THEN 4 ELSE 5 END) THEN
    RAISE EXCEPTION 'a scale has a default label for every common value' USING ERRCODE = 'check_violation', CONSTRAINT = 'scale_is_whole';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "scale_is_whole" AFTER INSERT OR UPDATE OR DELETE ON "status_labels"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION concord_guard_scale_is_whole();

-- What was reported under a label keeps its meaning: the label is neither removed nor moved to another value.
ALTER TABLE "progress_update_versions" ADD COLUMN "status_label_id" UUID;
ALTER TABLE "progress_update_versions" ADD CONSTRAINT "progress_update_versions_status_label_id_fkey"
  FOREIGN KEY ("status_label_id") REFERENCES "status_labels"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "progress_versions_by_label" ON "progress_update_versions"("status_label_id");
CREATE FUNCTION concord_guard_label_in_use() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.common, OLD.scale, OLD.plan_id) IS DISTINCT FROM (NEW.common, NEW.scale, NEW.plan_id)
    AND EXISTS (SELECT 1 FROM progress_update_versions v WHERE v.status_label_id = OLD.id) THEN
    RAISE EXCEPTION 'a label that was reported keeps its common value' USING ERRCODE = 'check_violation', CONSTRAINT = 'label_keeps_its_value';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "label_keeps_its_value" BEFORE UPDATE ON "status_labels" FOR EACH ROW EXECUTE FUNCTION concord_guard_label_in_use();
-- A report speaks in the words of its own plan, and the label means what the report says; once submitted it stands.
CREATE FUNCTION concord_guard_version_label() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.state NOT IN ('draft', 'returned') AND OLD.status_label_id IS DISTINCT FROM NEW.status_label_id THEN
    RAISE EXCEPTION 'a submitted update is not edited' USING ERRCODE = 'check_violation', CONSTRAINT = 'submitted_update_is_read_only';
  END IF;
  IF NEW.status_label_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM status_labels l JOIN commitments c ON c.plan_id = l.plan_id JOIN progress_updates u ON u.commitment_id = c.id
    WHERE l.id = NEW.status_label_id AND u.id = NEW.update_id AND l.scale = 'implementation' AND l.common = NEW.implementation::text) THEN
    RAISE EXCEPTION 'a label is of the plan and means what is reported' USING ERRCODE = 'check_violation', CONSTRAINT = 'label_means_what_is_reported';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "version_label_fits" BEFORE INSERT OR UPDATE ON "progress_update_versions"
  FOR EACH ROW EXECUTE FUNCTION concord_guard_version_label();

GRANT SELECT, INSERT, UPDATE, DELETE ON "status_labels" TO concord_app;
ALTER TABLE "status_labels" ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_all ON "status_labels" TO concord_app USING (true) WITH CHECK (true);
GRANT SELECT ON "status_labels" TO concord_reader;
CREATE POLICY reader_of_plan ON "status_labels" FOR SELECT TO concord_reader
  USING (EXISTS (SELECT 1 FROM work_plans p WHERE p.id = plan_id));
GRANT SELECT ("status_label_id") ON "progress_update_versions" TO concord_reader;
CREATE POLICY reader_of_label ON "translations" FOR SELECT TO concord_reader
  USING ("subject_type" = 'status_label' AND EXISTS (SELECT 1 FROM status_labels l WHERE l.id = subject_id));
