-- CreateEnum
CREATE TYPE "review_verdict" AS ENUM ('concurs', 'queries', 'disputes');

-- CreateEnum
CREATE TYPE "review_health" AS ENUM ('on_track', 'at_risk', 'off_track');

-- CreateEnum
CREATE TYPE "review_completeness" AS ENUM ('no_evidence', 'not_started', 'limited', 'substantial', 'complete');

-- CreateTable
CREATE TABLE "reviews" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "version_id" UUID NOT NULL,
    "content_hash" TEXT NOT NULL,
    "organisation_id" UUID,
    "number" INTEGER NOT NULL,
    "verdict" "review_verdict" NOT NULL,
    "reason" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "implementation" "implementation",
    "health" "review_health",
    "completeness" "review_completeness",
    "reviewed_by_id" UUID,
    "reviewed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "invitation_id" UUID,
    "guest_organisation" TEXT,
    "invited_by_id" UUID,

    CONSTRAINT "reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_answers" (
    "review_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "organisation_id" UUID NOT NULL,
    "answered_by_id" UUID NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_answers_pkey" PRIMARY KEY ("review_id")
);

-- CreateTable
CREATE TABLE "review_replies" (
    "review_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "organisation_id" UUID NOT NULL,
    "replied_by_id" UUID NOT NULL,
    "replied_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_replies_pkey" PRIMARY KEY ("review_id")
);

-- CreateTable
CREATE TABLE "review_messages" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "version_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "written_by_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_mentions" (
    "message_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "review_mentions_pkey" PRIMARY KEY ("message_id","person_id")
);

-- CreateTable
CREATE TABLE "guest_invitations" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "version_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "guest_name" TEXT NOT NULL,
    "guest_email" TEXT NOT NULL,
    "guest_organisation" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "guest_invitations_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "reviews_invitation_id_key" ON "reviews"("invitation_id");

-- CreateIndex
CREATE INDEX "reviews_of_an_organisation" ON "reviews"("organisation_id", "reviewed_at");

-- CreateIndex
CREATE INDEX "reviews_invited_by_an_organisation" ON "reviews"("invited_by_id");

-- CreateIndex
CREATE INDEX "reviews_by_a_person" ON "reviews"("reviewed_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "reviews_version_id_organisation_id_number_key" ON "reviews"("version_id", "organisation_id", "number");

-- CreateIndex
CREATE INDEX "answers_of_an_organisation" ON "review_answers"("organisation_id");

-- CreateIndex
CREATE INDEX "answers_by_a_person" ON "review_answers"("answered_by_id");

-- CreateIndex
CREATE INDEX "replies_of_an_organisation" ON "review_replies"("organisation_id");

-- CreateIndex
CREATE INDEX "replies_by_a_person" ON "review_replies"("replied_by_id");

-- CreateIndex
CREATE INDEX "messages_of_a_conversation" ON "review_messages"("version_id", "reviewer_id", "written_at");

-- CreateIndex
CREATE INDEX "messages_with_a_reviewer" ON "review_messages"("reviewer_id");

-- CreateIndex
CREATE INDEX "messages_of_an_organisation" ON "review_messages"("organisation_id");

-- CreateIndex
CREATE INDEX "messages_by_a_person" ON "review_messages"("written_by_id");

-- CreateIndex
CREATE INDEX "mentions_of_a_person" ON "review_mentions"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "guest_invitations_token_hash_key" ON "guest_invitations"("token_hash");

-- CreateIndex
CREATE INDEX "invitations_to_a_version" ON "guest_invitations"("version_id");

-- CreateIndex
CREATE INDEX "invitations_of_an_organisation" ON "guest_invitations"("organisation_id");

-- CreateIndex
CREATE INDEX "invitations_by_a_person" ON "guest_invitations"("invited_by_id");

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "progress_update_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_reviewed_by_id_fkey" FOREIGN KEY ("reviewed_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "guest_invitations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_answers" ADD CONSTRAINT "review_answers_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "reviews"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_answers" ADD CONSTRAINT "review_answers_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_answers" ADD CONSTRAINT "review_answers_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_replies" ADD CONSTRAINT "review_replies_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "reviews"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_replies" ADD CONSTRAINT "review_replies_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_replies" ADD CONSTRAINT "review_replies_replied_by_id_fkey" FOREIGN KEY ("replied_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_messages" ADD CONSTRAINT "review_messages_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "progress_update_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_messages" ADD CONSTRAINT "review_messages_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_messages" ADD CONSTRAINT "review_messages_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_messages" ADD CONSTRAINT "review_messages_written_by_id_fkey" FOREIGN KEY ("written_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_mentions" ADD CONSTRAINT "review_mentions_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "review_messages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_mentions" ADD CONSTRAINT "review_mentions_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guest_invitations" ADD CONSTRAINT "guest_invitations_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "progress_update_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guest_invitations" ADD CONSTRAINT "guest_invitations_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guest_invitations" ADD CONSTRAINT "guest_invitations_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
