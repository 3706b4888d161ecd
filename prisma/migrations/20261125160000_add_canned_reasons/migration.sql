-- Reasons that moderators keep ready. They are never public: what was picked stands in the decision.
-- CreateEnum
CREATE TYPE "entry_kind" AS ENUM ('commitments', 'progress');

-- CreateTable
CREATE TABLE "canned_reasons" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "language" TEXT NOT NULL,
    "kind" "entry_kind",
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retired_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "canned_reasons_pkey" PRIMARY KEY ("id")
);

ALTER TABLE "canned_reasons"
  ADD CONSTRAINT "canned_reason_says_something" CHECK (btrim("title") <> '' AND btrim("text") <> '');
-- Two reasons of one name cannot be told apart in a list.
CREATE UNIQUE INDEX "canned_reasons_one_a_title" ON "canned_reasons" ("language", "title") WHERE "retired_at" IS NULL;
GRANT SELECT, INSERT, UPDATE ON "canned_reasons" TO concord_app;
ALTER TABLE "canned_reasons" ENABLE ROW LEVEL SECURITY;
CREATE POLICY app_all ON "canned_reasons" TO concord_app USING (true) WITH CHECK (true);
