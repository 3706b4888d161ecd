-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "date_precision" AS ENUM ('day', 'month', 'year');

-- CreateEnum
CREATE TYPE "confidence" AS ENUM ('high', 'medium', 'low');

-- CreateEnum
CREATE TYPE "visibility" AS ENUM ('organisation', 'parties', 'public');

-- CreateEnum
CREATE TYPE "record_state" AS ENUM ('draft', 'submitted', 'returned', 'published', 'withdrawn', 'superseded');

-- CreateEnum
CREATE TYPE "commitment_kind" AS ENUM ('action', 'standing_rule', 'numeric_target');

-- CreateEnum
CREATE TYPE "layer" AS ENUM ('infrastructure', 'skills', 'governance', 'cross_border');

-- CreateEnum
CREATE TYPE "adoption_verb" AS ENUM ('adopted', 'endorsed', 'approved', 'agreed', 'welcomed', 'noted', 'proposed');

-- CreateEnum
CREATE TYPE "partner_role" AS ENUM ('co_lead', 'partner', 'funder');

-- CreateEnum
CREATE TYPE "alignment_strength" AS ENUM ('direct', 'supporting');

-- CreateEnum
CREATE TYPE "provenance" AS ENUM ('stated', 'crosswalk', 'editorial', 'machine');

-- CreateEnum
CREATE TYPE "indicator_measure" AS ENUM ('unit', 'percentage', 'yes_no');

-- CreateEnum
CREATE TYPE "indicator_direction" AS ENUM ('floor', 'ceiling', 'count');

-- CreateEnum
CREATE TYPE "crosswalk_kind" AS ENUM ('published', 'editorial');

-- CreateEnum
CREATE TYPE "crosswalk_relation" AS ENUM ('contributes_to', 'tagged_with', 'stated_link', 'implements', 'invites', 'part_of', 'editorial_proposal');

-- CreateEnum
CREATE TYPE "event_visibility" AS ENUM ('public', 'internal');

-- CreateEnum
CREATE TYPE "moderation_verdict" AS ENUM ('publish', 'return');

-- CreateEnum
CREATE TYPE "organisation_type" AS ENUM ('government', 'other_public', 'multilateral', 'ngo', 'private', 'academic', 'other');

-- CreateEnum
CREATE TYPE "succession_kind" AS ENUM ('renamed', 'merged', 'split');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('focal_point', 'partner_reviewer', 'coordinator', 'moderator', 'administrator');

-- CreateEnum
CREATE TYPE "person_state" AS ENUM ('active', 'suspended');

-- CreateEnum
CREATE TYPE "party_role" AS ENUM ('party', 'partner', 'coordinator');

-- CreateEnum
CREATE TYPE "implementation" AS ENUM ('not_started', 'in_progress', 'completed', 'discontinued');

-- CreateEnum
CREATE TYPE "no_value_reason" AS ENUM ('not_yet_measured', 'not_collected', 'not_applicable', 'confidential');

-- CreateEnum
CREATE TYPE "evidence_kind" AS ENUM ('file', 'link');

-- CreateEnum
CREATE TYPE "translation_state" AS ENUM ('machine', 'human', 'approved');

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "person_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("person_id","key")
);

-- CreateTable
CREATE TABLE "outbox_messages" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" TEXT NOT NULL,
    "organisation_id" UUID,
    "role" "role",
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handled_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitments" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "plan_id" UUID NOT NULL,
    "pillar_id" UUID,
    "code" TEXT NOT NULL,
    "kind" "commitment_kind" NOT NULL DEFAULT 'action',
    "title" TEXT NOT NULL,
    "description" TEXT,
    "wording" TEXT,
    "verb" "adoption_verb",
    "language" TEXT NOT NULL DEFAULT 'en',
    "layer" "layer",
    "lead_id" UUID,
    "stated_lead" TEXT,
    "stated_status" TEXT,
    "starts_on" DATE,
    "starts_precision" "date_precision",
    "due_on" DATE,
    "due_precision" "date_precision",
    "visibility" "visibility" NOT NULL DEFAULT 'organisation',
    "source" TEXT,
    "confidence" "confidence" NOT NULL DEFAULT 'high',
    "checked_at" TIMESTAMPTZ(3),
    "checked_source" TEXT,
    "state" "record_state" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorder_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_by_id" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "published_by_id" UUID,
    "published_at" TIMESTAMPTZ(3),
    "ended_reason" TEXT,
    "superseded_by_id" UUID,
    "search_tokens" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "commitments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment_partners" (
    "commitment_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "role" "partner_role" NOT NULL DEFAULT 'partner',

    CONSTRAINT "commitment_partners_pkey" PRIMARY KEY ("commitment_id","organisation_id")
);

-- CreateTable
CREATE TABLE "commitment_countries" (
    "commitment_id" UUID NOT NULL,
    "country_code" VARCHAR(2) NOT NULL,

    CONSTRAINT "commitment_countries_pkey" PRIMARY KEY ("commitment_id","country_code")
);

-- CreateTable
CREATE TABLE "alignments" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "commitment_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "strength" "alignment_strength" NOT NULL DEFAULT 'direct',
    "provenance" "provenance" NOT NULL,
    "confidence" "confidence" NOT NULL,
    "reason" TEXT,
    "source" TEXT,
    "aligned_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checked_at" TIMESTAMPTZ(3),
    "checked_source" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "alignments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestones" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "commitment_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "due_on" DATE NOT NULL,
    "due_precision" "date_precision" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "milestones_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicators" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "commitment_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "measure" "indicator_measure" NOT NULL DEFAULT 'unit',
    "unit" TEXT,
    "direction" "indicator_direction" NOT NULL DEFAULT 'floor',
    "baseline_value" DECIMAL(65,30),
    "baseline_year" INTEGER,
    "target_value" DECIMAL(65,30),
    "target_year" INTEGER,
    "means_of_verification" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "indicators_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "forums" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "cycle" TEXT NOT NULL,
    "asks" TEXT[],
    "source" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "note" TEXT,
    "is_demonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "forums_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "forum_meetings" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "forum_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "starts_on" DATE,
    "starts_precision" "date_precision",
    "ends_on" DATE,
    "ends_precision" "date_precision",
    "place" TEXT,
    "confidence" "confidence" NOT NULL,

    CONSTRAINT "forum_meetings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "work_plan_forums" (
    "plan_id" UUID NOT NULL,
    "forum_id" UUID NOT NULL,
    "provenance" "provenance" NOT NULL,
    "confidence" "confidence" NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "work_plan_forums_pkey" PRIMARY KEY ("plan_id","forum_id")
);

-- CreateTable
CREATE TABLE "frameworks" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "steward" TEXT NOT NULL,
    "adopted_on" DATE,
    "adopted_precision" "date_precision",
    "previous_edition_id" UUID,
    "source_name" TEXT NOT NULL,
    "source_url" TEXT,
    "confidence" "confidence" NOT NULL,
    "note" TEXT,

    CONSTRAINT "frameworks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "framework_items" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "framework_id" UUID NOT NULL,
    "parent_id" UUID,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "note" TEXT,
    "position" INTEGER NOT NULL,
    "paragraphs" TEXT,
    "asked_entities" TEXT[],
    "due_year" INTEGER,
    "target_value" DECIMAL(65,30),
    "target_unit" TEXT,
    "baseline_note" TEXT,
    "confidence" "confidence" NOT NULL,
    "checked_at" TIMESTAMPTZ(3),
    "checked_source" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "search_tokens" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "framework_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "crosswalks" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "edition" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "kind" "crosswalk_kind" NOT NULL,
    "from_framework_id" UUID NOT NULL,
    "to_framework_id" UUID NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "crosswalks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "crosswalk_links" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "crosswalk_id" UUID NOT NULL,
    "from_item_id" UUID NOT NULL,
    "to_item_id" UUID,
    "to_framework_id" UUID,
    "relation" "crosswalk_relation" NOT NULL,
    "level" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "note" TEXT,
    "confidence" "confidence" NOT NULL,
    "needs_expert_review" BOOLEAN NOT NULL DEFAULT false,
    "checked_at" TIMESTAMPTZ(3),
    "checked_source" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "crosswalk_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "history_events" (
    "sequence" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "event" TEXT NOT NULL,
    "visibility" "event_visibility" NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "subject_label" TEXT NOT NULL,
    "commitment_id" UUID,
    "plan_id" UUID,
    "actor_id" UUID,
    "actor_name" TEXT,
    "organisation_id" UUID,
    "organisation_name" TEXT,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "history_events_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "moderation_decisions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "commitment_id" UUID,
    "version_id" UUID,
    "verdict" "moderation_verdict" NOT NULL,
    "note" TEXT,
    "decided_by_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "moderation_decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "moderation_notes" (
    "decision_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "moderation_notes_pkey" PRIMARY KEY ("decision_id","field")
);

-- CreateTable
CREATE TABLE "countries" (
    "code" VARCHAR(2) NOT NULL,
    "iso3" VARCHAR(3) NOT NULL,
    "name" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "official_languages" JSONB NOT NULL,
    "timezone" TEXT NOT NULL,
    "fiscal_year_start" TEXT NOT NULL,
    "ldc" BOOLEAN NOT NULL,
    "lldc" BOOLEAN NOT NULL,
    "sids" BOOLEAN NOT NULL,
    "note" TEXT,
    "source" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "is_demonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "countries_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "organisations" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "acronym" TEXT,
    "country_code" VARCHAR(2),
    "type" "organisation_type" NOT NULL,
    "iati_org_type" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "is_demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation_successions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "predecessor_id" UUID NOT NULL,
    "successor_id" UUID NOT NULL,
    "kind" "succession_kind" NOT NULL,
    "on_date" DATE,
    "on_precision" "date_precision",
    "reason" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "organisation_successions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "password_hash" TEXT,
    "state" "person_state" NOT NULL DEFAULT 'active',
    "is_demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seats" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "plan_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "seats_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "seat_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_sessions" (
    "id_hash" BYTEA NOT NULL,
    "person_id" UUID NOT NULL,
    "acting_organisation_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "idle_until" TIMESTAMPTZ(3) NOT NULL,
    "absolute_until" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "auth_strength" TEXT NOT NULL DEFAULT 'password',
    "agent" TEXT,

    CONSTRAINT "sign_in_sessions_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "work_plans" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "starts_on" DATE,
    "starts_precision" "date_precision",
    "ends_on" DATE,
    "ends_precision" "date_precision",
    "previous_edition_id" UUID,
    "reporting_months" INTEGER NOT NULL DEFAULT 6,
    "source" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,
    "alignment_basis" TEXT,
    "note" TEXT,
    "state" "record_state" NOT NULL DEFAULT 'draft',
    "visibility" "visibility" NOT NULL DEFAULT 'public',
    "is_demonstration" BOOLEAN NOT NULL DEFAULT false,
    "published_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "work_plans_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "work_plan_parties" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "plan_id" UUID NOT NULL,
    "stated_name" TEXT NOT NULL,
    "role" "party_role" NOT NULL DEFAULT 'party',
    "organisation_id" UUID,
    "country_code" VARCHAR(2),
    "region" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "work_plan_parties_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pillars" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "plan_id" UUID NOT NULL,
    "parent_id" UUID,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "position" INTEGER NOT NULL,

    CONSTRAINT "pillars_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "progress_updates" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "commitment_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "period_start" DATE NOT NULL,
    "period_end" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "progress_updates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "progress_update_versions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "update_id" UUID NOT NULL,
    "number" INTEGER NOT NULL DEFAULT 1,
    "state" "record_state" NOT NULL DEFAULT 'draft',
    "language" TEXT NOT NULL DEFAULT 'en',
    "implementation" "implementation",
    "percent_complete" INTEGER,
    "narrative" TEXT,
    "obstacles" TEXT,
    "support_requested" TEXT,
    "next_step" TEXT,
    "expected_on" DATE,
    "expected_precision" "date_precision",
    "no_change" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submitted_by_id" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "content_hash" TEXT,
    "receipt_number" TEXT,
    "published_by_id" UUID,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "progress_update_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "progress_milestones" (
    "version_id" UUID NOT NULL,
    "milestone_id" UUID NOT NULL,
    "reached_on" DATE,
    "expected_on" DATE,
    "expected_precision" "date_precision",

    CONSTRAINT "progress_milestones_pkey" PRIMARY KEY ("version_id","milestone_id")
);

-- CreateTable
CREATE TABLE "indicator_actuals" (
    "version_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "value" DECIMAL(65,30),
    "no_value_reason" "no_value_reason",

    CONSTRAINT "indicator_actuals_pkey" PRIMARY KEY ("version_id","indicator_id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "version_id" UUID NOT NULL,
    "kind" "evidence_kind" NOT NULL,
    "caption" TEXT NOT NULL,
    "visibility" "visibility" NOT NULL DEFAULT 'organisation',
    "url" TEXT,
    "file_id" UUID,
    "position" INTEGER NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_files" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "checksum" TEXT NOT NULL,
    "stored_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file_contents" (
    "file_id" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "stored_file_contents_pkey" PRIMARY KEY ("file_id")
);

-- CreateTable
CREATE TABLE "translations" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" "translation_state" NOT NULL,
    "translated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "translations_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "idempotency_keys_by_age" ON "idempotency_keys"("created_at");

-- CreateIndex
CREATE INDEX "outbox_waiting" ON "outbox_messages"("handled_at", "created_at");

-- CreateIndex
CREATE INDEX "commitments_of_a_plan" ON "commitments"("plan_id", "state", "code");

-- CreateIndex
CREATE INDEX "commitments_awaiting_moderation" ON "commitments"("state", "submitted_at", "id");

-- CreateIndex
CREATE INDEX "commitments_of_a_recorder" ON "commitments"("recorder_id", "state");

-- CreateIndex
CREATE INDEX "commitments_of_a_lead" ON "commitments"("lead_id", "state");

-- CreateIndex
CREATE INDEX "commitments_of_a_pillar" ON "commitments"("pillar_id");

-- CreateIndex
CREATE INDEX "commitments_by_successor" ON "commitments"("superseded_by_id");

-- CreateIndex
CREATE INDEX "commitments_by_words" ON "commitments" USING GIN ("search_tokens");

-- CreateIndex
CREATE UNIQUE INDEX "commitments_plan_id_code_key" ON "commitments"("plan_id", "code");

-- CreateIndex
CREATE INDEX "commitments_of_a_partner" ON "commitment_partners"("organisation_id");

-- CreateIndex
CREATE INDEX "commitments_of_a_country" ON "commitment_countries"("country_code");

-- CreateIndex
CREATE INDEX "alignments_of_an_item" ON "alignments"("item_id");

-- CreateIndex
CREATE UNIQUE INDEX "alignments_commitment_id_item_id_key" ON "alignments"("commitment_id", "item_id");

-- CreateIndex
CREATE INDEX "milestones_in_order" ON "milestones"("commitment_id", "position");

-- CreateIndex
CREATE INDEX "indicators_in_order" ON "indicators"("commitment_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "forums_code_key" ON "forums"("code");

-- CreateIndex
CREATE INDEX "forum_meetings_in_order" ON "forum_meetings"("starts_on");

-- CreateIndex
CREATE UNIQUE INDEX "forum_meetings_forum_id_label_key" ON "forum_meetings"("forum_id", "label");

-- CreateIndex
CREATE INDEX "plans_of_a_forum" ON "work_plan_forums"("forum_id");

-- CreateIndex
CREATE UNIQUE INDEX "frameworks_code_key" ON "frameworks"("code");

-- CreateIndex
CREATE UNIQUE INDEX "frameworks_previous_edition_id_key" ON "frameworks"("previous_edition_id");

-- CreateIndex
CREATE UNIQUE INDEX "framework_items_code_key" ON "framework_items"("code");

-- CreateIndex
CREATE INDEX "framework_items_in_order" ON "framework_items"("framework_id", "position");

-- CreateIndex
CREATE INDEX "framework_items_of_a_parent" ON "framework_items"("parent_id");

-- CreateIndex
CREATE INDEX "framework_items_by_words" ON "framework_items" USING GIN ("search_tokens");

-- CreateIndex
CREATE INDEX "crosswalks_from_a_framework" ON "crosswalks"("from_framework_id");

-- CreateIndex
CREATE INDEX "crosswalks_to_a_framework" ON "crosswalks"("to_framework_id");

-- CreateIndex
CREATE UNIQUE INDEX "crosswalks_code_edition_key" ON "crosswalks"("code", "edition");

-- CreateIndex
CREATE INDEX "crosswalk_links_from_an_item" ON "crosswalk_links"("from_item_id");

-- CreateIndex
CREATE INDEX "crosswalk_links_to_an_item" ON "crosswalk_links"("to_item_id");

-- CreateIndex
CREATE INDEX "crosswalk_links_to_a_framework" ON "crosswalk_links"("to_framework_id");

-- CreateIndex
CREATE UNIQUE INDEX "crosswalk_links_crosswalk_id_from_item_id_to_item_id_to_fra_key" ON "crosswalk_links"("crosswalk_id", "from_item_id", "to_item_id", "to_framework_id");

-- CreateIndex
CREATE INDEX "history_of_a_subject" ON "history_events"("subject_type", "subject_id", "sequence" DESC);

-- CreateIndex
CREATE INDEX "history_of_a_commitment" ON "history_events"("commitment_id", "sequence" DESC);

-- CreateIndex
CREATE INDEX "history_of_a_plan" ON "history_events"("plan_id", "sequence" DESC);

-- CreateIndex
CREATE INDEX "history_lately" ON "history_events"("visibility", "sequence" DESC);

-- CreateIndex
CREATE INDEX "history_of_a_person" ON "history_events"("actor_id");

-- CreateIndex
CREATE INDEX "history_of_an_organisation" ON "history_events"("organisation_id", "sequence" DESC);

-- CreateIndex
CREATE INDEX "decisions_on_a_commitment" ON "moderation_decisions"("commitment_id", "decided_at");

-- CreateIndex
CREATE INDEX "decisions_on_an_update_version" ON "moderation_decisions"("version_id", "decided_at");

-- CreateIndex
CREATE INDEX "decisions_by_a_person" ON "moderation_decisions"("decided_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "organisations_code_key" ON "organisations"("code");

-- CreateIndex
CREATE INDEX "organisations_of_a_country" ON "organisations"("country_code", "code");

-- CreateIndex
CREATE INDEX "successions_by_successor" ON "organisation_successions"("successor_id");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_successions_predecessor_id_successor_id_key" ON "organisation_successions"("predecessor_id", "successor_id");

-- CreateIndex
CREATE UNIQUE INDEX "people_email_key" ON "people"("email");

-- CreateIndex
CREATE INDEX "seats_of_an_organisation" ON "seats"("organisation_id", "role");

-- CreateIndex
CREATE INDEX "seats_of_a_plan" ON "seats"("plan_id");

-- CreateIndex
CREATE INDEX "memberships_of_a_person" ON "memberships"("person_id", "ended_at");

-- CreateIndex
CREATE INDEX "memberships_of_a_seat" ON "memberships"("seat_id", "ended_at");

-- CreateIndex
CREATE INDEX "sign_in_sessions_of_a_person" ON "sign_in_sessions"("person_id", "absolute_until");

-- CreateIndex
CREATE INDEX "sign_in_sessions_acting_for" ON "sign_in_sessions"("acting_organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "work_plans_code_key" ON "work_plans"("code");

-- CreateIndex
CREATE UNIQUE INDEX "work_plans_previous_edition_id_key" ON "work_plans"("previous_edition_id");

-- CreateIndex
CREATE INDEX "plan_parties_by_organisation" ON "work_plan_parties"("organisation_id");

-- CreateIndex
CREATE INDEX "plan_parties_by_country" ON "work_plan_parties"("country_code");

-- CreateIndex
CREATE UNIQUE INDEX "work_plan_parties_plan_id_stated_name_key" ON "work_plan_parties"("plan_id", "stated_name");

-- CreateIndex
CREATE INDEX "pillars_of_a_parent" ON "pillars"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "pillars_plan_id_code_key" ON "pillars"("plan_id", "code");

-- CreateIndex
CREATE INDEX "progress_updates_of_an_organisation" ON "progress_updates"("organisation_id", "period_start");

-- CreateIndex
CREATE UNIQUE INDEX "progress_updates_commitment_id_organisation_id_period_start_key" ON "progress_updates"("commitment_id", "organisation_id", "period_start");

-- CreateIndex
CREATE UNIQUE INDEX "progress_update_versions_receipt_number_key" ON "progress_update_versions"("receipt_number");

-- CreateIndex
CREATE INDEX "progress_versions_awaiting_moderation" ON "progress_update_versions"("state", "submitted_at", "id");

-- CreateIndex
CREATE INDEX "progress_versions_lately_published" ON "progress_update_versions"("state", "published_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "progress_update_versions_update_id_number_key" ON "progress_update_versions"("update_id", "number");

-- CreateIndex
CREATE INDEX "progress_of_a_milestone" ON "progress_milestones"("milestone_id");

-- CreateIndex
CREATE INDEX "actuals_of_an_indicator" ON "indicator_actuals"("indicator_id");

-- CreateIndex
CREATE INDEX "evidence_in_order" ON "evidence"("version_id", "position");

-- CreateIndex
CREATE INDEX "evidence_of_a_file" ON "evidence"("file_id");

-- CreateIndex
CREATE UNIQUE INDEX "translations_subject_type_subject_id_field_language_key" ON "translations"("subject_type", "subject_id", "field", "language");

-- AddForeignKey
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "work_plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_pillar_id_fkey" FOREIGN KEY ("pillar_id") REFERENCES "pillars"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_recorder_id_fkey" FOREIGN KEY ("recorder_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_superseded_by_id_fkey" FOREIGN KEY ("superseded_by_id") REFERENCES "commitments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_partners" ADD CONSTRAINT "commitment_partners_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_partners" ADD CONSTRAINT "commitment_partners_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_countries" ADD CONSTRAINT "commitment_countries_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment_countries" ADD CONSTRAINT "commitment_countries_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "countries"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alignments" ADD CONSTRAINT "alignments_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alignments" ADD CONSTRAINT "alignments_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "framework_items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forum_meetings" ADD CONSTRAINT "forum_meetings_forum_id_fkey" FOREIGN KEY ("forum_id") REFERENCES "forums"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_plan_forums" ADD CONSTRAINT "work_plan_forums_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "work_plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_plan_forums" ADD CONSTRAINT "work_plan_forums_forum_id_fkey" FOREIGN KEY ("forum_id") REFERENCES "forums"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "frameworks" ADD CONSTRAINT "frameworks_previous_edition_id_fkey" FOREIGN KEY ("previous_edition_id") REFERENCES "frameworks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "framework_items" ADD CONSTRAINT "framework_items_framework_id_fkey" FOREIGN KEY ("framework_id") REFERENCES "frameworks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "framework_items" ADD CONSTRAINT "framework_items_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "framework_items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "crosswalks" ADD CONSTRAINT "crosswalks_from_framework_id_fkey" FOREIGN KEY ("from_framework_id") REFERENCES "frameworks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "crosswalks" ADD CONSTRAINT "crosswalks_to_framework_id_fkey" FOREIGN KEY ("to_framework_id") REFERENCES "frameworks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "crosswalk_links" ADD CONSTRAINT "crosswalk_links_crosswalk_id_fkey" FOREIGN KEY ("crosswalk_id") REFERENCES "crosswalks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "crosswalk_links" ADD CONSTRAINT "crosswalk_links_from_item_id_fkey" FOREIGN KEY ("from_item_id") REFERENCES "framework_items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "crosswalk_links" ADD CONSTRAINT "crosswalk_links_to_item_id_fkey" FOREIGN KEY ("to_item_id") REFERENCES "framework_items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "crosswalk_links" ADD CONSTRAINT "crosswalk_links_to_framework_id_fkey" FOREIGN KEY ("to_framework_id") REFERENCES "frameworks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history_events" ADD CONSTRAINT "history_events_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "history_events" ADD CONSTRAINT "history_events_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_decisions" ADD CONSTRAINT "moderation_decisions_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_decisions" ADD CONSTRAINT "moderation_decisions_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "progress_update_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_decisions" ADD CONSTRAINT "moderation_decisions_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_decisions" ADD CONSTRAINT "moderation_decisions_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_notes" ADD CONSTRAINT "moderation_notes_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "moderation_decisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "countries"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_successions" ADD CONSTRAINT "organisation_successions_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_successions" ADD CONSTRAINT "organisation_successions_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seats" ADD CONSTRAINT "seats_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seats" ADD CONSTRAINT "seats_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "work_plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seats"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_sessions" ADD CONSTRAINT "sign_in_sessions_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_sessions" ADD CONSTRAINT "sign_in_sessions_acting_organisation_id_fkey" FOREIGN KEY ("acting_organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_plans" ADD CONSTRAINT "work_plans_previous_edition_id_fkey" FOREIGN KEY ("previous_edition_id") REFERENCES "work_plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_plan_parties" ADD CONSTRAINT "work_plan_parties_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "work_plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_plan_parties" ADD CONSTRAINT "work_plan_parties_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "work_plan_parties" ADD CONSTRAINT "work_plan_parties_country_code_fkey" FOREIGN KEY ("country_code") REFERENCES "countries"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pillars" ADD CONSTRAINT "pillars_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "work_plans"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pillars" ADD CONSTRAINT "pillars_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "pillars"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_updates" ADD CONSTRAINT "progress_updates_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_updates" ADD CONSTRAINT "progress_updates_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_update_versions" ADD CONSTRAINT "progress_update_versions_update_id_fkey" FOREIGN KEY ("update_id") REFERENCES "progress_updates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_update_versions" ADD CONSTRAINT "progress_update_versions_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_update_versions" ADD CONSTRAINT "progress_update_versions_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_update_versions" ADD CONSTRAINT "progress_update_versions_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_milestones" ADD CONSTRAINT "progress_milestones_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "progress_update_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_milestones" ADD CONSTRAINT "progress_milestones_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestones"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_actuals" ADD CONSTRAINT "indicator_actuals_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "progress_update_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_actuals" ADD CONSTRAINT "indicator_actuals_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicators"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "progress_update_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file_contents" ADD CONSTRAINT "stored_file_contents_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_files"("id") ON DELETE CASCADE ON UPDATE CASCADE;
