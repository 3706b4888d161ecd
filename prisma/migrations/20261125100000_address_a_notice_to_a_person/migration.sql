-- A mention is for one person, not for a seat.
ALTER TABLE "outbox_messages" ADD COLUMN "person_id" UUID;
ALTER TABLE "outbox_messages" ADD CONSTRAINT "notice_is_for_somebody"
  CHECK (num_nonnulls("organisation_id", "role", "person_id") > 0);
