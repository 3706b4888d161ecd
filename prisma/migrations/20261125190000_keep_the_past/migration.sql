-- The public record as it stood on any past day. `past` keeps what each row said at the end of each day on which it
-- changed; `past_rows` shows a table as it was on the day asked for; `as_of` shows the reader of that day what it might
-- read: the same policies and the same columns as in public, taken from there, so that no rule is written twice.
CREATE SCHEMA "past";

-- One row a day: what a row of a readable table said when that day ended; no image where it was no longer there.
CREATE TABLE "past"."row_versions" (
  "table_name" TEXT NOT NULL,
  "key" TEXT COLLATE "C" NOT NULL,
  "day" DATE NOT NULL,
  "image" JSONB,
  PRIMARY KEY ("table_name", "key", "day")
);

-- The day on which a change falls: the corridor says its moment, everybody else has the clock.
CREATE FUNCTION "past".day_now() RETURNS date LANGUAGE sql STABLE AS $$
  SELECT (coalesce(nullif(current_setting('concord.now', true), '')::timestamptz, clock_timestamp()) AT TIME ZONE 'UTC')::date
$$;
-- The day that is asked for. Nothing is shown to who does not say one: the setting is then unknown, which is an error.
CREATE FUNCTION "past".day_asked() RETURNS date LANGUAGE sql STABLE AS $$
  SELECT current_setting('concord.as_of')::date
$$;

-- Its arguments are the columns of the key. Whatever moment is told, a day already kept of a row is followed, never
-- preceded: nobody can write into the past of a row that has one.
CREATE FUNCTION "past".keep_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  told jsonb := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
  said text := told ->> TG_ARGV[0];
BEGIN
  FOR part IN 1 .. TG_NARGS - 1 LOOP said := said || ' ' || (told ->> TG_ARGV[part]); END LOOP;
  INSERT INTO past.row_versions (table_name, key, day, image)
  SELECT TG_TABLE_NAME, said, greatest(past.day_now(), max(v.day)), CASE WHEN TG_OP <> 'DELETE' THEN told END
    FROM past.row_versions v WHERE v.table_name = TG_TABLE_NAME AND v.key = said
  ON CONFLICT (table_name, key, day) DO UPDATE SET image = EXCLUDED.image;
  RETURN NULL;
END $$;

-- Tables of which the reader may read something. The bytes of files are never kept twice.
CREATE FUNCTION "past".kept_tables() RETURNS TABLE (id oid, name text, is_record boolean)
  LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT c.oid, c.relname::text,
         EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'state' AND a.atttypid = to_regtype('public.record_state'))
    FROM pg_class c
   WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> 'stored_file_contents'
     AND has_any_column_privilege('concord_reader', c.oid, 'SELECT')
   ORDER BY c.relname
$$;

-- Puts the triggers on every table that has none, and takes over the rows that are there: from the moment that they
-- tell of themselves, else from always, since a part is seen only where its whole is. What is still being written is
-- kept from its publication on.
CREATE FUNCTION "past".keep_tables() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  kept record;
  keys text[];
  unwritten text;
BEGIN
  FOR kept IN SELECT * FROM past.kept_tables() t WHERE t.name NOT IN ('history_events', 'hidings')
    AND NOT EXISTS (SELECT 1 FROM pg_trigger g WHERE g.tgrelid = t.id AND g.tgname = 'kept_for_the_past')
  LOOP
    SELECT array_agg(a.attname::text ORDER BY array_position(i.indkey::int2[], a.attnum)) INTO STRICT keys
      FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey::int2[])
     WHERE i.indrelid = kept.id AND i.indisprimary;
    unwritten := CASE WHEN kept.is_record THEN '%s NOT IN (''draft'', ''submitted'', ''returned'')' ELSE 'true' END;
    EXECUTE format('CREATE TRIGGER kept_for_the_past AFTER INSERT OR UPDATE ON public.%I FOR EACH ROW WHEN (%s) EXECUTE FUNCTION past.keep_row(%s)',
      kept.name, format(unwritten, 'NEW.state'), (SELECT string_agg(quote_literal(k), ', ') FROM unnest(keys) k));
    EXECUTE format('CREATE TRIGGER kept_its_end AFTER DELETE ON public.%I FOR EACH ROW WHEN (%s) EXECUTE FUNCTION past.keep_row(%s)',
      kept.name, format(unwritten, 'OLD.state'), (SELECT string_agg(quote_literal(k), ', ') FROM unnest(keys) k));
    EXECUTE format(
      'INSERT INTO past.row_versions (table_name, key, day, image)
       SELECT %L, %s, coalesce((coalesce(t.row ->> ''published_at'', t.row ->> ''aligned_at'', t.row ->> ''added_at'')::timestamptz AT TIME ZONE ''UTC'')::date, ''-infinity''), t.row
         FROM (SELECT to_jsonb(o) AS row FROM public.%I o WHERE %s) t',
      kept.name, (SELECT string_agg(format('(t.row ->> %L)', k), $j$ || ' ' || $j$) FROM unnest(keys) k), kept.name, format(unwritten, 'o.state'));
  END LOOP;
END $$;

-- Values of columns that came later, for rows that were kept before: their fixed defaults.
CREATE FUNCTION "past".later_columns(kept oid) RETURNS jsonb LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  each record;
  value jsonb;
  found jsonb := '{}';
BEGIN
  FOR each IN SELECT a.attname, pg_get_expr(d.adbin, d.adrelid) AS said FROM pg_attribute a
    JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum WHERE a.attrelid = kept AND a.attnotnull
  LOOP
    -- A default that is computed (a new id, the moment) says nothing of an old row.
    CONTINUE WHEN each.said LIKE '%(%' OR each.said = 'CURRENT_TIMESTAMP';
    EXECUTE 'SELECT to_jsonb(' || each.said || ')' INTO value;
    found := found || jsonb_build_object(each.attname, value);
  END LOOP;
  RETURN found;
END $$;

-- The columns of a table, with enums as those of the same words in as_of: Prisma looks for an enum where the table is.
CREATE FUNCTION "past".columns_of(kept oid, of_row text) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT string_agg(CASE WHEN e.oid IS NULL THEN format('%s.%I', of_row, a.attname)
                         ELSE format('%1$s.%2$I::text::as_of.%3$I AS %2$I', of_row, a.attname, e.typname) END, ', ' ORDER BY a.attnum)
    FROM pg_attribute a
    LEFT JOIN pg_type e ON e.oid = a.atttypid AND e.typtype = 'e' AND e.typnamespace = 'public'::regnamespace
   WHERE a.attrelid = kept AND a.attnum > 0 AND NOT a.attisdropped
$$;

-- A table as it was on the day asked for: the last image of each row up to it. Two tables are otherwise: history keeps
-- its own moments, and what is hidden today is hidden on every day on which it stood.
CREATE FUNCTION "past".rows_of(kept oid, name text) RETURNS text LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF name = 'history_events' THEN
    RETURN format($sql$SELECT %s FROM public.history_events h WHERE h.at < ((past.day_asked() + 1)::timestamp AT TIME ZONE 'UTC')$sql$,
      past.columns_of(kept, 'h'));
  ELSIF name = 'hidings' THEN
    RETURN format($sql$SELECT %s FROM public.hidings h WHERE EXISTS (SELECT 1 FROM past_rows.commitments c WHERE c.id = h.commitment_id)
      AND (h.version_id IS NULL OR EXISTS (SELECT 1 FROM past_rows.progress_update_versions v WHERE v.id = h.version_id))
      AND (h.evidence_id IS NULL OR EXISTS (SELECT 1 FROM past_rows.evidence e WHERE e.id = h.evidence_id))$sql$,
      past.columns_of(kept, 'h'));
  END IF;
  RETURN format($sql$SELECT %s FROM (
    SELECT jsonb_populate_record(NULL::public.%I, %L::jsonb || v.image) AS r
      FROM (SELECT DISTINCT ON (key) image FROM past.row_versions WHERE table_name = %L AND day <= past.day_asked() ORDER BY key, day DESC) v
     WHERE v.image IS NOT NULL OFFSET 0) s$sql$, past.columns_of(kept, '(s.r)'), name, past.later_columns(kept), name);
END $$;

-- The condition under which the reader sees a row, out of the table's own policies. A function that reads past row
-- security for a policy is written out in its place, over the rows of the day: called row by row it would read the
-- whole table each time, and read today's.
CREATE FUNCTION "past".rule_of(kept oid, name text) RETURNS text LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  rule text := (
    SELECT format('(%s) AND (%s)', coalesce(string_agg(said, ' OR ') FILTER (WHERE polpermissive), 'false'),
                  coalesce(string_agg(said, ' AND ') FILTER (WHERE NOT polpermissive), 'true'))
      FROM (SELECT polpermissive, format('(%s)', pg_get_expr(polqual, polrelid)) AS said FROM pg_policy
             WHERE polrelid = kept AND polcmd IN ('r', '*')
               AND polroles && ARRAY[0, (SELECT oid FROM pg_roles WHERE rolname = 'concord_reader')]) p);
  passing record;
  call text[];
  body text;
BEGIN
  FOR passing IN SELECT p.proname, p.proargnames[1] AS asked, p.prosrc FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef AND p.pronargs = 1 AND p.prolang = (SELECT oid FROM pg_language WHERE lanname = 'sql')
  LOOP
    LOOP
      call := regexp_match(rule, '\m' || passing.proname || '\(([^()]*)\)');
      EXIT WHEN call IS NULL;
      -- Without the SELECT around an EXISTS it is a join, not a question for each row.
      body := regexp_replace(btrim(passing.prosrc, E' \n;'), '^SELECT\s+(?=EXISTS\s*\()', '');
      rule := replace(rule, format('%s(%s)', passing.proname, call[1]), format('(%s)',
        regexp_replace(replace(body, 'public.', 'past_rows.'), '\m' || passing.asked || '\M',
          CASE WHEN call[1] ~ '^\w+$' THEN format('%I.%I', name, call[1]) ELSE call[1] END, 'g')));
    END LOOP;
  END LOOP;
  IF EXISTS (SELECT 1 FROM pg_depend d JOIN pg_policy p ON p.oid = d.objid JOIN pg_proc f ON f.oid = d.refobjid
              WHERE d.classid = 'pg_policy'::regclass AND d.refclassid = 'pg_proc'::regclass AND p.polrelid = kept
                AND f.prosecdef AND rule ~ ('\m' || f.proname || '\(')) THEN
    RAISE EXCEPTION 'a policy of % asks a function that past.rule_of cannot carry over: %', name, rule;
  END IF;
  RETURN rule;
END $$;

-- Makes the views anew. A migration that adds a table or a column for the public reader, or a policy, ends with
-- SELECT past.make_views(); one that drops or retypes a column begins with SELECT past.drop_views(); one that renames
-- a column renames it in past.row_versions too.
CREATE FUNCTION "past".drop_views() RETURNS void LANGUAGE sql AS $$
  DROP SCHEMA IF EXISTS as_of CASCADE;
  DROP SCHEMA IF EXISTS past_rows CASCADE;
$$;
CREATE FUNCTION "past".make_views() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  kept record;
  columns text;
BEGIN
  PERFORM past.keep_tables();
  PERFORM past.drop_views();
  CREATE SCHEMA past_rows;
  CREATE SCHEMA as_of;
  GRANT USAGE ON SCHEMA as_of TO concord_reader;
  FOR kept IN SELECT t.oid AS id, t.typname AS name FROM pg_type t WHERE t.typnamespace = 'public'::regnamespace AND t.typtype = 'e' LOOP
    EXECUTE format('CREATE TYPE as_of.%I AS ENUM (%s)', kept.name,
      (SELECT string_agg(quote_literal(e.enumlabel), ', ' ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = kept.id));
  END LOOP;
  -- What is hidden rests on the others.
  FOR kept IN SELECT * FROM past.kept_tables() t ORDER BY t.name = 'hidings', t.name LOOP
    EXECUTE format('CREATE VIEW past_rows.%I AS %s', kept.name, past.rows_of(kept.id, kept.name));
  END LOOP;
  -- First every view without a rule: a rule that named a table not yet there would take today's.
  FOR kept IN SELECT * FROM past.kept_tables() LOOP
    SELECT string_agg(format('%I.%I', kept.name, a.attname), ', ' ORDER BY a.attnum) INTO columns FROM pg_attribute a
     WHERE a.attrelid = kept.id AND a.attnum > 0 AND NOT a.attisdropped AND has_column_privilege('concord_reader', kept.id, a.attnum, 'SELECT');
    EXECUTE format('CREATE VIEW as_of.%I WITH (security_barrier) AS SELECT %s FROM past_rows.%I AS %I WHERE false', kept.name, columns, kept.name, kept.name);
  END LOOP;
  FOR kept IN SELECT t.*, past.rule_of(t.id, t.name) AS rule FROM past.kept_tables() t LOOP
    SELECT string_agg(format('%I.%I', kept.name, a.attname), ', ' ORDER BY a.attnum) INTO columns FROM pg_attribute a
     WHERE a.attrelid = kept.id AND a.attnum > 0 AND NOT a.attisdropped AND has_column_privilege('concord_reader', kept.id, a.attnum, 'SELECT');
    PERFORM set_config('search_path', 'as_of, past_rows, public, pg_catalog', true);
    EXECUTE format('CREATE OR REPLACE VIEW as_of.%I WITH (security_barrier) AS SELECT %s FROM past_rows.%I AS %I WHERE %s', kept.name, columns, kept.name, kept.name, kept.rule);
    EXECUTE format('GRANT SELECT ON as_of.%I TO concord_reader', kept.name);
    PERFORM set_config('search_path', 'pg_catalog, public', true);
  END LOOP;
END $$;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA "past" FROM PUBLIC;
GRANT EXECUTE ON FUNCTION "past".day_asked() TO concord_reader;

SELECT past.make_views();
