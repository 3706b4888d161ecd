-- What serves which framework item, and how far that work is: kept by the change itself, at its commit, so that coverage
-- of tens of thousands of commitments is read and never counted (docs/adr/0022).
-- CreateEnum
CREATE TYPE "served_how" AS ENUM ('direct', 'derived');

-- CreateEnum
CREATE TYPE "work" AS ENUM ('completed', 'in_progress', 'not_started', 'discontinued', 'not_reported');

-- CreateEnum
CREATE TYPE "coverage_axis" AS ENUM ('plan', 'country', 'layer', 'region');

-- CreateTable
CREATE TABLE "woven_commitments" (
    "commitment_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "layer" "layer",
    "country_codes" TEXT[],
    "is_demonstration" BOOLEAN NOT NULL,
    "work" "work" NOT NULL,
    "words" TEXT[],

    CONSTRAINT "woven_commitments_pkey" PRIMARY KEY ("commitment_id")
);

-- CreateTable
CREATE TABLE "threads" (
    "commitment_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "here" "served_how",
    "within" "served_how" NOT NULL,

    CONSTRAINT "threads_pkey" PRIMARY KEY ("commitment_id","item_id")
);

-- CreateTable
CREATE TABLE "coverage_cells" (
    "item_id" UUID NOT NULL,
    "axis" "coverage_axis" NOT NULL,
    "key" TEXT NOT NULL,
    "work" "work" NOT NULL,
    "direct_here" INTEGER NOT NULL,
    "derived_here" INTEGER NOT NULL,
    "direct_within" INTEGER NOT NULL,
    "derived_within" INTEGER NOT NULL,

    CONSTRAINT "coverage_cells_pkey" PRIMARY KEY ("item_id","axis","key","work")
);

-- CreateTable
CREATE TABLE "not_applicable_marks" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "item_id" UUID NOT NULL,
    "plan_id" UUID,
    "country_code" VARCHAR(2),
    "reason" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "marked_by_id" UUID NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,
    "lifted_by_id" UUID,
    "lifted_at" TIMESTAMPTZ(3),

    CONSTRAINT "not_applicable_marks_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "woven_commitments_of_a_plan" ON "woven_commitments"("plan_id");

-- CreateIndex
CREATE INDEX "woven_commitments_by_words" ON "woven_commitments" USING GIN ("words");

-- CreateIndex
CREATE INDEX "threads_of_an_item" ON "threads"("item_id");

-- CreateIndex
CREATE INDEX "coverage_cells_of_a_column" ON "coverage_cells"("axis", "key");

-- CreateIndex
CREATE INDEX "not_applicable_marks_of_an_item" ON "not_applicable_marks"("item_id");

-- CreateIndex
CREATE INDEX "not_applicable_marks_of_a_plan" ON "not_applicable_marks"("plan_id");

-- CreateIndex
CREATE INDEX "not_applicable_marks_of_a_country" ON "not_applicable_marks"("country_code");

-- AddForeignKey
ALTER TABLE "woven_commitments" ADD CONSTRAINT "woven_commitments_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "threads" ADD CONSTRAINT "threads_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "woven_commitments"("commitment_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "threads" ADD CONSTRAINT "threads_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "framework_items"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coverage_cells" ADD CONSTRAINT "coverage_cells_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "framework_items"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "not_applicable_marks" ADD CONSTRAINT "not_applicable_marks_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "framework_items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "not_applicable_marks" ADD CONSTRAINT "not_applicable_marks_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "work_plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "not_applicable_marks" ADD CONSTRAINT "not_applicable_marks_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "countries"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "not_applicable_marks" ADD CONSTRAINT "not_applicable_marks_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "not_applicable_marks" ADD CONSTRAINT "not_applicable_marks_marked_by_id_fkey" FOREIGN KEY ("marked_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "not_applicable_marks" ADD CONSTRAINT "not_applicable_marks_lifted_by_id_fkey" FOREIGN KEY ("lifted_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "not_applicable_marks"
  ADD CONSTRAINT "mark_is_of_one_column" CHECK (num_nonnulls("plan_id", "country_code") = 1),
  ADD CONSTRAINT "mark_has_a_reason" CHECK (btrim("reason") <> ''),
  ADD CONSTRAINT "lifting_is_whole" CHECK (num_nonnulls("lifted_by_id", "lifted_at") IN (0, 2));
CREATE UNIQUE INDEX "not_applicable_once" ON "not_applicable_marks" ("item_id", coalesce("plan_id"::text, "country_code")) WHERE "lifted_at" IS NULL;
-- Said once, lifted once: neither is reworded.
CREATE FUNCTION concord_guard_not_applicable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.lifted_at IS NOT NULL
     OR to_jsonb(OLD) - ARRAY['lifted_by_id', 'lifted_at'] <> to_jsonb(NEW) - ARRAY['lifted_by_id', 'lifted_at'] THEN
    RAISE EXCEPTION 'a mark is lifted, not rewritten' USING ERRCODE = 'check_violation', CONSTRAINT = 'mark_stands';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "mark_stands" BEFORE UPDATE OR DELETE ON "not_applicable_marks" FOR EACH ROW EXECUTE FUNCTION concord_guard_not_applicable();

-- How far the work is, as a visitor sees it. The same rule as lib/commitment/queries/latest.ts and lib/joint/rules.ts,
-- said of the state of the work alone, which no clock moves; tests/integration/coverage holds the two together.
CREATE FUNCTION concord_work_of(asked uuid) RETURNS work LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
  WITH promise AS (
    SELECT c.id, c.joint_rule, coalesce(c.lead_id, c.recorder_id) AS leading FROM commitments c WHERE c.id = asked
  ), reporters AS (
    SELECT o.id, o.code, CASE WHEN o.type <> 'multilateral' THEN o.country_code END AS country, 0 AS place
      FROM promise p JOIN organisations o ON o.id = p.leading
     UNION ALL
    SELECT o.id, o.code, CASE WHEN o.type <> 'multilateral' THEN o.country_code END, CASE b.role WHEN 'co_lead' THEN 1 ELSE 2 END
      FROM promise p JOIN commitment_partners b ON b.commitment_id = p.id AND b.role <> 'funder' AND b.organisation_id <> p.leading
      JOIN organisations o ON o.id = b.organisation_id
  ), said AS (
    SELECT DISTINCT ON (u.organisation_id) u.organisation_id, u.period_start, v.implementation
      FROM progress_updates u
      JOIN progress_update_versions v ON v.update_id = u.id AND v.state = 'published'
       AND NOT EXISTS (SELECT 1 FROM hidings h WHERE h.kind = 'update' AND h.version_id = v.id AND h.hidden_at IS NOT NULL AND h.restored_at IS NULL)
     WHERE u.commitment_id = asked AND NOT u.is_withheld
     ORDER BY u.organisation_id, u.period_start DESC, v.number DESC
  ), of_the_lead AS (
    SELECT s.implementation FROM said s LEFT JOIN reporters r ON r.id = s.organisation_id
     WHERE r.id IS NULL OR r.place = 0
     ORDER BY r.place NULLS LAST, s.period_start DESC LIMIT 1
  ), parts AS (
    SELECT (SELECT s.implementation FROM reporters r JOIN said s ON s.organisation_id = r.id
             WHERE r.country = k.country_code ORDER BY r.place, r.code COLLATE "C" LIMIT 1) AS implementation
      FROM commitment_countries k
     WHERE k.commitment_id = asked
       AND NOT EXISTS (SELECT 1 FROM withheld_parts w WHERE w.commitment_id = asked AND w.country_code = k.country_code)
  ), counted AS (
    SELECT count(implementation) AS reported, count(*) - count(implementation) AS missing,
           count(*) FILTER (WHERE implementation IN ('not_started', 'in_progress')) AS going,
           count(*) FILTER (WHERE implementation = 'not_started') AS unbegun,
           count(*) FILTER (WHERE implementation = 'discontinued') AS given_up
      FROM parts
  )
  SELECT coalesce(
    CASE WHEN p.joint_rule = 'lead_decides' THEN (SELECT implementation::text FROM of_the_lead)
         WHEN n.reported = 0 THEN NULL
         WHEN n.going = 0 AND n.missing = 0 THEN CASE WHEN n.given_up > 0 THEN 'discontinued' ELSE 'completed' END
         WHEN n.going = 0 THEN 'in_progress'
         -- The worst of the parts that go on; where they are weighed, only if none has begun.
         WHEN p.joint_rule = 'worst' THEN CASE WHEN n.unbegun > 0 THEN 'not_started' ELSE 'in_progress' END
         ELSE CASE WHEN n.unbegun = n.reported THEN 'not_started' ELSE 'in_progress' END
    END, 'not_reported')::work
    FROM promise p, counted n
$$;

-- The words by which a title is compared with others: its tokens, as they were cut in whatever script, without the words of
-- grammar and without endings where they are English, and without its code.
CREATE FUNCTION concord_words_of(tokens text[], code text) RETURNS text[] LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
  SELECT ARRAY(SELECT word FROM unnest(tsvector_to_array(to_tsvector('english', array_to_string(tokens, ' ')))) AS word
               EXCEPT SELECT unnest(regexp_split_to_array(lower(code), '[^[:alnum:]]+')) ORDER BY 1)
$$;

-- Which commitments a transaction touched; emptied when it commits. A key of its own, so that two transactions never wait
-- for each other here.
CREATE TABLE "weaving_marks" (
  "transaction" BIGINT NOT NULL DEFAULT (pg_current_xact_id()::text)::bigint,
  "commitment_id" UUID NOT NULL,
  CONSTRAINT "weaving_marks_pkey" PRIMARY KEY ("transaction", "commitment_id")
);

-- Only what is public is woven, and what was.
CREATE FUNCTION concord_mark(asked uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  INSERT INTO weaving_marks (commitment_id)
  SELECT c.id FROM commitments c
   WHERE c.id = ANY (asked) AND (c.state = 'published' OR EXISTS (SELECT 1 FROM woven_commitments w WHERE w.commitment_id = c.id))
  ON CONFLICT DO NOTHING
$$;

CREATE FUNCTION concord_mark_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  told jsonb := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
BEGIN
  PERFORM concord_mark(CASE TG_TABLE_NAME
    WHEN 'commitments' THEN ARRAY[(told ->> 'id')::uuid]
    WHEN 'work_plans' THEN ARRAY(SELECT id FROM commitments WHERE plan_id = (told ->> 'id')::uuid)
    WHEN 'progress_update_versions' THEN ARRAY(SELECT commitment_id FROM progress_updates WHERE id = (told ->> 'update_id')::uuid)
    WHEN 'crosswalks' THEN ARRAY(SELECT a.commitment_id FROM alignments a JOIN crosswalk_links l ON l.from_item_id = a.item_id WHERE l.crosswalk_id = (told ->> 'id')::uuid)
    WHEN 'crosswalk_links' THEN ARRAY(SELECT commitment_id FROM alignments WHERE item_id = (told ->> 'from_item_id')::uuid)
    WHEN 'framework_items' THEN ARRAY(SELECT commitment_id FROM threads WHERE item_id = (told ->> 'id')::uuid)
    WHEN 'organisations' THEN ARRAY(
      SELECT id FROM commitments WHERE coalesce(lead_id, recorder_id) = (told ->> 'id')::uuid
       UNION SELECT commitment_id FROM commitment_partners WHERE organisation_id = (told ->> 'id')::uuid)
    ELSE ARRAY[(told ->> 'commitment_id')::uuid]
  END);
  RETURN NULL;
END $$;
CREATE TRIGGER "weave" AFTER INSERT OR UPDATE OF "state", "visibility", "layer", "plan_id", "lead_id", "joint_rule", "search_tokens" ON "commitments"
  FOR EACH ROW EXECUTE FUNCTION concord_mark_changed();
CREATE TRIGGER "weave" AFTER UPDATE OF "state", "visibility", "is_demonstration" ON "work_plans" FOR EACH ROW EXECUTE FUNCTION concord_mark_changed();
CREATE TRIGGER "weave" AFTER INSERT OR UPDATE OR DELETE ON "alignments" FOR EACH ROW EXECUTE FUNCTION concord_mark_changed();
CREATE TRIGGER "weave" AFTER INSERT OR UPDATE OR DELETE ON "commitment_countries" FOR EACH ROW EXECUTE FUNCTION concord_mark_changed();
CREATE TRIGGER "weave" AFTER INSERT OR UPDATE OR DELETE ON "commitment_partners" FOR EACH ROW EXECUTE FUNCTION concord_mark_changed();
CREATE TRIGGER "weave" AFTER UPDATE OF "state" ON "progress_update_versions" FOR EACH ROW EXECUTE FUNCTION concord_mark_changed();
CREATE TRIGGER "weave" AFTER UPDATE OF "is_withheld" ON "progress_updates" FOR EACH ROW EXECUTE FUNCTION concord_mark_changed();
CREATE TRIGGER "weave" AFTER INSERT OR DELETE ON "withheld_parts" FOR EACH ROW EXECUTE FUNCTION concord_mark_changed();
CREATE TRIGGER "weave" AFTER INSERT OR UPDATE ON "hidings" FOR EACH ROW EXECUTE FUNCTION concord_mark_changed();
CREATE TRIGGER "weave" AFTER UPDATE OF "state" ON "crosswalks" FOR EACH ROW EXECUTE FUNCTION concord_mark_changed();
CREATE TRIGGER "weave" AFTER INSERT OR UPDATE OR DELETE ON "crosswalk_links" FOR EACH ROW EXECUTE FUNCTION concord_mark_changed();
CREATE TRIGGER "weave" AFTER UPDATE OF "parent_id" ON "framework_items" FOR EACH ROW EXECUTE FUNCTION concord_mark_changed();
CREATE TRIGGER "weave" AFTER UPDATE OF "country_code", "type" ON "organisations" FOR EACH ROW EXECUTE FUNCTION concord_mark_changed();

-- A commitment's part in every cell: one row for each item that it serves and each column in which it stands.
CREATE FUNCTION concord_columns_of(plan_id uuid, layer layer, country_codes text[], is_demonstration boolean)
  RETURNS TABLE (axis coverage_axis, key text) LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public AS $$
  SELECT 'plan'::coverage_axis, plan_id::text
   UNION ALL SELECT 'country'::coverage_axis, unnest(country_codes)
   UNION ALL SELECT 'layer'::coverage_axis, coalesce(layer::text, 'none') WHERE NOT is_demonstration
   UNION ALL SELECT 'region'::coverage_axis, '' WHERE NOT is_demonstration
$$;
CREATE VIEW "coverage_knots" AS
  SELECT t.commitment_id, t.item_id, k.axis, k.key, w.work, t.here, t.within
    FROM threads t JOIN woven_commitments w USING (commitment_id)
    CROSS JOIN LATERAL concord_columns_of(w.plan_id, w.layer, w.country_codes, w.is_demonstration) k;

-- Weaves these anew: what they are now against what was woven of them, and the cells by the difference. Whoever calls holds
-- the lock below, so that a difference is never taken from a count that somebody else is changing.
CREATE FUNCTION concord_weave_these(asked uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH RECURSIVE woven_now AS MATERIALIZED (
    SELECT c.id AS commitment_id, c.plan_id, c.layer, p.is_demonstration, concord_work_of(c.id) AS work, concord_words_of(c.search_tokens, c.code) AS words,
           ARRAY(SELECT k.country_code::text FROM commitment_countries k WHERE k.commitment_id = c.id
                  UNION SELECT o.country_code::text FROM organisations o
                         WHERE o.id = c.lead_id AND o.type <> 'multilateral' AND o.country_code IS NOT NULL
                  ORDER BY 1) AS country_codes
      FROM commitments c JOIN work_plans p ON p.id = c.plan_id
     WHERE c.id = ANY (asked) AND c.state = 'published' AND c.visibility = 'public'
       AND p.state IN ('published', 'withdrawn', 'superseded') AND p.visibility = 'public'
       AND NOT EXISTS (SELECT 1 FROM hidings h WHERE h.kind = 'commitment' AND h.commitment_id = c.id AND h.hidden_at IS NOT NULL AND h.restored_at IS NULL)
  ), own AS MATERIALIZED (
    SELECT a.commitment_id, a.item_id, CASE a.provenance WHEN 'crosswalk' THEN 'derived' ELSE 'direct' END::served_how AS how
      FROM woven_now JOIN alignments a USING (commitment_id)
  ), stated AS (
    SELECT commitment_id, item_id, min(how) AS how
      FROM (SELECT * FROM own
             UNION ALL
            SELECT own.commitment_id, l.to_item_id, 'derived' FROM own JOIN crosswalk_links l ON l.from_item_id = own.item_id
              JOIN crosswalks x ON x.id = l.crosswalk_id AND x.state = 'in_force'
             WHERE own.how = 'direct' AND l.to_item_id IS NOT NULL) AS each
     GROUP BY commitment_id, item_id
  ), upward AS (
    SELECT * FROM stated
     UNION
    SELECT u.commitment_id, i.parent_id, u.how FROM upward u JOIN framework_items i ON i.id = u.item_id WHERE i.parent_id IS NOT NULL
  ), threads_now AS MATERIALIZED (
    SELECT u.commitment_id, u.item_id, s.how AS here, min(u.how) AS within
      FROM upward u LEFT JOIN stated s USING (commitment_id, item_id)
     GROUP BY u.commitment_id, u.item_id, s.how
  ), knots AS (
    SELECT t.item_id, k.axis, k.key, w.work, t.here, t.within, 1 AS sign
      FROM threads_now t JOIN woven_now w USING (commitment_id)
      CROSS JOIN LATERAL concord_columns_of(w.plan_id, w.layer, w.country_codes, w.is_demonstration) k
     UNION ALL
    SELECT item_id, axis, key, work, here, within, -1 FROM coverage_knots WHERE commitment_id = ANY (asked)
  ), difference AS (
    SELECT item_id, axis, key, work,
           coalesce(sum(sign) FILTER (WHERE here = 'direct'), 0) AS direct_here, coalesce(sum(sign) FILTER (WHERE here = 'derived'), 0) AS derived_here,
           coalesce(sum(sign) FILTER (WHERE within = 'direct'), 0) AS direct_within, coalesce(sum(sign) FILTER (WHERE within = 'derived'), 0) AS derived_within
      FROM knots GROUP BY item_id, axis, key, work
  ), cells AS (
    INSERT INTO coverage_cells AS c (item_id, axis, key, work, direct_here, derived_here, direct_within, derived_within)
    SELECT * FROM difference WHERE (direct_here, derived_here, direct_within, derived_within) <> (0, 0, 0, 0)
     ORDER BY item_id, axis, key, work
    ON CONFLICT (item_id, axis, key, work) DO UPDATE SET
      direct_here = c.direct_here + EXCLUDED.direct_here, derived_here = c.derived_here + EXCLUDED.derived_here,
      direct_within = c.direct_within + EXCLUDED.direct_within, derived_within = c.derived_within + EXCLUDED.derived_within
  ), unravelled AS (
    DELETE FROM threads t WHERE t.commitment_id = ANY (asked)
       AND NOT EXISTS (SELECT 1 FROM threads_now n WHERE n.commitment_id = t.commitment_id AND n.item_id = t.item_id)
  ), woven AS (
    INSERT INTO woven_commitments AS w (commitment_id, plan_id, layer, country_codes, is_demonstration, work, words)
    SELECT commitment_id, plan_id, layer, country_codes, is_demonstration, work, words FROM woven_now
    ON CONFLICT (commitment_id) DO UPDATE SET plan_id = EXCLUDED.plan_id, layer = EXCLUDED.layer, country_codes = EXCLUDED.country_codes,
      is_demonstration = EXCLUDED.is_demonstration, work = EXCLUDED.work, words = EXCLUDED.words
      WHERE (w.plan_id, w.layer, w.country_codes, w.is_demonstration, w.work, w.words)
        IS DISTINCT FROM (EXCLUDED.plan_id, EXCLUDED.layer, EXCLUDED.country_codes, EXCLUDED.is_demonstration, EXCLUDED.work, EXCLUDED.words)
  ), threaded AS (
    INSERT INTO threads AS t (commitment_id, item_id, here, within) SELECT commitment_id, item_id, here, within FROM threads_now
    ON CONFLICT (commitment_id, item_id) DO UPDATE SET here = EXCLUDED.here, within = EXCLUDED.within
      WHERE (t.here, t.within) IS DISTINCT FROM (EXCLUDED.here, EXCLUDED.within)
  )
  DELETE FROM woven_commitments w WHERE w.commitment_id = ANY (asked)
     AND NOT EXISTS (SELECT 1 FROM woven_now n WHERE n.commitment_id = w.commitment_id);
  DELETE FROM coverage_cells WHERE (direct_here, derived_here, direct_within, derived_within) = (0, 0, 0, 0);
$$;

-- Once a transaction, when all else of it is done; the first mark does the work of all.
CREATE FUNCTION concord_weave() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  marked uuid[];
BEGIN
  IF NOT EXISTS (SELECT 1 FROM weaving_marks WHERE transaction = (pg_current_xact_id()::text)::bigint) THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('concord coverage'));
  WITH taken AS (DELETE FROM weaving_marks WHERE transaction = (pg_current_xact_id()::text)::bigint RETURNING commitment_id)
  SELECT array_agg(commitment_id) INTO marked FROM taken;
  PERFORM concord_weave_these(marked);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "weave_at_commit" AFTER INSERT ON "weaving_marks" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION concord_weave();
CREATE INDEX "coverage_cells_emptied" ON "coverage_cells" ("item_id") WHERE ("direct_here", "derived_here", "direct_within", "derived_within") = (0, 0, 0, 0);

REVOKE ALL ON FUNCTION concord_work_of(uuid), concord_mark(uuid[]), concord_mark_changed(), concord_weave_these(uuid[]), concord_weave() FROM PUBLIC;
SELECT concord_weave_these(coalesce(array_agg("id"), '{}')) FROM "commitments" WHERE "state" = 'published';

-- The app reads and never writes what is kept; the reader sees of it what it sees of the commitments.
GRANT SELECT ON "woven_commitments", "threads", "coverage_cells" TO concord_app, concord_reader;
GRANT SELECT, INSERT, UPDATE ON "not_applicable_marks" TO concord_app;
GRANT SELECT ("id", "item_id", "plan_id", "country_code", "reason", "language", "organisation_id", "marked_at", "lifted_at") ON "not_applicable_marks" TO concord_reader;
DO $$
DECLARE held text;
BEGIN
  FOREACH held IN ARRAY ARRAY['woven_commitments', 'threads', 'coverage_cells', 'not_applicable_marks', 'weaving_marks'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', held);
    EXECUTE format('CREATE POLICY app_all ON %I TO concord_app USING (true) WITH CHECK (true)', held);
  END LOOP;
END $$;
CREATE POLICY reader_of_commitment ON "woven_commitments" FOR SELECT TO concord_reader USING (EXISTS (SELECT 1 FROM commitments c WHERE c.id = commitment_id));
CREATE POLICY reader_of_commitment ON "threads" FOR SELECT TO concord_reader USING (EXISTS (SELECT 1 FROM commitments c WHERE c.id = commitment_id));
CREATE POLICY reader_all ON "coverage_cells" FOR SELECT TO concord_reader USING (true);
CREATE POLICY reader_standing ON "not_applicable_marks" FOR SELECT TO concord_reader
  USING ("plan_id" IS NULL OR EXISTS (SELECT 1 FROM work_plans p WHERE p.id = plan_id));

-- Past days are counted from the threads of the day: a count of today's record would not know what is hidden since. Likenesses
-- are of today alone.
CREATE OR REPLACE FUNCTION "past".kept_tables() RETURNS TABLE (id oid, name text, is_record boolean)
  LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT c.oid, c.relname::text,
         EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'state' AND a.atttypid = to_regtype('public.record_state'))
    FROM pg_class c
   WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname NOT IN ('stored_file_contents', 'coverage_cells', 'overlaps')
     AND has_any_column_privilege('concord_reader', c.oid, 'SELECT')
   ORDER BY c.relname
$$;
SELECT past.make_views();
