-- What somebody typed when their sign-in had ended, for a day, and only for who typed it.
CREATE TABLE "kept_posts" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "browser_hash" BYTEA NOT NULL,
    "writer" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "kept_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "kept_posts_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "kept_posts_one_a_form" ON "kept_posts"("browser_hash", "writer", "path", "form");
CREATE INDEX "kept_posts_by_age" ON "kept_posts"("expires_at");
ALTER TABLE "kept_posts"
  ADD CONSTRAINT "kept_post_hash" CHECK (octet_length("browser_hash") = 32),
  ADD CONSTRAINT "kept_post_is_small" CHECK (octet_length("fields"::text) <= 262144),
  ADD CONSTRAINT "kept_post_expires" CHECK ("expires_at" > "kept_at" AND "expires_at" <= "kept_at" + interval '2 days');

-- Somebody is asked to take a seat. The link's secret is not here: it is a signature over the row.
CREATE TABLE "invitations" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "plan_id" UUID,
    "invited_by_id" UUID NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "seat_invitations_of_an_organisation" ON "invitations"("organisation_id", "invited_at");
CREATE INDEX "invitations_to_a_plan" ON "invitations"("plan_id");
CREATE INDEX "seat_invitations_by_a_person" ON "invitations"("invited_by_id");
CREATE INDEX "invitations_accepted_by" ON "invitations"("accepted_by_id");
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "work_plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_accepted_by_id_fkey" FOREIGN KEY ("accepted_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "invitations"
  ADD CONSTRAINT "invitation_ends_once" CHECK (num_nonnulls("accepted_at", "withdrawn_at") <= 1),
  ADD CONSTRAINT "invitation_is_accepted_by_somebody" CHECK (("accepted_at" IS NULL) = ("accepted_by_id" IS NULL)),
  ADD CONSTRAINT "invitation_expires" CHECK ("expires_at" > "invited_at");
-- One open invitation an address and seat.
CREATE UNIQUE INDEX "invitations_one_open" ON "invitations" ("email", "organisation_id", "role", "plan_id") NULLS NOT DISTINCT
  WHERE "accepted_at" IS NULL AND "withdrawn_at" IS NULL;
-- An answer is final, and what was asked is not changed afterwards.
CREATE FUNCTION concord_guard_invitation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.accepted_at IS NOT NULL OR OLD.withdrawn_at IS NOT NULL THEN
    RAISE EXCEPTION 'an answered invitation is final' USING ERRCODE = 'check_violation', CONSTRAINT = 'invitation_is_final';
  END IF;
  IF (OLD.email, OLD.organisation_id, OLD.role, OLD.plan_id, OLD.invited_by_id, OLD.invited_at, OLD.expires_at)
    IS DISTINCT FROM (NEW.email, NEW.organisation_id, NEW.role, NEW.plan_id, NEW.invited_by_id, NEW.invited_at, NEW.expires_at) THEN
    RAISE EXCEPTION 'an invitation is not rewritten' USING ERRCODE = 'check_violation', CONSTRAINT = 'invitation_stands';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "invitation_stands" BEFORE UPDATE ON "invitations" FOR EACH ROW EXECUTE FUNCTION concord_guard_invitation();

-- Who left a seat, and who goes on with what was open. Authors stay as they were written: who may not decide on an
-- entry does not change with who tends it.
CREATE TABLE "handovers" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "seat_id" UUID NOT NULL,
    "from_person_id" UUID NOT NULL,
    "to_person_id" UUID,
    "invitation_id" UUID,
    "handed_by_id" UUID NOT NULL,
    "handed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "handovers_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "handed_over_items" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "handover_id" UUID NOT NULL,
    "commitment_id" UUID,
    "version_id" UUID,

    CONSTRAINT "handed_over_items_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "handovers_of_a_seat" ON "handovers"("seat_id");
CREATE INDEX "handovers_from_a_person" ON "handovers"("from_person_id");
CREATE INDEX "handovers_to_a_person" ON "handovers"("to_person_id", "handed_at");
CREATE INDEX "handovers_to_an_invitation" ON "handovers"("invitation_id");
CREATE INDEX "handovers_by_a_person" ON "handovers"("handed_by_id");
CREATE INDEX "handed_over_items_of_a_handover" ON "handed_over_items"("handover_id");
CREATE INDEX "handed_over_items_of_a_commitment" ON "handed_over_items"("commitment_id");
CREATE INDEX "handed_over_items_of_a_version" ON "handed_over_items"("version_id");
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seats"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_from_person_id_fkey" FOREIGN KEY ("from_person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_to_person_id_fkey" FOREIGN KEY ("to_person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_handed_by_id_fkey" FOREIGN KEY ("handed_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "handed_over_items" ADD CONSTRAINT "handed_over_items_handover_id_fkey" FOREIGN KEY ("handover_id") REFERENCES "handovers"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "handed_over_items" ADD CONSTRAINT "handed_over_items_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "handed_over_items" ADD CONSTRAINT "handed_over_items_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "progress_update_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "handovers"
  ADD CONSTRAINT "handover_is_to_somebody" CHECK (num_nonnulls("to_person_id", "invitation_id") > 0),
  ADD CONSTRAINT "handover_is_to_another" CHECK ("to_person_id" <> "from_person_id");
ALTER TABLE "handed_over_items" ADD CONSTRAINT "handed_over_item_is_one_thing" CHECK (num_nonnulls("commitment_id", "version_id") = 1);

-- A seat that is lent for a period: it names who lent it, and always its end.
ALTER TABLE "memberships" ADD COLUMN "delegated_by_id" UUID;
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_delegated_by_id_fkey" FOREIGN KEY ("delegated_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "memberships_delegated_by" ON "memberships"("delegated_by_id", "ended_at");
ALTER TABLE "memberships"
  ADD CONSTRAINT "delegation_ends" CHECK ("delegated_by_id" IS NULL OR ("ended_at" IS NOT NULL AND "ended_at" >= "started_at"
    AND "ended_at" <= "started_at" + interval '366 days')),
  ADD CONSTRAINT "delegation_is_to_another" CHECK ("delegated_by_id" <> "person_id");

-- None of this is public: the reader is granted nothing.
DO $$
DECLARE held text;
BEGIN
  FOREACH held IN ARRAY ARRAY['kept_posts', 'invitations', 'handovers', 'handed_over_items'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO concord_app', held);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', held);
    EXECUTE format('CREATE POLICY app_all ON %I TO concord_app USING (true) WITH CHECK (true)', held);
  END LOOP;
END $$;
REVOKE DELETE ON "invitations" FROM concord_app;
